package org.stemma.outline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Attribution;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Sentence;
import org.stemma.annotate.Stance;
import org.stemma.article.Block;
import org.stemma.article.Damage;
import org.stemma.statement.Statement;
import org.stemma.statement.Unit;
import org.stemma.text.Span;
import org.stemma.text.Token;
import org.stemma.time.TimeAnchor;
import org.stemma.time.TimeExpression;
import org.stemma.time.TimeExpression.Precision;

/**
 * Finds which clause each time of an article dates.
 *
 * <p>A time inside a clause dates what that clause tells. One beside the words that say that something is said, or
 * between clauses, dates the act of speech. No happening is told by a time inside a name, by "today" in the words of
 * somebody who may have spoken on another day, by a part of a day beside a date, nor by a sentence that a program
 * mangled and that names several times: nobody can tell which belongs to what.
 */
final class DatingFinder {
    /** So few words may stand between a cue or what it tells and the time that dates it. */
    private static final int BESIDE = 8;

    /** So few words at a sentence's head belong to the act of speech behind them: "On the same day". */
    private static final int HEAD = 4;

    /** A line without a verb and with fewer words beside a time tells nothing that happened. */
    private static final int FEWEST_WORDS = 5;

    private final LanguagePacks packs;
    private final PlanReader plans;

    DatingFinder(LanguagePacks packs) {
        this.packs = packs;
        this.plans = new PlanReader(packs);
    }

    /** A clause with the statement that it tells. */
    record Clause(Unit unit, @Nullable Statement statement, Set<String> said) {
        Clause {
            said = Set.copyOf(said);
        }

        Clause(Unit unit, Statement statement) {
            this(unit, statement, Set.of());
        }

        private Clause with(Unit other) {
            return new Clause(other, statement, said);
        }
    }

    /** A time with the clause that it dates. */
    private record Placed(TimeExpression time, CalendarDate date, Clause clause) {}

    /** Returns what an article dates, in the order of its times. */
    List<Dating> find(StoryCalendar.Dated dated, List<Clause> clauses) {
        AnnotatedArticle article = dated.article();
        List<Placed> placed = new ArrayList<>();
        for (TimeExpression time : dated.times()) {
            int number = sentence(article, time.span());
            Optional<CalendarDate> date = CalendarDate.of(time);
            if (number >= 0 && date.isPresent() && !isInName(article, time) && datesSomething(article, number, time)) {
                Clause clause = clause(article, number, time, clauses);
                if (!isOthersToday(time, clause.unit())) {
                    placed.add(new Placed(time, withNight(dated, time, date.get()), clause));
                }
            }
        }
        return placed.stream()
                .filter(one -> tells(one, placed, dated))
                .map(one -> new Dating(
                        one.date,
                        one.clause.unit(),
                        one.clause.statement(),
                        one.clause.said(),
                        status(one, dated.anchor().date()),
                        StoryCalendar.isLead(article, one.time)))
                .distinct()
                .toList();
    }

    private static int sentence(AnnotatedArticle article, Span span) {
        for (int number = 0; number < article.sentences().size(); number++) {
            Sentence sentence = article.sentences().get(number);
            if (sentence.kind() == Block.Kind.PARAGRAPH && sentence.span().contains(span)) {
                return number;
            }
        }
        return -1;
    }

    private static boolean isInName(AnnotatedArticle article, TimeExpression time) {
        return article.names().stream()
                .anyMatch(name -> name.span().contains(time.span())
                        && name.span().length() > time.span().length());
    }

    /**
     * Returns whether a time can date what its sentence tells: not one in an address, nor one in a line of hardly more
     * than itself, nor a year that belongs to the noun behind it: "the 2031 contest".
     */
    private boolean datesSomething(AnnotatedArticle article, int number, TimeExpression time) {
        Sentence sentence = article.sentences().get(number);
        LanguagePack pack = packs.of(sentence.language());
        String text = article.article().text().text();
        Span span = time.span();
        boolean inAddress =
                (span.start() > 0 && text.charAt(span.start() - 1) == '/') || text.startsWith("/", span.end());
        List<Token> others = sentence.tokens().stream()
                .filter(token -> token.kind() == Token.Kind.WORD && !span.overlaps(token.span()))
                .toList();
        List<String> words = sentence.tokens().stream()
                .map(token -> pack.bare(token.span().of(text)))
                .toList();
        boolean line = others.size() < FEWEST_WORDS && words.stream().noneMatch(pack::isFinite);
        if (inAddress || line) {
            return false;
        }
        int from = (int) sentence.tokens().stream()
                .filter(token -> token.span().end() <= span.start())
                .count();
        int next = (int) sentence.tokens().stream()
                .filter(token -> token.span().start() < span.end())
                .count();
        boolean led = from > 0
                && pack.prepositions().contains(words.get(from - 1))
                && !pack.speech().genitives().contains(words.get(from - 1));
        boolean noun = next < words.size()
                && sentence.tokens().get(next).kind() == Token.Kind.WORD
                && !pack.stopWords().contains(words.get(next))
                && !pack.isFinite(words.get(next));
        return time.precision() != Precision.YEAR || next - from > 1 || led || !noun;
    }

    /** "Today" in a quotation is the speaker's today. */
    private static boolean isOthersToday(TimeExpression time, Unit unit) {
        boolean today = time.anchor().kind() != TimeAnchor.Kind.SAID
                && time.precision() == Precision.DAY
                && Objects.equals(time.date(), time.anchor().date());
        return today && PlanReader.isQuoted(unit);
    }

    /** "In the night to Sunday" holds Saturday's evening. */
    private static CalendarDate withNight(StoryCalendar.Dated dated, TimeExpression time, CalendarDate date) {
        boolean eve = time.precision() == Precision.DAY
                && dated.times().stream()
                        .anyMatch(other -> other.value().endsWith("TNI")
                                && other.span().end() <= time.span().start()
                                && wordsBetween(dated.article(), other.span(), time.span()) <= 1);
        return eve ? date.withEve() : date;
    }

    private static long wordsBetween(AnnotatedArticle article, Span first, Span second) {
        return article.sentences().stream()
                .filter(sentence ->
                        sentence.span().contains(first) || sentence.span().contains(second))
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token ->
                        token.span().start() >= first.end() && token.span().end() <= second.start())
                .count();
    }

    private static boolean tells(Placed one, List<Placed> all, StoryCalendar.Dated dated) {
        boolean bare = one.time.precision() == Precision.PART_OF_DAY
                && one.time.anchor().kind() != TimeAnchor.Kind.SAID
                && all.stream()
                        .anyMatch(other -> !other.equals(one)
                                && other.clause
                                        .unit()
                                        .spans()
                                        .equals(one.clause.unit().spans()));
        boolean unsure = !one.clause.unit().trusted()
                && dated.times().stream()
                                .filter(time -> one.clause.unit().contains(time.span())
                                        && CalendarDate.of(time).isPresent())
                                .count()
                        > 1;
        return !bare && !unsure;
    }

    private Clause clause(AnnotatedArticle article, int number, TimeExpression time, List<Clause> clauses) {
        Optional<Attribution> beside = article.attributions().stream()
                .filter(attribution -> attribution.cue() != null && isBeside(article, number, attribution, time))
                .findFirst();
        Optional<Clause> holding = clauses.stream()
                .filter(clause ->
                        clause.unit().sentence() == number && clause.unit().contains(time.span()))
                .findFirst();
        if (holding.isPresent() && beside.isEmpty()) {
            Unit unit = holding.get().unit();
            return holding.get().with(plans.hasVerb(unit) ? withSubject(article, unit) : whole(article, number, unit));
        }
        Optional<Clause> pointed = pointed(article, number, clauses);
        if (pointed.isPresent()) {
            return pointed.get();
        }
        Optional<Attribution> act = beside.or(() -> article.attributions().stream()
                .filter(attribution -> cue(attribution)
                        .filter(cue -> article.sentences().get(number).span().contains(cue))
                        .isPresent())
                .min(Comparator.comparingInt(
                        attribution -> distance(cue(attribution).orElseThrow(), time.span()))));
        return new Clause(
                act(article, number, act.orElse(null), time.span()),
                null,
                act.map(attribution -> said(attribution, clauses)).orElse(Set.of()));
    }

    private static Set<String> said(Attribution attribution, List<Clause> clauses) {
        Set<String> said = new TreeSet<>();
        for (Clause clause : clauses) {
            boolean content = attribution.content().stream()
                    .anyMatch(span -> clause.unit().spans().stream().anyMatch(span::contains));
            if (content && clause.statement() != null) {
                said.add(clause.statement().id());
            }
        }
        return said;
    }

    /** Returns the clause before a sentence that points at it and dates it: "This was reported on Monday". */
    private Optional<Clause> pointed(AnnotatedArticle article, int number, List<Clause> clauses) {
        Sentence sentence = article.sentences().get(number);
        LanguagePack pack = packs.of(sentence.language());
        String text = article.article().text().text();
        List<String> words = sentence.tokens().stream()
                .map(token -> pack.bare(token.span().of(text)))
                .toList();
        if (pack.anaphors().match(words, 0) == 0) {
            return Optional.empty();
        }
        return clauses.stream()
                .filter(clause -> clause.unit().sentence() == number - 1)
                .reduce((first, second) -> second)
                .map(clause -> {
                    List<Span> spans = new ArrayList<>(clause.unit().spans());
                    spans.add(sentence.span());
                    return clause.with(with(clause.unit(), spans));
                });
    }

    /** Returns a clause with the words right before it that were taken for the source of a later one. */
    private static Unit withSubject(AnnotatedArticle article, Unit unit) {
        Span first = unit.spans().get(0);
        return article.attributions().stream()
                .map(Attribution::source)
                .filter(Objects::nonNull)
                .filter(source -> source.end() <= first.start() && first.start() - source.end() <= 1)
                .findFirst()
                .map(source -> {
                    List<Span> spans = new ArrayList<>(unit.spans());
                    spans.set(0, source.cover(first));
                    return with(unit, spans);
                })
                .orElse(unit);
    }

    private static Unit with(Unit unit, List<Span> spans) {
        return new Unit(
                unit.article(),
                unit.number(),
                unit.sentence(),
                spans,
                unit.attributions(),
                unit.quoted(),
                unit.trusted());
    }

    private static Optional<Span> cue(Attribution attribution) {
        return Optional.ofNullable(attribution.cue());
    }

    private static int distance(Span first, Span second) {
        return Math.max(0, Math.max(first.start() - second.end(), second.start() - first.end()));
    }

    /**
     * Returns whether a time stands in a cue, or behind it or behind what it tells in the same clause: "announced on
     * Wednesday", "discussed the dam in a call on Tuesday".
     */
    private boolean isBeside(AnnotatedArticle article, int number, Attribution attribution, TimeExpression time) {
        Sentence sentence = article.sentences().get(number);
        Span cue = cue(attribution).orElseThrow();
        if (!sentence.span().contains(cue)
                || attribution.content().stream().anyMatch(span -> span.contains(time.span()))) {
            return false;
        }
        if (cue.contains(time.span())) {
            return true;
        }
        int from = attribution.content().stream()
                .filter(span ->
                        span.start() >= cue.end() && span.end() <= time.span().start())
                .mapToInt(Span::end)
                .reduce(cue.end(), Math::max);
        LanguagePack pack = packs.of(sentence.language());
        String text = article.article().text().text();
        List<Token> between = sentence.tokens().stream()
                .filter(token -> token.span().start() >= from
                        && token.span().end() <= time.span().start())
                .toList();
        return time.span().start() >= from
                && between.size() <= BESIDE
                && between.stream()
                        .allMatch(token -> token.kind() == Token.Kind.WORD
                                && !pack.isFinite(pack.bare(token.span().of(text))));
    }

    /** Returns the clause of an act of speech: source, cue and time, with what is said where it stands beside them. */
    static Unit act(AnnotatedArticle article, int number, @Nullable Attribution attribution, Span time) {
        Sentence sentence = article.sentences().get(number);
        Span span = attribution == null
                ? sentence.span()
                : Stream.concat(
                                Stream.of(attribution.source(), attribution.cue(), time),
                                attribution.content().stream())
                        .filter(Objects::nonNull)
                        .filter(part -> sentence.span().contains(part))
                        .reduce(time, Span::cover);
        long before = sentence.tokens().stream()
                .filter(token -> token.span().end() <= span.start())
                .count();
        return unit(article, number, before <= HEAD ? new Span(sentence.span().start(), span.end()) : span);
    }

    /** Returns a clause without a verb together with the cue under which it stands: "confirmed the find on Thursday". */
    private static Unit whole(AnnotatedArticle article, int number, Unit unit) {
        Sentence sentence = article.sentences().get(number);
        Span span = unit.attributions().stream()
                .limit(1)
                .flatMap(attribution -> Stream.of(attribution.source(), attribution.cue()))
                .filter(Objects::nonNull)
                .filter(part -> sentence.span().contains(part))
                .reduce(unit.spans().get(0).cover(unit.spans().get(unit.spans().size() - 1)), Span::cover);
        return new Unit(
                article, unit.number(), number, List.of(span), unit.attributions(), unit.quoted(), unit.trusted());
    }

    private static Unit unit(AnnotatedArticle article, int number, Span span) {
        Span raw = article.article().text().toRaw(span);
        boolean mangled = article.article().damage().stream()
                .anyMatch(damage ->
                        damage.kind() == Damage.Kind.MANGLED && damage.raw().overlaps(raw));
        return new Unit(article, 0, number, List.of(span), List.of(), 0, !mangled);
    }

    private Status status(Placed placed, @Nullable LocalDate now) {
        Unit unit = placed.clause.unit();
        boolean denied = unit.attributions().stream()
                .limit(1)
                .anyMatch(attribution -> attribution.stance().act() == Stance.Act.DENIED);
        if (denied) {
            return Status.DENIED;
        }
        CalendarDate date = placed.date;
        boolean after = now != null && date.first().isAfter(now);
        boolean during = now != null && !date.last().isBefore(now) && date.days() > 1;
        if (after || (during && plans.isPlan(unit))) {
            return plans.isHedged(unit) ? Status.PLANNED : Status.ANNOUNCED;
        }
        return Status.HAPPENED;
    }
}
