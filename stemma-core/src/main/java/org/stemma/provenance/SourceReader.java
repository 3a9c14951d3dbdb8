package org.stemma.provenance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Attribution;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Name;
import org.stemma.annotate.ResolvedSource;
import org.stemma.annotate.Sentence;
import org.stemma.story.Entity;
import org.stemma.text.Language;
import org.stemma.text.Sounds;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * Takes the words that name a source apart into who speaks, through which document.
 *
 * <p>Names tell the body; nouns for roles join them ("transition team"); nouns for documents and for those who speak
 * for others are set aside, so that "a Kestrian readout", "the Kestrian press service" and "Kestria's statement" have
 * one body. A name of two or more words, or one beside a title or role, is a person's, unless it is an outlet's.
 */
final class SourceReader {
    /** One consonant tells too little to compare: "union" would not even be like itself. */
    private static final int SHORTEST_SOUND = 2;

    private static final int NAME_SOUNDS = 4;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final LanguagePacks packs;
    private final Sounds sounds;
    private final SoundLikeness likeness;
    private final Persons persons;
    private final Set<String> names;
    private final Outlets outlets;

    SourceReader(
            LanguagePacks packs, Sounds sounds, List<AnnotatedArticle> articles, Persons persons, Outlets outlets) {
        this.packs = packs;
        this.sounds = sounds;
        this.likeness = new SoundLikeness(sounds);
        this.persons = persons;
        this.outlets = outlets;
        this.names = new TreeSet<>();
        for (AnnotatedArticle article : articles) {
            for (Name name : article.names()) {
                for (String word : SPACES.split(name.text(), -1)) {
                    names.add(sounds.reduce(word));
                }
            }
        }
    }

    /** Returns whether a word sounds like a name of the story: most languages write "Kestrian" with a small letter. */
    private boolean soundsLikeName(String sound) {
        return sound.length() >= NAME_SOUNDS && likeness.isAmong(sound, names);
    }

    /**
     * Returns the source of an attribution taken apart; null where the attribution names none, or several as one: what both
     * sides agreed, neither is known to have told.
     */
    @Nullable SourceMention read(AnnotatedArticle article, Attribution attribution) {
        if (attribution.resolved().kind() == ResolvedSource.Kind.COLLECTIVE) {
            return null;
        }
        Span source = attribution.source();
        Sentence sentence = source == null
                ? null
                : article.sentences().stream()
                        .filter(candidate -> candidate.span().contains(source))
                        .findFirst()
                        .orElse(null);
        if (source == null || sentence == null) {
            return null;
        }
        List<Token> tokens = sentence.tokens().stream()
                .filter(token -> source.contains(token.span()))
                .toList();
        return new Reading(article, attribution, sentence, tokens).mention();
    }

    private final class Reading {
        private final AnnotatedArticle article;
        private final Attribution attribution;
        private final Language language;
        private final LanguagePack pack;
        private final List<Token> tokens;
        private final List<String> words;
        private final Set<String> body = new TreeSet<>();
        private final Set<String> person = new TreeSet<>();
        private final Set<String> roles = new TreeSet<>();
        private final Set<String> other = new TreeSet<>();
        private final Set<String> places = new TreeSet<>();
        private final Set<String> ofPlaces = new TreeSet<>();
        private @Nullable String possessor;
        private @Nullable String kind;
        private boolean mouthpiece;

        Reading(AnnotatedArticle article, Attribution attribution, Sentence sentence, List<Token> tokens) {
            this.article = article;
            this.attribution = attribution;
            this.language = sentence.language();
            this.pack = packs.of(language);
            this.tokens = tokens;
            this.words = tokens.stream().map(token -> pack.bare(written(token))).toList();
        }

        SourceMention mention() {
            boolean pronoun = words.size() <= 2
                    && words.stream().anyMatch(word -> pack.pronouns().contains(word));
            int index = 0;
            int end = words.size();
            List<Token> apposed = nameSetOff();
            if (!apposed.isEmpty()) {
                index = tokens.indexOf(apposed.get(0));
                end = index + apposed.size();
            }
            while (index < end) {
                index += Math.max(1, read(index));
            }
            if (apposed.isEmpty()) {
                resolveOffice();
            }
            if (person.isEmpty() && body.isEmpty() && roles.isEmpty() && kind == null && !mouthpiece && !pronoun) {
                body.addAll(other);
            }
            return new SourceMention(
                    article,
                    attribution,
                    language,
                    body,
                    roles,
                    person,
                    kind,
                    mouthpiece,
                    pronoun,
                    ofPlaces.containsAll(body),
                    ofPlaces.containsAll(body)
                            ? null
                            : outlets.of(body)
                                    .filter(outlet -> !outlet.equals(article.id()))
                                    .orElse(null),
                    name());
        }

        /**
         * Returns the name of a person or body between commas that tells alone who speaks: in "one of those who fished there,
         * Ivo Lund, a friend of Ada Verin" Ivo Lund; empty where there is none.
         */
        private List<Token> nameSetOff() {
            int from = 0;
            for (int index = 0; index <= tokens.size(); index++) {
                if (index == tokens.size() || words.get(index).equals(",")) {
                    if (from > 0 && isNamed(from, index)) {
                        return tokens.subList(from, index);
                    }
                    from = index + 1;
                }
            }
            return List.of();
        }

        /** Returns whether titles and one name of a person or body are all that stands there. */
        private boolean isNamed(int from, int to) {
            int index = from;
            while (index < to
                    && (pack.titles().contains(words.get(index)) || pack.roles().match(words, index) > 0)) {
                index += Math.max(1, pack.roles().match(words, index));
            }
            Name name = index < to ? nameAt(index) : null;
            return name != null
                    && name.span().end() == tokens.get(to - 1).span().end()
                    && persons.named(article, name.span())
                            .filter(entity ->
                                    entity.type() == Entity.Type.PERSON || entity.type() == Entity.Type.ORGANISATION)
                            .isPresent();
        }

        /** Finds the person behind "the president of Kestria", and the office behind "President Lund's press service". */
        private void resolveOffice() {
            if (person.isEmpty() && !mouthpiece && kind == null && !roles.isEmpty()) {
                boolean elsewhere = places.isEmpty() && !body.isEmpty();
                Optional<String> holder = elsewhere ? Optional.empty() : persons.holder(article, roles, places);
                holder.ifPresent(person::add);
            } else if (mouthpiece && kind == null && person.isEmpty() && possessor != null) {
                persons.office(possessor).ifPresent(office -> {
                    body.clear();
                    roles.clear();
                    body.addAll(office.names());
                    ofPlaces.addAll(office.names());
                    roles.addAll(office.roles());
                });
            }
        }

        private int read(int index) {
            Optional<LanguagePack.DocumentNoun> document = pack.document(words, index);
            if (document.isPresent() && nameAt(index) == null) {
                if (kind != null && !body.isEmpty()) {
                    // "The Lantern agency, from a statement by the ministry": told by the agency.
                    return words.size();
                }
                kind = kind == null || kind.isEmpty() ? document.get().kind() : kind;
                return document.get().length();
            }
            int speaker = pack.mouthpieces().match(words, index);
            if (speaker > 0) {
                mouthpiece = true;
                return speaker;
            }
            int role = pack.roles().match(words, index);
            Name name = nameAt(index);
            boolean onlyRole = name != null
                    && role > 0
                    && name.span().end() <= tokens.get(index + role - 1).span().end();
            if (name != null && !onlyRole) {
                return readName(name, index);
            }
            boolean empty = tokens.get(index).kind() == Token.Kind.MARK
                    || pack.stopWords().contains(words.get(index))
                    || pack.prepositions().contains(words.get(index));
            if (!empty) {
                readNoun(index);
            }
            return 1;
        }

        private void readNoun(int index) {
            String sound = sound(index);
            Optional<String> place = persons.place(article, tokens.get(index).span(), sound);
            place.ifPresent(where -> {
                places.add(where);
                ofPlaces.add(sound);
            });
            if (pack.roles().match(words, index) > 0) {
                roles.add(sound);
            } else if (soundsLikeName(sound)) {
                body.add(sound);
            } else {
                other.add(sound);
            }
        }

        private int readName(Name name, int index) {
            int length = 0;
            Set<String> heard = new TreeSet<>();
            while (index + length < tokens.size()
                    && name.span().overlaps(tokens.get(index + length).span())) {
                if (tokens.get(index + length).kind() != Token.Kind.MARK) {
                    heard.add(sound(index + length));
                }
                length++;
            }
            boolean titled = index > 0
                    && (pack.titles().contains(words.get(index - 1))
                            || pack.roles().contains(words.get(index - 1)));
            boolean possessor = pack.hasEnclitic(written(tokens.get(index + length - 1)));
            Optional<Entity> named = persons.named(article, name.span());
            Optional<String> place =
                    named.filter(entity -> entity.type() == Entity.Type.PLACE).map(Persons::token);
            place.ifPresent(places::add);
            Optional<String> known = named.filter(Persons::isPerson).map(Persons::token);
            boolean untyped = named.map(Entity::type).isEmpty();
            if (length > 1 && named.map(Entity::type).equals(Optional.of(Entity.Type.ORGANISATION)) && index > 0) {
                // "Their owner Tollan Shipping" is Tollan Shipping, whatever else it is.
                roles.remove(sound(index - 1));
            }
            boolean isPerson = known.isPresent() || ((length > 1 || titled) && untyped);
            if (isPerson && !possessor && !outlets.isOutlet(heard)) {
                person.clear();
                person.add(sound(index + length - 1));
                known.ifPresent(person::add);
            } else {
                body.addAll(heard);
                if (heard.size() > 1) {
                    outlets.named(heard).map(Persons::token).ifPresent(body::add);
                }
                place.ifPresent(where -> ofPlaces.addAll(heard));
                known.ifPresent(owner -> this.possessor = owner);
            }
            return length;
        }

        private @Nullable Name nameAt(int index) {
            Span token = tokens.get(index).span();
            return article.names().stream()
                    .filter(name -> name.span().overlaps(token))
                    .findFirst()
                    .orElse(null);
        }

        private String sound(int index) {
            String heard = sounds.reduce(words.get(index));
            return heard.length() < SHORTEST_SOUND ? words.get(index) : heard;
        }

        private String written(Token token) {
            return token.span().of(article.article().text().text());
        }

        private String name() {
            int from = 0;
            while (from < words.size() - 1
                    && (pack.articles().contains(words.get(from))
                            || pack.prepositions().contains(words.get(from)))) {
                from++;
            }
            int start = tokens.get(from).span().start();
            int end = tokens.get(tokens.size() - 1).span().end();
            return article.article().text().text().substring(start, end).replaceAll("\\s+", " ");
        }
    }
}
