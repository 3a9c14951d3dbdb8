package org.stemma.outline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Sentence;
import org.stemma.article.Block;
import org.stemma.time.TimeAnchor;
import org.stemma.time.TimeExpression;
import org.stemma.time.TimeExpression.Precision;
import org.stemma.time.TimeFinder;

/**
 * The stage that works out the times of a story's articles once more, now that they can help one another.
 *
 * <p>An article is read from its day of publication. One that gives none is read from the day named in its lead, and
 * where that lacks a year, the year in which the other articles lie; one that names no day is read from the day that
 * most leads of the story name. Where articles give no year, the days in the addresses of links that they hold tell
 * when they were written: what a report links to is seldom much older than the report. A weekday named with a date
 * must agree with the year. What all this leaves open stays open.
 */
public final class StoryCalendar {
    /** So many sentences of running text are an article's lead. */
    static final int LEAD = 3;

    /** A day in the path of an address: {@code /2031/05/06/}, {@code /2031/may/6/}. */
    private static final Pattern LINKED_DAY =
            Pattern.compile("https?://\\S{1,200}?/((?:19|20)\\d\\d)[/-](\\d\\d?|[a-z]{3})[/-](\\d\\d?)(?=[/\\-.>\\s])");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final int YEAR_DIGITS = 4;

    private final TimeFinder finder = new TimeFinder();

    /**
     * An article with its times as the story tells them.
     *
     * @param article the article
     * @param times its times in order, anchored in the story
     * @param anchor from what its relative times were worked out
     */
    record Dated(AnnotatedArticle article, List<TimeExpression> times, TimeAnchor anchor) {
        Dated {
            times = List.copyOf(times);
        }
    }

    /** A day of a lead: in full, or without its year. */
    private record LeadDay(int month, int day, int weekday) {
        /** Returns the day nearest to another that is of this month and, where one is named, on this weekday. */
        Optional<LocalDate> near(LocalDate other) {
            return IntStream.rangeClosed(other.getYear() - 1, other.getYear() + 1)
                    .mapToObj(this::in)
                    .flatMap(Optional::stream)
                    .min(Comparator.comparingLong((LocalDate day) -> Math.abs(ChronoUnit.DAYS.between(day, other)))
                            .thenComparing(Comparator.naturalOrder()));
        }

        private Optional<LocalDate> in(int year) {
            return calendarDay(year, month, day)
                    .filter(date -> weekday == 0 || date.getDayOfWeek().getValue() == weekday);
        }
    }

    /** Returns the articles with their times, in their order. */
    List<Dated> read(List<AnnotatedArticle> articles) {
        Optional<LocalDate> around = around(articles);
        Map<String, TimeAnchor> anchors = new LinkedHashMap<>();
        for (AnnotatedArticle article : articles) {
            ownAnchor(article, around).ifPresent(anchor -> anchors.put(article.id(), anchor));
        }
        Optional<LocalDate> story = storyDay(articles, anchors);
        List<Dated> dated = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            TimeAnchor anchor = Optional.ofNullable(anchors.get(article.id()))
                    .or(() -> story.map(TimeAnchor::story))
                    .orElse(TimeAnchor.UNKNOWN);
            dated.add(new Dated(article, anchor.date() == null ? article.times() : times(article, anchor), anchor));
        }
        return dated;
    }

    private List<TimeExpression> times(AnnotatedArticle article, TimeAnchor anchor) {
        List<TimeFinder.Sentence> sentences = article.sentences().stream()
                .map(sentence -> new TimeFinder.Sentence(sentence.span(), sentence.language()))
                .toList();
        return finder.find(article.article().text().text(), sentences, anchor, TimeFinder.Telling.NEWS);
    }

    private Optional<TimeAnchor> ownAnchor(AnnotatedArticle article, Optional<LocalDate> around) {
        LocalDate published = article.article().published();
        if (published != null) {
            return Optional.of(TimeAnchor.published(published));
        }
        Optional<LocalDate> full = lead(article).stream()
                .filter(time ->
                        time.precision() == Precision.DAY && time.anchor().kind() == TimeAnchor.Kind.SAID)
                .map(TimeExpression::date)
                .filter(Objects::nonNull)
                .findFirst();
        if (full.isPresent()) {
            return full.map(day -> new TimeAnchor(TimeAnchor.Kind.TEXT, day));
        }
        return around.flatMap(day -> yearless(article).stream()
                .map(lead -> lead.near(day))
                .flatMap(Optional::stream)
                .findFirst()
                .map(TimeAnchor::story));
    }

    /** Returns a day near which the story lies: the latest on which an article was published, or to which one links. */
    private static Optional<LocalDate> around(List<AnnotatedArticle> articles) {
        Optional<LocalDate> published = articles.stream()
                .map(article -> article.article().published())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return published.or(() -> articles.stream()
                .flatMap(article -> linked(article.article().text().raw()).stream())
                .max(Comparator.naturalOrder()));
    }

    /** Returns the days in the addresses of a raw input, in their order. */
    static List<LocalDate> linked(String raw) {
        List<LocalDate> days = new ArrayList<>();
        Matcher matcher = LINKED_DAY.matcher(raw);
        while (matcher.find()) {
            String month = matcher.group(2).toLowerCase(Locale.ROOT);
            int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : MONTHS.indexOf(month) + 1;
            calendarDay(Integer.parseInt(matcher.group(1)), number, Integer.parseInt(matcher.group(3)))
                    .ifPresent(days::add);
        }
        return days;
    }

    private static Optional<LocalDate> calendarDay(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Returns the day that most leads name; of equals the one named first. */
    private Optional<LocalDate> storyDay(List<AnnotatedArticle> articles, Map<String, TimeAnchor> anchors) {
        Map<LocalDate, Integer> votes = new LinkedHashMap<>();
        for (AnnotatedArticle article : articles) {
            TimeAnchor anchor = anchors.get(article.id());
            if (anchor != null) {
                times(article, anchor).stream()
                        .filter(time -> isLead(article, time) && isDay(time))
                        .map(TimeExpression::date)
                        .filter(Objects::nonNull)
                        .distinct()
                        .forEach(day -> votes.merge(day, 1, Integer::sum));
            }
        }
        Comparator<Map.Entry<LocalDate, Integer>> most = Map.Entry.comparingByValue();
        return votes.entrySet().stream()
                .reduce((first, second) -> most.compare(second, first) > 0 ? second : first)
                .map(Map.Entry::getKey);
    }

    private static boolean isDay(TimeExpression time) {
        return switch (time.precision()) {
            case MINUTE, PART_OF_DAY, DAY -> true;
            case WEEK, MONTH, QUARTER, SEASON, HALF, YEAR, DECADE, CENTURY, NONE -> false;
        };
    }

    private static List<TimeExpression> lead(AnnotatedArticle article) {
        return article.times().stream().filter(time -> isLead(article, time)).toList();
    }

    /** Returns whether a time stands in the first sentences of an article's running text. */
    static boolean isLead(AnnotatedArticle article, TimeExpression time) {
        return leadSentences(article).stream()
                .anyMatch(sentence -> sentence.span().contains(time.span()));
    }

    static List<Sentence> leadSentences(AnnotatedArticle article) {
        return article.sentences().stream()
                .filter(sentence -> sentence.kind() == Block.Kind.PARAGRAPH)
                .limit(LEAD)
                .toList();
    }

    /** Returns the days of a lead that lack their year: {@code XXXX-07-03}. */
    private List<LeadDay> yearless(AnnotatedArticle article) {
        List<LeadDay> days = new ArrayList<>();
        for (TimeExpression time : lead(article)) {
            String value = time.value();
            boolean day = isDay(time) && value.startsWith("XXXX-") && value.length() >= "XXXX-00-00".length();
            if (day && Character.isDigit(value.charAt(YEAR_DIGITS + 1)) && Character.isDigit(value.charAt(8))) {
                days.add(new LeadDay(
                        Integer.parseInt(value.substring(5, 7)),
                        Integer.parseInt(value.substring(8, 10)),
                        weekday(article, time)));
            }
        }
        return days;
    }

    /** Returns the weekday that is named with a date, 1 for Monday; 0 for none. */
    private int weekday(AnnotatedArticle article, TimeExpression time) {
        String text = article.article().text().text();
        return article.sentences().stream()
                .filter(sentence -> sentence.span().contains(time.span()))
                .flatMap(sentence -> sentence.tokens().stream()
                        .filter(token -> time.span().contains(token.span()))
                        .map(token -> finder.weekday(token.span().of(text), sentence.language())))
                .filter(number -> number > 0)
                .findFirst()
                .orElse(0);
    }
}
