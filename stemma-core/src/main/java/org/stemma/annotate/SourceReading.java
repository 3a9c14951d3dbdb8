package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.ResolvedSource.Kind;
import org.stemma.text.Span;
import org.stemma.text.Stems;

/**
 * The words of one source, taken apart.
 *
 * @param span where they stand
 * @param sentence the number of their sentence
 * @param kind what they name
 * @param names the names among them
 * @param nouns stems of the nouns for roles, bodies and documents
 * @param modifiers lower-case words that are neither
 * @param gender what the words and the cue tell of it; null where they tell nothing
 * @param documentKind the kind of the document; empty for none or one of no kind
 * @param antecedent fuller words of the article; null for none
 */
record SourceReading(
        Span span,
        int sentence,
        Kind kind,
        List<Name> names,
        List<String> nouns,
        List<String> modifiers,
        @Nullable Gender gender,
        String documentKind,
        @Nullable Span antecedent) {
    private static final String OUTLET = "wire";

    SourceReading {
        names = List.copyOf(names);
        nouns = List.copyOf(nouns);
        modifiers = List.copyOf(modifiers);
    }

    /** Reads the words of a source, without regard to those before it. */
    static SourceReading of(AnnotatedArticle article, Lines lines, People people, AttributionDraft draft, Span source) {
        int number = lines.firstAt(source);
        List<Name> names = article.names().stream()
                .filter(name -> source.overlaps(name.span()))
                .toList();
        if (number < 0) {
            return new SourceReading(source, number, Kind.OTHER, names, List.of(), List.of(), null, "", null);
        }
        Line line = lines.get(number);
        return new Words(line, source, names).reading(people, draft);
    }

    SourceReading resolvedTo(@Nullable Span other) {
        return new SourceReading(span, sentence, kind, names, nouns, modifiers, gender, documentKind, other);
    }

    ResolvedSource resolved() {
        return new ResolvedSource(kind, antecedent);
    }

    /** Returns the words that name the source most fully. */
    Span fullest() {
        return antecedent == null ? span : antecedent;
    }

    boolean isPerson() {
        return kind == Kind.PERSON
                || kind == Kind.ROLE
                || kind == Kind.UNNAMED
                || (kind == Kind.PRONOUN && antecedent != null);
    }

    boolean pointsToPlace() {
        return gender == Gender.PLACE;
    }

    boolean namesDocument() {
        return kind == Kind.DOCUMENT && (!names.isEmpty() || antecedent != null || !modifiers.isEmpty());
    }

    boolean isOutlet() {
        return documentKind.equals(OUTLET);
    }

    /** The tokens of a source. */
    private static final class Words {
        private final Line line;
        private final LanguagePack pack;
        private final Span source;
        private final List<Name> names;
        private final int from;
        private final int to;
        private final List<String> nouns = new ArrayList<>();
        private final List<String> modifiers = new ArrayList<>();
        private boolean role;
        private boolean body;
        private String documentKind = "";
        private boolean document;

        Words(Line line, Span source, List<Name> names) {
            this.line = line;
            this.pack = line.pack();
            this.source = source;
            this.names = names;
            this.from = line.tokenAt(source.start());
            this.to = Math.max(from, line.tokenAt(source.end()));
        }

        SourceReading reading(People people, AttributionDraft draft) {
            int index = from;
            while (index < to) {
                index += noun(index);
            }
            Kind kind = kind(people);
            return new SourceReading(
                    source,
                    people.sentence(source),
                    kind,
                    kind == Kind.PERSON ? heads(people) : names,
                    nouns,
                    modifiers,
                    kind == Kind.PRONOUN ? pronoun() : gender(draft),
                    documentKind,
                    null);
        }

        /** Reads the noun at {@code index}; returns how many words it has. */
        private int noun(int index) {
            boolean named = names.stream()
                    .anyMatch(name -> name.span().overlaps(line.token(index).span()));
            Optional<LanguagePack.DocumentNoun> noun = pack.document(line.words(), index);
            int speaker = pack.mouthpieces().match(line.words(), index);
            int bodies = pack.speech().bodies().match(line.words(), index);
            int roles = pack.roles().match(line.words(), index);
            int length = Math.max(Math.max(speaker, bodies), roles);
            boolean possessor = pack.hasEnclitic(line.written(index));
            if (noun.isPresent() && noun.get().length() >= length && !named) {
                boolean head = !role && !body && !possessor;
                document |= head;
                documentKind = head && documentKind.isEmpty() ? noun.get().kind() : documentKind;
                return add(index, noun.get().length());
            }
            if (length > 0 && !possessor) {
                boolean isBody = bodies == length || (speaker == length && roles < length);
                body |= isBody && !role;
                role |= !isBody && !body;
                return add(index, length);
            }
            boolean plain = line.isWord(index) && !named && !pack.stopWords().contains(line.word(index));
            if (plain) {
                modifiers.add(line.word(index));
            }
            return 1;
        }

        private int add(int index, int length) {
            for (int word = index; word < Math.min(to, index + length); word++) {
                nouns.add(Stems.of(line.word(word), line.sentence().language()));
            }
            return length;
        }

        private Kind kind(People people) {
            if (to - from <= 2 && pronoun() != null && names.isEmpty() && nouns.isEmpty()) {
                return Kind.PRONOUN;
            }
            int collective = pack.speech().collectives().match(line.words(), from);
            if (collective > 0 && names.isEmpty() && collective >= to - from - 1) {
                return Kind.COLLECTIVE;
            }
            if (!document && People.areTogether(line, heads(people))) {
                return Kind.COLLECTIVE;
            }
            boolean person = names.stream().anyMatch(name -> people.isPerson(name) && !possesses(name));
            if (person && (!document || role)) {
                return Kind.PERSON;
            }
            if (document) {
                return Kind.DOCUMENT;
            }
            boolean unnamed = pack.speech().unnamed().match(line.words(), from) > 0 && names.isEmpty();
            if (role || body) {
                return unnamed ? Kind.UNNAMED : body ? Kind.BODY : Kind.ROLE;
            }
            return !names.isEmpty() ? Kind.BODY : unnamed ? Kind.UNNAMED : Kind.OTHER;
        }

        /** Returns the persons who speak, not those who only tell whose ("Verin's aide") or which ("a Verin cabinet") noun it is. */
        private List<Name> heads(People people) {
            List<Name> persons = names.stream()
                    .filter(name -> people.isPerson(name) && !possesses(name))
                    .toList();
            List<Name> free = persons.stream().filter(name -> !modifies(name)).toList();
            return free.isEmpty() ? persons : free;
        }

        private boolean modifies(Name name) {
            int after = line.tokenAt(name.span().end());
            return after < to
                    && line.isWord(after)
                    && !line.isCapitalised(after)
                    && !pack.stopWords().contains(line.word(after));
        }

        /** Returns whether a name only tells whose the following noun is: "Verin's office". */
        private boolean possesses(Name name) {
            int last = line.tokenAt(name.span().end()) - 1;
            return last >= 0 && last + 1 < to && pack.hasEnclitic(line.written(last));
        }

        private @Nullable Gender pronoun() {
            for (Gender gender : Gender.values()) {
                for (int index = from; index < to; index++) {
                    boolean plain = pack.pronouns().contains(line.word(index))
                            || pack.possessives().contains(line.word(index))
                            || gender == Gender.PLACE;
                    if (plain && pack.speech().isPronoun(gender, line.word(index))) {
                        return gender;
                    }
                }
            }
            return null;
        }

        /** Returns the gender that titles, roles, articles and the verb agree on; null where they do not. */
        private @Nullable Gender gender(AttributionDraft draft) {
            boolean feminine = false;
            boolean masculine = false;
            Span cue = draft.cue();
            for (int index = 0; index < line.size(); index++) {
                Span token = line.token(index).span();
                boolean own = source.contains(token) || (cue != null && cue.contains(token));
                boolean name = names.stream().anyMatch(known -> known.span().contains(token));
                if (own && !name) {
                    feminine |= pack.speech().tells(Gender.FEMININE, line.word(index));
                    masculine |= pack.speech().tells(Gender.MASCULINE, line.word(index));
                }
            }
            return feminine == masculine ? null : feminine ? Gender.FEMININE : Gender.MASCULINE;
        }
    }
}
