package org.stemma.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.text.Span;
import org.stemma.time.TimeExpression.Precision;

/** Works out days, and the times of day that belong to them. */
final class DayValues {
    private static final long A_YEAR = 366;

    private final Timeline timeline;

    DayValues(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Returns a day by its month and number; empty where no calendar has it. */
    Optional<TimeExpression> day(Reading reading, Span span, TimeVocabulary.DigitOrder order) {
        int month = reading.month();
        int day = reading.day();
        int year = reading.year();
        if (reading.shape() == Shape.FEAST) {
            String feast = reading.value(Slot.FEAST).orElse("01-01");
            month = Integer.parseInt(feast.substring(0, 2));
            day = Integer.parseInt(feast.substring(3));
        }
        if (reading.has(Slot.BEFORE_ERA)) {
            String value = Stretch.format("BC%04d-%02d-%02d", year, month, day);
            return Optional.of(open(reading, span, value, Precision.DAY));
        }
        boolean slashed = reading.shape() == Shape.NUMERIC_DAY && !reading.has(Slot.DOT) && reading.has(Slot.SLASH);
        boolean yearFirst = slashed && yearStandsFirst(reading);
        if (slashed && !yearFirst && order == TimeVocabulary.DigitOrder.EITHER) {
            return day <= 12 && day != month ? Optional.empty() : exact(reading, span, year, month, day);
        }
        return year > 0 ? exact(reading, span, year, month, day) : yearless(reading, span, month, day);
    }

    private static boolean yearStandsFirst(Reading reading) {
        return reading.value(Slot.YEAR).isEmpty();
    }

    private Optional<TimeExpression> exact(Reading reading, Span span, int year, int month, int day) {
        return Stretch.day(year, month, day).map(date -> timed(reading, span, date, TimeAnchor.SAID));
    }

    private Optional<TimeExpression> yearless(Reading reading, Span span, int month, int day) {
        if (Stretch.day(2000, month, day).isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> year = impliedYear(reading);
        if (year.isPresent()) {
            TimeAnchor anchor = reading.has(Slot.RELATIVE) ? timeline.anchor() : timeline.textAnchor();
            return Optional.of(Stretch.day(year.get(), month, day)
                    .map(date -> timed(reading, span, date, anchor))
                    .orElseGet(() -> openDay(reading, span, month, day)));
        }
        if (timeline.now().isEmpty()) {
            return Optional.of(openDay(reading, span, month, day));
        }
        LocalDate now = timeline.now().get();
        List<LocalDate> candidates = new ArrayList<>();
        for (int offset = -1; offset <= 1; offset++) {
            // What lies farther away than a year is told with its year; so 29 February may stay open.
            Stretch.day(now.getYear() + offset, month, day)
                    .filter(date -> Math.abs(ChronoUnit.DAYS.between(date, now)) <= A_YEAR)
                    .ifPresent(candidates::add);
        }
        return Optional.of(
                candidates.isEmpty()
                        ? openDay(reading, span, month, day)
                        : timed(reading, span, Nearest.of(candidates, now, reading.tense()), timeline.anchor()));
    }

    /** Returns the year that the text gives to a day without one; empty where publication must tell. */
    private Optional<Integer> impliedYear(Reading reading) {
        Optional<Integer> fromNow = reading.value(Slot.RELATIVE).map(SpanValues::offset);
        if (fromNow.isPresent()) {
            return timeline.now().map(now -> now.getYear() + fromNow.get());
        }
        Optional<Integer> then = timeline.then().map(stretch -> stretch.first().getYear());
        Optional<Integer> fromThen = reading.value(Slot.ANAPHORIC).map(SpanValues::offset);
        if (fromThen.isPresent()) {
            return then.map(year -> year + fromThen.get());
        }
        if (timeline.isHistory() && then.isPresent()) {
            return then;
        }
        return timeline.now().isEmpty() ? timeline.onlyYear() : Optional.empty();
    }

    private TimeExpression openDay(Reading reading, Span span, int month, int day) {
        return open(reading, span, Stretch.format("XXXX-%02d-%02d", month, day), Precision.DAY);
    }

    /** Returns a day of the month last spoken of, or of the one that is nearest. */
    Optional<TimeExpression> dayOfMonth(Reading reading, Span span) {
        int day = reading.day();
        Optional<LocalDate> then = timeline.then().map(Stretch::first);
        if (timeline.isHistory() && then.isPresent()) {
            return Stretch.day(then.get().getYear(), then.get().getMonthValue(), day)
                    .map(date -> timed(reading, span, date, timeline.textAnchor()));
        }
        if (timeline.now().isEmpty()) {
            return Optional.of(open(reading, span, Stretch.format("XXXX-XX-%02d", day), Precision.DAY));
        }
        LocalDate now = timeline.now().get();
        List<LocalDate> candidates = new ArrayList<>();
        for (int offset = -1; offset <= 1; offset++) {
            LocalDate month = now.plusMonths(offset);
            Stretch.day(month.getYear(), month.getMonthValue(), day).ifPresent(candidates::add);
        }
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(timed(reading, span, Nearest.of(candidates, now, reading.tense()), timeline.anchor()));
    }

    /** Returns a time of day that stands without a day. */
    Optional<TimeExpression> time(Reading reading, Span span) {
        String mark = mark(reading);
        String part = reading.value(Slot.PART).orElse("");
        boolean last = reading.has(Slot.LAST);
        boolean next = reading.has(Slot.NEXT);
        int offset = part.contains(" ") ? SpanValues.offset(part) : last ? -1 : next ? 1 : 0;
        boolean fromNow = part.contains(" ") || last || next || reading.has(Slot.THIS);
        Optional<LocalDate> base = fromNow ? timeline.now() : timeline.dayOfTime();
        if (base.isEmpty()) {
            return Optional.of(open(reading, span, "XXXX-XX-XX" + mark, precision(reading)));
        }
        boolean published = timeline.now().equals(base);
        TimeAnchor anchor = published ? timeline.anchor() : timeline.textAnchor();
        return Optional.of(timed(reading, span, base.get().plusDays(offset), anchor));
    }

    /** Returns a day, or the time of that day which the reading names as well. */
    TimeExpression timed(Reading reading, Span span, LocalDate date, TimeAnchor anchor) {
        String mark = mark(reading);
        Precision precision = mark.isEmpty() ? Precision.DAY : precision(reading);
        Stretch stretch = new Stretch(date, precision, mark);
        timeline.name(stretch);
        return new TimeExpression(
                span,
                mark.isEmpty() ? TimeExpression.Type.DATE : TimeExpression.Type.TIME,
                stretch.value(),
                precision,
                date,
                anchor);
    }

    private static Precision precision(Reading reading) {
        return reading.has(Slot.HOUR) || reading.has(Slot.CLOCK_NAME) ? Precision.MINUTE : Precision.PART_OF_DAY;
    }

    /** Returns the mark of a time of day in a value: {@code T15:30}, {@code TMO}; empty where none is named. */
    private static String mark(Reading reading) {
        if (reading.has(Slot.CLOCK_NAME)) {
            return "T" + reading.value(Slot.CLOCK_NAME).orElse("12:00");
        }
        String part =
                reading.value(Slot.PART).map(code -> code.split(" ", 2)[0]).orElse("");
        if (!reading.has(Slot.HOUR)) {
            return part.isEmpty() ? "" : "T" + part;
        }
        int hour = reading.number(Slot.HOUR).orElse(0);
        boolean late = reading.has(Slot.AFTERNOON_HOURS) || part.equals("AF") || part.equals("EV");
        boolean night = part.equals("NI") && hour >= 7;
        boolean midnight = hour == 12 && reading.has(Slot.MORNING_HOURS);
        int whole = midnight ? 0 : hour < 12 && (late || night) ? hour + 12 : hour;
        return Stretch.format("T%02d:%02d", whole, reading.number(Slot.MINUTE).orElse(0));
    }

    /** Returns a time of which something stays unknown. */
    static TimeExpression open(Reading reading, Span span, String value, Precision precision) {
        boolean timed = precision == Precision.MINUTE || precision == Precision.PART_OF_DAY;
        boolean said = !value.startsWith("X");
        String mark = precision == Precision.DAY && !value.startsWith("BC") ? mark(reading) : "";
        return new TimeExpression(
                span,
                timed || !mark.isEmpty() ? TimeExpression.Type.TIME : TimeExpression.Type.DATE,
                value + mark,
                precision,
                null,
                said ? TimeAnchor.SAID : TimeAnchor.UNKNOWN);
    }
}
