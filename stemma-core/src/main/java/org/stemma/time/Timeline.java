package org.stemma.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.time.TimeExpression.Precision;

/**
 * What is known of "now" and "then" while a text is read from its beginning: the anchor, and the date last named.
 *
 * <p>A text whose years mostly lie far from its publication tells history: there a month without a year belongs to the
 * year last named. Other texts speak of the days around their publication.
 */
final class Timeline {
    private static final double MOSTLY = 0.6;

    /** One "yesterday" says as much as so many years. */
    private static final int DEICTIC = 4;

    private final TimeAnchor anchor;
    private final boolean history;
    private final Optional<Integer> onlyYear;
    private @Nullable Stretch last;
    private @Nullable LocalDate lastDay;
    private int lastDaySentence = -2;
    private int lastSentence = -2;
    private int sentence;

    /**
     * Starts before a text's first sentence.
     *
     * @param anchor what "today" means
     * @param years the years that the text names
     * @param yearsOfDays those in which it names days
     * @param deictics how many of its times only an anchor tells: weekdays, "yesterday"
     */
    Timeline(TimeAnchor anchor, List<Integer> years, List<Integer> yearsOfDays, long deictics) {
        this.anchor = anchor;
        LocalDate now = anchor.date();
        long far = years.stream()
                .filter(year -> now == null || Math.abs(year - now.getYear()) > 1)
                .count();
        this.history = far >= (now == null ? 3 : 2) && far > MOSTLY * years.size() && deictics * DEICTIC < far;
        List<Integer> distinct = yearsOfDays.stream().distinct().toList();
        this.onlyYear = now == null && distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
    }

    void startSentence(int number) {
        sentence = number;
    }

    Optional<LocalDate> now() {
        return Optional.ofNullable(anchor.date());
    }

    TimeAnchor anchor() {
        return anchor;
    }

    boolean isHistory() {
        return history;
    }

    Optional<Stretch> then() {
        return Optional.ofNullable(last);
    }

    /** Returns the only year in which the text names days, where there is no day of publication. */
    Optional<Integer> onlyYear() {
        return onlyYear;
    }

    /** Returns whether the date last named stands in the sentence that is being read. */
    boolean saidHere() {
        return lastSentence == sentence;
    }

    /** Returns the day to which a bare time of day belongs. */
    Optional<LocalDate> dayOfTime() {
        boolean near = lastDay != null && (history || sentence == lastDaySentence);
        return near ? Optional.ofNullable(lastDay) : now().or(() -> Optional.ofNullable(lastDay));
    }

    TimeAnchor textAnchor() {
        return last == null ? TimeAnchor.UNKNOWN : new TimeAnchor(TimeAnchor.Kind.TEXT, last.first());
    }

    /** Notes a date that was named. */
    void name(Stretch stretch) {
        if (stretch.precision() == Precision.DECADE || stretch.precision() == Precision.CENTURY) {
            return;
        }
        boolean timed = stretch.precision() == Precision.MINUTE || stretch.precision() == Precision.PART_OF_DAY;
        last = timed ? Stretch.of(stretch.first(), Precision.DAY) : stretch;
        lastSentence = sentence;
        if (timed || stretch.precision() == Precision.DAY) {
            lastDay = stretch.first();
            lastDaySentence = sentence;
        }
    }
}
