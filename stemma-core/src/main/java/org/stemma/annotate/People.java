package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;
import org.stemma.text.Sounds;
import org.stemma.text.Span;
import org.stemma.text.Stems;

/** The names of persons in an article, with the roles that stand beside them. */
final class People {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** A role stands this many tokens before or behind a name at most: "the mayor of Ketterby, Ada Verin". */
    private static final int ROLE_REACH = 5;

    private static final double ALIKE = 0.8;
    private static final int COMMON_START = 4;

    private final AnnotatedArticle article;
    private final Lines lines;
    private final Sounds sounds = new Sounds();
    private final List<Person> people = new ArrayList<>();

    /**
     * One mention of a person by name.
     *
     * @param name the name
     * @param sentence the number of its sentence
     * @param nouns stems of the roles beside it
     * @param around lower-case words between role and name, and the role's own modifiers
     * @param gender null where the words beside it tell nothing
     */
    private record Person(
            Name name,
            int sentence,
            List<String> nouns,
            List<String> around,
            @Nullable Gender gender) {}

    People(AnnotatedArticle article, Lines lines) {
        this.article = article;
        this.lines = lines;
        for (Name name : article.names()) {
            int sentence = lines.firstAt(name.span());
            if (sentence >= 0) {
                read(name, sentence);
            }
        }
    }

    private void read(Name name, int sentence) {
        Line line = lines.get(sentence);
        LanguagePack pack = line.pack();
        int from = line.tokenAt(name.span().start());
        int to = line.tokenAt(name.span().end());
        List<String> nouns = new ArrayList<>();
        List<String> around = new ArrayList<>();
        boolean feminine = false;
        boolean masculine = false;
        boolean titled = from > 0 && pack.titles().contains(line.word(from - 1));
        int first = from;
        boolean comma = false;
        while (first > 0
                && from - first < ROLE_REACH
                && !stops(line, first - 1)
                && (comma || !joins(line, first - 1))) {
            first--;
            comma |= line.isMark(first);
        }
        int last = to;
        boolean apposed = to < line.size()
                && (line.word(to).equals(",") || pack.speech().genitives().contains(line.word(to)));
        while (apposed && last < line.size() && last - to <= ROLE_REACH && (last == to || !stops(line, last))) {
            last++;
        }
        for (int index = first; index < last; index++) {
            boolean own = index >= from && index < to;
            boolean role = pack.roles().match(line.words(), index) == 1
                    && pack.speech().bodies().match(line.words(), index) == 0;
            if (role && !own) {
                nouns.add(Stems.of(line.word(index), line.sentence().language()));
            }
            if (!own && line.isWord(index)) {
                around.add(line.word(index));
                feminine |= pack.speech().tells(Gender.FEMININE, line.word(index));
                masculine |= pack.speech().tells(Gender.MASCULINE, line.word(index));
            }
        }
        boolean several = SPACES.split(name.text(), -1).length > 1;
        boolean article = from > 0 && pack.articles().contains(line.word(from - 1));
        if (titled || !nouns.isEmpty() || (several && !article)) {
            Gender gender = feminine == masculine ? null : feminine ? Gender.FEMININE : Gender.MASCULINE;
            people.add(new Person(name, sentence, nouns, around, gender));
        }
    }

    private static boolean joins(Line line, int index) {
        LanguagePack pack = line.pack();
        return pack.prepositions().contains(line.word(index))
                || pack.speech().genitives().contains(line.word(index));
    }

    private static boolean stops(Line line, int index) {
        return (line.isMark(index) && !line.word(index).equals(","))
                || (line.pack().isFinite(line.word(index)) && !line.isCapitalised(index))
                || line.pack().coordinators().contains(line.word(index));
    }

    int sentence(Span span) {
        return lines.firstAt(span);
    }

    /** Returns whether a name is a person's: a role or title stands beside it here or elsewhere, or it has two words. */
    boolean isPerson(Name name) {
        return people.stream().anyMatch(person -> person.name().equals(name))
                || fullName(name).isPresent();
    }

    private Optional<Person> fullName(Name name) {
        if (SPACES.split(name.text(), -1).length > 1) {
            return Optional.empty();
        }
        return people.stream()
                .filter(person -> !person.name().equals(name))
                .filter(person -> words(person.name()) > 1)
                .filter(person -> sameLast(person.name(), name))
                .findFirst();
    }

    private static int words(Name name) {
        return SPACES.split(name.text(), -1).length;
    }

    /** Returns whether the last words of two names are one word in two forms. */
    private boolean sameLast(Name first, Name second) {
        String one = lastWord(first);
        String other = lastWord(second);
        Language language = article.article().language();
        boolean stem = Stems.of(one, language).equals(Stems.of(other, language));
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        boolean inflected = shared >= COMMON_START && Math.max(one.length(), other.length()) - shared <= 3;
        return stem || inflected;
    }

    private static String lastWord(Name name) {
        String[] words = SPACES.split(name.text(), -1);
        return LanguagePack.plain(words[words.length - 1]);
    }

    /** Returns the full name of somebody whom a source names by the last name alone. */
    Optional<Span> fuller(Span source, List<Name> names) {
        return names.stream()
                .flatMap(name -> fullName(name).stream())
                .map(person -> person.name().span())
                .filter(span -> !source.contains(span))
                .findFirst();
    }

    /** Returns the one person beside whom a role stood; of several, the one whose role had the same words beside it. */
    Optional<Span> holder(List<String> nouns, List<String> modifiers, Span source) {
        List<Person> holders = people.stream()
                .filter(person -> person.nouns().stream().anyMatch(nouns::contains))
                .filter(person -> !source.overlaps(person.name().span()))
                .toList();
        List<Person> close = holders.stream()
                .filter(person -> modifiers.isEmpty() || modifiers.stream().anyMatch(word -> beside(person, word)))
                .toList();
        List<Person> fitting = modifiers.isEmpty() || !close.isEmpty() ? close : List.of();
        long different = fitting.stream()
                .map(person -> lastWord(person.name()))
                .distinct()
                .count();
        boolean one = different == 1
                || fitting.stream()
                        .allMatch(a -> sameLast(a.name(), fitting.get(0).name()));
        return one ? fitting.stream().map(person -> person.name().span()).findFirst() : Optional.empty();
    }

    private boolean beside(Person person, String word) {
        String heard = sounds.reduce(word);
        return person.around().stream()
                .anyMatch(own -> own.equals(word) || sounds.similarity(sounds.reduce(own), heard) >= ALIKE);
    }

    /** Returns the person named last before a place, where the nearest sentence that names any leaves no choice. */
    Optional<Span> before(Span place, @Nullable Gender gender, int reach) {
        int here = lines.firstAt(place);
        for (int sentence = here; sentence >= Math.max(0, here - reach); sentence--) {
            int number = sentence;
            List<Person> named = people.stream()
                    .filter(person ->
                            person.sentence() == number && person.name().span().start() < place.start())
                    .filter(person -> article.quotations().stream()
                            .noneMatch(quotation ->
                                    quotation.outer().contains(person.name().span())))
                    .filter(person -> SourceResolver.agree(gender, genderOf(person)))
                    .toList();
            if (!named.isEmpty()) {
                Name first = named.get(0).name();
                boolean one = named.stream().allMatch(person -> sameLast(person.name(), first));
                return one ? Optional.of(named.get(0).name().span()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Returns whether names of one sentence are joined: "Ada Verin and Mr Bo Lind". */
    static boolean areTogether(Line line, List<Name> names) {
        for (int number = 1; number < names.size(); number++) {
            if (isJoint(line, names.get(number - 1), names.get(number))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether nothing but a word that joins, and titles and roles, stands between two names. */
    private static boolean isJoint(Line line, Name first, Name second) {
        LanguagePack pack = line.pack();
        boolean joined = false;
        for (int index = line.tokenAt(first.span().end());
                index < line.tokenAt(second.span().start());
                index++) {
            boolean joins = pack.coordinators().contains(line.word(index));
            boolean known = joins
                    || pack.titles().contains(line.word(index))
                    || pack.roles().match(line.words(), index) > 0
                    || pack.articles().contains(line.word(index));
            if (!known) {
                return false;
            }
            joined |= joins;
        }
        return joined;
    }

    /** Returns the last persons who are named together before a place. */
    Optional<Span> togetherBefore(Span place, int reach) {
        int here = lines.firstAt(place);
        Span last = null;
        List<Name> persons = article.names().stream()
                .filter(name -> name.span().end() <= place.start() && isPerson(name))
                .toList();
        for (int number = 1; number < persons.size(); number++) {
            Name first = persons.get(number - 1);
            Name second = persons.get(number);
            int sentence = lines.firstAt(second.span());
            if (sentence >= 0
                    && here - sentence <= reach
                    && lines.firstAt(first.span()) == sentence
                    && isJoint(lines.get(sentence), first, second)) {
                last = first.span().cover(second.span());
            }
        }
        return Optional.ofNullable(last);
    }

    /** Returns the gender that any mention of a person tells. */
    private @Nullable Gender genderOf(Person person) {
        if (person.gender() != null) {
            return person.gender();
        }
        return people.stream()
                .filter(other -> sameLast(other.name(), person.name()) && other.gender() != null)
                .map(Person::gender)
                .findFirst()
                .orElse(null);
    }

    /** Returns the last noun for a document before a place, in its sentence or the one before. */
    Optional<Span> documentBefore(Span place, int reach) {
        int here = lines.firstAt(place);
        for (int sentence = here; sentence >= Math.max(0, here - reach); sentence--) {
            Line line = lines.get(sentence);
            for (int index = line.size() - 1; index >= 0; index--) {
                boolean before = line.token(index).span().end() <= place.start();
                Optional<LanguagePack.DocumentNoun> noun = line.pack().document(line.words(), index);
                if (before && noun.isPresent()) {
                    int end = NounPhrases.endOf(line, index);
                    return Optional.of(
                            line.span(index, Math.max(end, index + noun.get().length())));
                }
            }
        }
        return Optional.empty();
    }
}
