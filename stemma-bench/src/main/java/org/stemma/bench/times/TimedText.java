package org.stemma.bench.times;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.time.TimeExpression;

/**
 * A text with its times as people annotated them.
 *
 * @param id names it
 * @param language in which it is written
 * @param text all of it
 * @param published its day; null where nobody knows
 * @param times in order
 * @param ignored spans that are not measured: the line that tells the day of publication
 */
record TimedText(
        String id,
        Language language,
        String text,
        @Nullable LocalDate published,
        List<Time> times,
        List<Span> ignored) {
    TimedText {
        times = List.copyOf(times);
        ignored = List.copyOf(ignored);
    }

    /**
     * One time.
     *
     * @param span where it stands
     * @param type of TIMEX3
     * @param value of TIMEX3
     */
    record Time(Span span, String type, String value) {
        static Time of(TimeExpression found) {
            return new Time(found.span(), found.type().name(), found.value());
        }
    }
}
