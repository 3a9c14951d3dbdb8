package org.stemma.outline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    /** So few words may stand between a cue and the time that dates it: "announced on Wednesday". */
    private static final int BESIDE = 2;

    /** From this share of letters in quotation marks on, words are somebody else's. */
    private static final double QUOTED = 0.85;

    private final LanguagePacks packs;
    private final PlanReader plans;

    DatingFinder(LanguagePacks packs) {
        this.packs = packs;
        this.plans = new PlanReader(packs);
    }

    /** A clause with the statement that it tells. */
    record Clause(Unit unit, @Nullable Statement statement) {}

    /** A time with the clause that it dates. */
    private record Placed(TimeExpression time, CalendarDate date, Clause clause) {}

    /** Returns what an article dates, in the order of its times. */
    List<Dating> find(StoryCalendar.Dated dated, List<Clause> clauses) {
        AnnotatedArticle article = dated.article();
        List<Placed> placed = new ArrayList<>();
        for (TimeExpression time : dated.times()) {
            int number = sentence(article, time.span());
            Optional<CalendarDate> date = CalendarDate.of(time);
            if (number >= 0 && date.isPresent() && !isInName(article, time)) {
                Clause clause = clause(article, number, time, clauses);
                if (!isOthersToday(time, clause.unit())) {
                    placed.add(new Placed(time, withNight(dated, time, date.get()), clause));
                }
            }
        }
        return placed.stream()
                .filter(one -> tells(one, placed))
                .map(one -> new Dating(
                        one.date,
                        one.clause.unit(),
                        one.clause.statement(),
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
                .anyMatch(name -> name.span().contains(time.span()) && name.span().length() > time.span().length());
    }

    /** "Today" in a quotation is the speaker's today. */
    private static boolean isOthersToday(TimeExpression time, Unit unit) {
        boolean today = time.anchor().kind() != TimeAnchor.Kind.SAID
                && time.precision() == Precision.DAY
                && Objects.equals(time.date(), time.anchor().date());
        return today && unit.quoted() >= QUOTED;
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
                .filter(sentence -> sentence.span().contains(first) || sentence.span().contains(second))
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.span().start() >= first.end()
                        && token.span().end() <= second.start())
                .count();
    }

    private boolean tells(Placed one, List<Placed> all) {
        List<Placed> beside = all.stream()
                .filter(other -> !other.equals(one) && other.clause.unit().spans().equals(one.clause.unit().spans()))
                .toList();
        boolean bare = one.time.precision() == Precision.PART_OF_DAY
                && one.time.anchor().kind() != TimeAnchor.Kind.SAID
                && !beside.isEmpty();
        boolean unsure = !one.clause.unit().trusted() && beside.size() > 1;
        return !bare && !unsure;
    }

    private Clause clause(AnnotatedArticle article, int number, TimeExpression time, List<Clause> clauses) {
        Optional<Attribution> beside = article.attributions().stream()
                .filter(attribution -> attribution.cue() != null && isBeside(article, number, attribution, time))
                .findFirst();
        Optional<Clause> holding = clauses.stream()
                .filter(clause -> clause.unit().sentence() == number && clause.unit().contains(time.span()))
                .findFirst();
        if (holding.isPresent() && beside.isEmpty()) {
            return plans.hasVerb(holding.get().unit())
                    ? holding.get()
                    : new Clause(whole(article, number, holding.get().unit()), holding.get().statement());
        }
        Optional<Attribution> act = beside.or(() -> article.attributions().stream()
                .filter(attribution -> cue(attribution)
                        .filter(cue -> article.sentences().get(number).span().contains(cue))
                        .isPresent())
                .min(Comparator.comparingInt(
                        attribution -> distance(cue(attribution).orElseThrow(), time.span()))));
        return new Clause(act(article, number, act.orElse(null), time.span()), null);
    }

    private static Optional<Span> cue(Attribution attribution) {
        return Optional.ofNullable(attribution.cue());
    }

    private static int distance(Span first, Span second) {
        return Math.max(0, Math.max(first.start() - second.end(), second.start() - first.end()));
    }

    /** Returns whether a time stands in or right beside a cue, and not in front of what is said. */
    private boolean isBeside(AnnotatedArticle article, int number, Attribution attribution, TimeExpression time) {
        Sentence sentence = article.sentences().get(number);
        Span cue = cue(attribution).orElseThrow();
        if (!sentence.span().contains(cue)) {
            return false;
        }
        if (cue.contains(time.span())) {
            return true;
        }
        LanguagePack pack = packs.of(sentence.language());
        String text = article.article().text().text();
        List<Token> between = sentence.tokens().stream()
                .filter(token -> token.span().start() >= cue.end()
                        && token.span().end() <= time.span().start())
                .toList();
        boolean near = time.span().start() >= cue.end()
                && between.size() <= BESIDE
                && between.stream()
                        .allMatch(token -> token.kind() == Token.Kind.WORD
                                && pack.stopWords()
                                        .contains(pack.bare(token.span().of(text))));
        return near && attribution.content().stream().noneMatch(span -> span.contains(time.span()));
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
        return unit(article, number, span);
    }

    /** Returns a clause without a verb together with the cue under which it stands: "confirmed the find on Thursday". */
    private static Unit whole(AnnotatedArticle article, int number, Unit unit) {
        Sentence sentence = article.sentences().get(number);
        Span span = unit.attributions().stream()
                .limit(1)
                .flatMap(attribution -> Stream.of(attribution.source(), attribution.cue()))
                .filter(Objects::nonNull)
                .filter(part -> sentence.span().contains(part))
                .reduce(
                        unit.spans().get(0).cover(unit.spans().get(unit.spans().size() - 1)),
                        Span::cover);
        return new Unit(
                article, unit.number(), number, List.of(span), unit.attributions(), unit.quoted(), unit.trusted());
    }

    private static Unit unit(AnnotatedArticle article, int number, Span span) {
        Span raw = article.article().text().toRaw(span);
        boolean mangled = article.article().damage().stream()
                .anyMatch(damage -> damage.kind() == Damage.Kind.MANGLED && damage.raw().overlaps(raw));
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
