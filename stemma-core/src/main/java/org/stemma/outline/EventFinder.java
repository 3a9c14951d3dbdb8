package org.stemma.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Sentence;
import org.stemma.article.Block;
import org.stemma.article.Damage;
import org.stemma.article.Passage;
import org.stemma.statement.Statement;
import org.stemma.statement.Unit;
import org.stemma.statement.Version;
import org.stemma.story.Entity;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * Finds what a story is about: the kind of event that the titles and leads of its articles share, with its date, who took
 * part, and where.
 *
 * <p>Each article votes with its headline and the first sentences of its running text, one that a program mangled with
 * half a vote. A kind that less than half of the votes carry stays unknown; then the statement that most leads share tells
 * the event. Other dates are kept as dissent.
 */
final class EventFinder {
    private static final double MANGLED = 0.5;

    /** What a word counts behind the first sentence of a lead. */
    private static final double LATER = 0.5;

    private static final double HALF = 0.5;

    private final LanguagePacks packs;
    private final EventKinds kinds = new EventKinds();

    EventFinder(LanguagePacks packs) {
        this.packs = packs;
    }

    /**
     * An article's lead telling of the event.
     *
     * @param article the article
     * @param weight its votes
     * @param unit the clause that tells it
     * @param word where the clause names it
     */
    record Telling(AnnotatedArticle article, double weight, Unit unit, Span word) {}

    /** Returns the event of a story. */
    Event find(
            List<AnnotatedArticle> articles,
            List<Statement> statements,
            Map<String, List<DatingFinder.Clause>> clauses,
            List<Dating> datings,
            List<Entity> entities,
            Language reader) {
        Optional<String> kind = kind(articles);
        List<Telling> tellings =
                kind.map(named -> tellings(articles, clauses, named)).orElseGet(() -> sharedTellings(statements));
        Map<CalendarDate, Double> votes = new LinkedHashMap<>();
        Map<CalendarDate, List<Passage>> given = new LinkedHashMap<>();
        for (Telling telling : tellings) {
            date(telling, datings).ifPresent(dating -> {
                votes.merge(dating.date(), telling.weight(), Double::sum);
                given.computeIfAbsent(dating.date(), key -> new ArrayList<>()).addAll(dating.passages());
            });
        }
        Optional<CalendarDate> date = CalendarDate.mostGiven(votes);
        EventParties parties = new EventParties(packs, entities);
        Set<Passage> passages = new LinkedHashSet<>();
        tellings.forEach(telling -> telling.unit()
                .spans()
                .forEach(span -> passages.add(telling.article().article().passage(span))));
        return new Event(
                kind.flatMap(named -> type(articles, named, reader)).orElse(null),
                tellings.isEmpty()
                        ? null
                        : new Labels(reader)
                                .of(tellings.stream().map(Telling::unit).toList(), place -> -place),
                date.orElse(null),
                given.entrySet().stream()
                        .filter(entry -> date.isPresent() && !entry.getKey().fits(date.get()))
                        .map(entry -> new Event.Reading(entry.getKey(), entry.getValue()))
                        .toList(),
                parties.participants(tellings, articles, reader),
                parties.places(tellings, articles),
                List.copyOf(passages));
    }

    static double weight(AnnotatedArticle article) {
        return article.article().has(Damage.Kind.MANGLED) ? MANGLED : 1;
    }

    private Optional<String> kind(List<AnnotatedArticle> articles) {
        Map<String, Double> votes = new TreeMap<>();
        for (AnnotatedArticle article : articles) {
            Map<String, Double> own = new TreeMap<>();
            List<Sentence> lead = StoryCalendar.leadSentences(article);
            for (Sentence sentence : headAndLead(article)) {
                boolean first = lead.isEmpty() || !lead.contains(sentence) || sentence.equals(lead.get(0));
                matches(article, sentence).forEach(match -> own.merge(match.kind(), first ? 1 : LATER, Math::max));
            }
            own.forEach((kind, votesOf) -> votes.merge(kind, votesOf * weight(article), Double::sum));
        }
        double all = articles.stream().mapToDouble(EventFinder::weight).sum();
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .filter(most -> most.getValue() >= HALF * all)
                .map(Map.Entry::getKey);
    }

    private static List<Sentence> headAndLead(AnnotatedArticle article) {
        return Stream.concat(
                        article.sentences().stream().filter(sentence -> sentence.kind() == Block.Kind.TITLE),
                        StoryCalendar.leadSentences(article).stream())
                .toList();
    }

    /** A headline may be too short to tell its language; it is in that of its article. */
    private List<EventKinds.Match> matches(AnnotatedArticle article, Sentence sentence) {
        Language language =
                sentence.kind() == Block.Kind.TITLE ? article.article().language() : sentence.language();
        return kinds.in(article.article().text().text(), sentence.tokens(), language, packs.of(language));
    }

    private List<Telling> tellings(
            List<AnnotatedArticle> articles, Map<String, List<DatingFinder.Clause>> clauses, String kind) {
        List<Telling> tellings = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            List<DatingFinder.Clause> own = clauses.getOrDefault(article.id(), List.of());
            StoryCalendar.leadSentences(article).stream()
                    .flatMap(sentence -> matches(article, sentence).stream()
                            .filter(match -> match.kind().equals(kind))
                            .limit(1)
                            .map(match -> new Telling(
                                    article,
                                    weight(article),
                                    unit(article, sentence, match.span(), own),
                                    match.span())))
                    .findFirst()
                    .ifPresent(tellings::add);
        }
        return tellings;
    }

    /** Returns where leads tell the statement that most of them share; nothing where no two do. */
    private static List<Telling> sharedTellings(List<Statement> statements) {
        List<Telling> most = List.of();
        double votes = 1;
        for (Statement statement : statements) {
            List<Telling> own = new ArrayList<>();
            for (Version version : statement.versions()) {
                List<Sentence> lead = StoryCalendar.leadSentences(version.article());
                version.units().stream()
                        .filter(unit ->
                                lead.contains(version.article().sentences().get(unit.sentence())))
                        .findFirst()
                        .ifPresent(unit -> own.add(new Telling(
                                version.article(),
                                weight(version.article()),
                                unit,
                                unit.spans().get(0))));
            }
            double weight = own.stream().mapToDouble(Telling::weight).sum();
            if (weight > votes) {
                most = own;
                votes = weight;
            }
        }
        return most;
    }

    /** Returns the clause that holds a word, with the other clauses of its sentence that tell the same statement. */
    private static Unit unit(
            AnnotatedArticle article, Sentence sentence, Span word, List<DatingFinder.Clause> clauses) {
        int number = article.sentences().indexOf(sentence);
        Optional<DatingFinder.Clause> holding = clauses.stream()
                .filter(clause ->
                        clause.unit().sentence() == number && clause.unit().contains(word))
                .findFirst();
        if (holding.isEmpty()) {
            return DatingFinder.act(
                    article,
                    number,
                    article.attributions().stream()
                            .filter(attribution -> attribution.cue() != null
                                    && attribution.cue().overlaps(word))
                            .findFirst()
                            .orElse(null),
                    word);
        }
        Unit unit = holding.get().unit();
        Span span = clauses.stream()
                .filter(clause -> clause.unit().sentence() == number
                        && clause.statement() != null
                        && holding.get().statement() != null
                        && clause.statement()
                                .id()
                                .equals(holding.get().statement().id()))
                .flatMap(clause -> clause.unit().spans().stream())
                .reduce(word, Span::cover);
        return new Unit(
                article, unit.number(), number, List.of(span), unit.attributions(), unit.quoted(), unit.trusted());
    }

    /** Returns the date of an article's clause that stands nearest to the word that names the event. */
    private static Optional<Dating> date(Telling telling, List<Dating> datings) {
        Span word = telling.word();
        return datings.stream()
                .filter(dating -> dating.article().equals(telling.article().id())
                        && dating.unit().sentence() == telling.unit().sentence()
                        && dating.date().precision().compareTo(CalendarDate.Precision.MONTH) <= 0)
                .filter(dating -> dating.unit().spans().stream()
                        .anyMatch(span -> telling.unit().spans().stream().anyMatch(span::overlaps)))
                .min(Comparator.comparing(
                        (Dating dating) -> dating.unit().spans().stream().noneMatch(span -> span.contains(word))));
    }

    /**
     * Returns the noun that most articles in the reader's language call the event by, a longer phrase that ends in it
     * where several do; where no noun does, the verb of a lead.
     */
    private Optional<String> type(List<AnnotatedArticle> articles, String kind, Language reader) {
        Map<String, Set<String>> nouns = new TreeMap<>();
        Map<String, Set<String>> verbs = new TreeMap<>();
        List<AnnotatedArticle> read = articles.stream()
                .filter(article -> article.article().language().equals(reader))
                .toList();
        for (AnnotatedArticle article : read) {
            for (Sentence sentence : article.sentences()) {
                if (sentence.kind() == Block.Kind.TITLE || sentence.kind() == Block.Kind.PARAGRAPH) {
                    for (EventKinds.Match match : matches(article, sentence)) {
                        if (match.kind().equals(kind)) {
                            String words = packs.of(reader)
                                    .bare(match.span()
                                            .of(article.article().text().text()));
                            Map<String, Set<String>> of = match.part() == EventKinds.Part.NOUN ? nouns : verbs;
                            of.computeIfAbsent(words, key -> new TreeSet<>()).add(article.id());
                        }
                    }
                }
            }
        }
        Map<String, Set<String>> named = nouns.isEmpty() ? verbs : nouns;
        return named.keySet().stream()
                .max(Comparator.comparingInt(
                                (String noun) -> callers(noun, named).size())
                        .thenComparing(Comparator.reverseOrder()))
                .map(noun -> named.entrySet().stream()
                        .filter(entry -> isWithin(noun, entry.getKey())
                                && entry.getValue().size() > 1)
                        .max(Comparator.comparingInt((Map.Entry<String, Set<String>> entry) ->
                                        entry.getKey().length())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(noun));
    }

    private static boolean isWithin(String noun, String phrase) {
        return phrase.equals(noun) || phrase.endsWith(" " + noun);
    }

    private static Set<String> callers(String noun, Map<String, Set<String>> named) {
        Set<String> callers = new TreeSet<>();
        named.forEach((phrase, articles) -> {
            if (isWithin(noun, phrase)) {
                callers.addAll(articles);
            }
        });
        return callers;
    }
}
