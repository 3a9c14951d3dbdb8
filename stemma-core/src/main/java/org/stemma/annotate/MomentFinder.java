package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stemma.article.Article;
import org.stemma.time.TimeAnchor;
import org.stemma.time.TimeExpression;
import org.stemma.time.TimeExpression.Precision;
import org.stemma.time.TimeFinder;

/**
 * Finds the times of an article, and those among them that are days, months and years.
 *
 * <p>Times without a date of their own are worked out from the article's day of publication; where that is unknown,
 * from its other dates; otherwise they stay without a date.
 */
public final class MomentFinder {
    /** A value of which the year is unknown and the month and day are not: {@code XXXX-07-03}. */
    private static final int YEARLESS_DAY = 10;

    private static final int YEARLESS_MONTH = 7;

    private final TimeFinder times = new TimeFinder();

    /** Returns the times of an article, in order. */
    List<TimeExpression> times(Article article, List<Line> lines) {
        List<TimeFinder.Sentence> sentences = lines.stream()
                .map(Line::sentence)
                .map(sentence -> new TimeFinder.Sentence(sentence.span(), sentence.language()))
                .toList();
        return times.find(article.text().text(), sentences, TimeAnchor.published(article.published()));
    }

    /**
     * Returns those times that name days, months or years, in order. "On Monday" and "in March" name none: taken for
     * dates they cost the examples' links within a language .02 of F1.
     */
    List<Moment> moments(String text, List<Line> lines, List<TimeExpression> times) {
        List<Moment> moments = new ArrayList<>();
        for (TimeExpression time : times) {
            boolean numbered = time.span().of(text).codePoints().anyMatch(Character::isDigit);
            boolean clocked = time.type() == TimeExpression.Type.TIME;
            boolean day = clocked ? namesMonth(lines, time) : time.precision() == Precision.DAY;
            if (isSaid(time) || (numbered && day)) {
                moment(time).ifPresent(moments::add);
            }
        }
        return moments;
    }

    /** A bare "at noon" has its day from elsewhere and names none; "3 July at noon" does. */
    private boolean namesMonth(List<Line> lines, TimeExpression time) {
        return lines.stream()
                .filter(line -> line.sentence().span().contains(time.span()))
                .anyMatch(line -> IntStream.range(0, line.size())
                        .filter(index -> time.span().contains(line.token(index).span()))
                        .anyMatch(index -> times.isMonthName(
                                line.word(index), line.sentence().language())));
    }

    private static Optional<Moment> moment(TimeExpression time) {
        return switch (time.precision()) {
            case DAY, PART_OF_DAY, MINUTE -> dated(time, Moment.Precision.DAY);
            case MONTH -> dated(time, Moment.Precision.MONTH);
            case YEAR -> isSaid(time) ? dated(time, Moment.Precision.YEAR) : Optional.empty();
            case WEEK, QUARTER, SEASON, HALF, DECADE, CENTURY, NONE -> Optional.empty();
        };
    }

    private static boolean isSaid(TimeExpression time) {
        return time.anchor().kind() == TimeAnchor.Kind.SAID;
    }

    private static Optional<Moment> dated(TimeExpression time, Moment.Precision precision) {
        if (time.date() != null) {
            boolean resolved = !isSaid(time);
            int month = precision == Moment.Precision.YEAR ? 0 : time.date().getMonthValue();
            int day = precision == Moment.Precision.DAY ? time.date().getDayOfMonth() : 0;
            return Optional.of(new Moment(time.span(), precision, time.date(), month, day, resolved, time));
        }
        String value = time.value();
        boolean known = value.startsWith("XXXX-") && value.length() >= YEARLESS_MONTH && isDigit(value.charAt(5));
        if (!known) {
            return Optional.empty();
        }
        int month = Integer.parseInt(value.substring(5, YEARLESS_MONTH));
        boolean dayKnown = time.precision() != Precision.MONTH && value.length() >= YEARLESS_DAY;
        int day = dayKnown ? Integer.parseInt(value.substring(YEARLESS_MONTH + 1, YEARLESS_DAY)) : 0;
        return Optional.of(new Moment(time.span(), precision, null, month, day, false, time));
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    /** Returns whether a word names a month or a day of the week. */
    boolean isCalendarWord(Line line, int index) {
        return line.isWord(index)
                && times.isCalendarName(line.word(index), line.sentence().language());
    }

    /** Returns the number that a word is, as in "four people"; 0 where it is none. */
    int count(Line line, int index) {
        return line.isWord(index)
                ? times.count(line.word(index), line.sentence().language())
                : 0;
    }
}
