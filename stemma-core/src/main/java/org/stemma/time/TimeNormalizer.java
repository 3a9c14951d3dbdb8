package org.stemma.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.stemma.text.Span;
import org.stemma.time.TimeExpression.Precision;

/** Works out what the times of one text stand for, one after the other. */
final class TimeNormalizer {
    private static final Map<String, Integer> MIDDLE_OF_SEASON = Map.of("WI", 1, "SP", 4, "SU", 7, "FA", 10);

    private final Timeline timeline;
    private final SpanValues spans;

    TimeNormalizer(Timeline timeline) {
        this.timeline = timeline;
        this.spans = new SpanValues(timeline);
    }

    /** Returns the time with its value; empty where it is none after all, as a day that no calendar has. */
    Optional<TimeExpression> normalize(Reading reading, Span span, TimeVocabulary.DigitOrder order) {
        return switch (reading.shape()) {
            case DAY, NUMERIC_DAY, FEAST -> new DayValues(timeline).day(reading, span, order);
            case DAY_OF_MONTH -> new DayValues(timeline).dayOfMonth(reading, span);
            case WEEKDAY -> Optional.of(weekday(reading, span));
            case MONTH -> month(reading, span);
            case YEAR, EPOCH_YEAR -> Optional.of(year(reading, span));
            case DECADE -> Optional.of(decade(reading, span));
            case CENTURY -> century(reading, span);
            case QUARTER -> part(reading, span, Precision.QUARTER, 3);
            case HALF -> part(reading, span, Precision.HALF, 6);
            case SEASON -> Optional.of(season(reading, span));
            case RELATIVE -> Optional.of(relative(reading, span));
            case ANAPHORIC -> Optional.of(anaphoric(reading, span));
            case PART_OF_UNIT -> Optional.of(partOfUnit(reading, span));
            case FROM_NOW -> Optional.of(spans.fromNow(reading, span));
            case FROM_THEN -> Optional.of(spans.fromThen(reading, span));
            case DURATION, LAST_SPAN -> Optional.of(SpanValues.duration(reading, span));
            case SET -> Optional.of(SpanValues.set(reading, span));
            case CLOCK, BARE_CLOCK, PART_OF_DAY -> new DayValues(timeline).time(reading, span);
            case REFERENCE ->
                Optional.of(new TimeExpression(
                        span,
                        TimeExpression.Type.DATE,
                        reading.value(Slot.REFERENCE).orElse("PRESENT_REF"),
                        Precision.NONE,
                        null,
                        TimeAnchor.SAID));
        };
    }

    private TimeExpression weekday(Reading reading, Span span) {
        int weekday = reading.number(Slot.WEEKDAY, Slot.WEEKDAY_SHORT).orElse(1);
        Optional<LocalDate> then = timeline.then()
                .filter(stretch -> stretch.precision() == Precision.DAY)
                .map(Stretch::first);
        boolean fromThen =
                then.isPresent() && (timeline.isHistory() || timeline.now().isEmpty());
        Optional<LocalDate> base = fromThen ? then : timeline.now();
        if (base.isEmpty()) {
            return DayValues.open(reading, span, "XXXX-WXX-" + weekday, Precision.DAY);
        }
        LocalDate now = base.get();
        DayOfWeek day = DayOfWeek.of(weekday);
        LocalDate date = reading.has(Slot.LAST)
                ? now.with(TemporalAdjusters.previous(day))
                : reading.has(Slot.NEXT)
                        ? now.with(TemporalAdjusters.next(day))
                        : Nearest.weekday(weekday, now, reading.tense());
        TimeAnchor anchor = fromThen ? timeline.textAnchor() : timeline.anchor();
        return new DayValues(timeline).timed(reading, span, date, anchor);
    }

    private Optional<TimeExpression> month(Reading reading, Span span) {
        int month = reading.month();
        if (reading.year() > 0) {
            boolean era = reading.has(Slot.BEFORE_ERA);
            return era
                    ? Optional.of(DayValues.open(
                            reading, span, Stretch.format("BC%04d-%02d", reading.year(), month), Precision.MONTH))
                    : Stretch.day(reading.year(), month, 1)
                            .map(first -> said(span, Stretch.of(first, Precision.MONTH), TimeAnchor.SAID));
        }
        Optional<Dated> dated = dated(reading, month, 1);
        return Optional.of(dated.map(known -> said(span, Stretch.of(known.day, Precision.MONTH), known.anchor))
                .orElseGet(() -> DayValues.open(reading, span, Stretch.format("XXXX-%02d", month), Precision.MONTH)));
    }

    /** A first day with the anchor that told its year. */
    private record Dated(LocalDate day, TimeAnchor anchor) {}

    /** Returns the first day of a part of a year that names no year. */
    private Optional<Dated> dated(Reading reading, int month, int months) {
        Optional<LocalDate> year = offsetYear(reading);
        if (year.isPresent()) {
            return year.map(day -> new Dated(LocalDate.of(day.getYear(), month, 1), timeline.anchor()));
        }
        Optional<Stretch> then = timeline.then();
        boolean fromThen = then.isPresent() && (timeline.isHistory() || reading.has(Slot.SAME));
        if (fromThen) {
            return then.map(
                    stretch -> new Dated(LocalDate.of(stretch.first().getYear(), month, 1), timeline.textAnchor()));
        }
        if (timeline.now().isEmpty()) {
            return timeline.onlyYear().map(only -> new Dated(LocalDate.of(only, month, 1), textYear(only)));
        }
        LocalDate now = timeline.now().get();
        LocalDate start = LocalDate.of(now.getYear(), (now.getMonthValue() - 1) / months * months + 1, 1);
        List<LocalDate> candidates = new ArrayList<>();
        for (int offset = -1; offset <= 1; offset++) {
            candidates.add(LocalDate.of(now.getYear() + offset, month, 1));
        }
        if (reading.has(Slot.LAST) || reading.has(Slot.NEXT)) {
            candidates.remove(start);
        }
        Tense tense = reading.has(Slot.LAST) ? Tense.PAST : reading.has(Slot.NEXT) ? Tense.FUTURE : reading.tense();
        LocalDate day = reading.has(Slot.LAST) || reading.has(Slot.NEXT)
                ? strictly(candidates, start, tense)
                : Nearest.of(candidates, start, tense);
        return Optional.of(new Dated(day, timeline.anchor()));
    }

    private static LocalDate strictly(List<LocalDate> candidates, LocalDate start, Tense tense) {
        return tense == Tense.PAST
                ? candidates.stream()
                        .filter(start::isAfter)
                        .max(LocalDate::compareTo)
                        .orElse(start)
                : candidates.stream()
                        .filter(start::isBefore)
                        .min(LocalDate::compareTo)
                        .orElse(start);
    }

    private TimeAnchor textYear(int year) {
        return new TimeAnchor(TimeAnchor.Kind.TEXT, LocalDate.of(year, 1, 1));
    }

    /** Returns a day of the year that stands beside a date as "of last year" or "of the same year". */
    private Optional<LocalDate> offsetYear(Reading reading) {
        Optional<Integer> fromNow = reading.value(Slot.RELATIVE).map(SpanValues::offset);
        Optional<Integer> fromThen = reading.value(Slot.ANAPHORIC).map(SpanValues::offset);
        return fromNow.isPresent()
                ? timeline.now().map(now -> now.plusYears(fromNow.get()))
                : fromThen.isPresent()
                        ? timeline.then()
                                .map(Stretch::first)
                                .or(timeline::now)
                                .map(then -> then.plusYears(fromThen.get()))
                        : Optional.empty();
    }

    private TimeExpression year(Reading reading, Span span) {
        int year = reading.year();
        if (reading.has(Slot.BEFORE_ERA)) {
            return DayValues.open(reading, span, Stretch.format("BC%04d", year), Precision.YEAR);
        }
        return said(span, Stretch.of(LocalDate.of(Math.max(1, year), 1, 1), Precision.YEAR), TimeAnchor.SAID);
    }

    private TimeExpression decade(Reading reading, Span span) {
        String digits = reading.value(Slot.DECADE).orElse("0000");
        int first = Integer.parseInt(digits);
        int year = digits.length() == 4 ? first : first >= 30 ? 1900 + first : 2000 + first;
        return said(span, Stretch.of(LocalDate.of(year, 1, 1), Precision.DECADE), TimeAnchor.SAID);
    }

    private Optional<TimeExpression> century(Reading reading, Span span) {
        OptionalInt number = reading.number(Slot.MARKED_ORDINAL, Slot.ORDINAL, Slot.ROMAN, Slot.COUNT);
        if (number.isEmpty() || number.getAsInt() < 1 || number.getAsInt() > 30) {
            return Optional.empty();
        }
        int hundreds = number.getAsInt() - 1;
        if (reading.has(Slot.BEFORE_ERA)) {
            return Optional.of(DayValues.open(reading, span, Stretch.format("BC%02d", hundreds), Precision.CENTURY));
        }
        LocalDate first = LocalDate.of(Math.max(1, 100 * hundreds), 1, 1);
        return Optional.of(said(span, Stretch.of(first, Precision.CENTURY), TimeAnchor.SAID));
    }

    /** A quarter or a half of a year. */
    private Optional<TimeExpression> part(Reading reading, Span span, Precision precision, int months) {
        int number = reading.number(Slot.QUARTER_NAME, Slot.MARKED_ORDINAL, Slot.ORDINAL, Slot.ROMAN)
                .orElse(0);
        int month = (number - 1) * months + 1;
        if (number < 1 || month > 12) {
            return Optional.empty();
        }
        if (reading.year() > 0) {
            return Stretch.day(reading.year(), month, 1)
                    .map(first -> said(span, Stretch.of(first, precision), TimeAnchor.SAID));
        }
        String code = precision == Precision.QUARTER ? "Q" : "H";
        return Optional.of(dated(reading, month, months)
                .map(known -> said(span, Stretch.of(known.day, precision), known.anchor))
                .orElseGet(() -> DayValues.open(reading, span, "XXXX-" + code + number, precision)));
    }

    private TimeExpression season(Reading reading, Span span) {
        String code = reading.value(Slot.SEASON)
                .or(() -> reading.value(Slot.SEASON_SHORT))
                .orElse("SU");
        int month = MIDDLE_OF_SEASON.getOrDefault(code, 7);
        if (reading.year() > 0) {
            if (reading.has(Slot.BEFORE_ERA)) {
                return DayValues.open(
                        reading, span, Stretch.format("BC%04d-", reading.year()) + code, Precision.SEASON);
            }
            LocalDate first = LocalDate.of(reading.year(), month, 1);
            return said(span, new Stretch(first, Precision.SEASON, code), TimeAnchor.SAID);
        }
        if (reading.has(Slot.THIS) && timeline.now().isPresent()) {
            LocalDate first = LocalDate.of(timeline.now().get().getYear(), month, 1);
            return said(span, new Stretch(first, Precision.SEASON, code), timeline.anchor());
        }
        return dated(reading, month, 3)
                .map(known -> said(span, new Stretch(known.day, Precision.SEASON, code), known.anchor))
                .orElseGet(() -> DayValues.open(reading, span, "XXXX-" + code, Precision.SEASON));
    }

    private TimeExpression relative(Reading reading, Span span) {
        String value = reading.value(Slot.RELATIVE).orElseGet(() -> weekend(reading));
        TimeUnit unit = TimeUnit.valueOf(value.substring(0, value.indexOf(' ')));
        boolean unanchored = timeline.isHistory() || timeline.now().isEmpty();
        boolean fromThen = unanchored && unit != TimeUnit.DAY && timeline.then().isPresent();
        Optional<LocalDate> base = fromThen ? timeline.then().map(Stretch::first) : timeline.now();
        if (base.isEmpty()) {
            return DayValues.open(reading, span, SpanValues.openValue(unit), SpanValues.precision(unit));
        }
        Stretch stretch = Stretch.holding(SpanValues.plus(base.get(), unit, SpanValues.offset(value)), unit);
        TimeAnchor anchor = fromThen ? timeline.textAnchor() : timeline.anchor();
        return unit == TimeUnit.DAY
                ? new DayValues(timeline).timed(reading, span, stretch.first(), anchor)
                : said(span, stretch, anchor);
    }

    /** A weekend that nothing tells is the next one or the last one. */
    private String weekend(Reading reading) {
        boolean during =
                timeline.now().filter(now -> now.getDayOfWeek().getValue() > 5).isPresent();
        return TimeUnit.WEEKEND + (reading.tense() == Tense.PAST && !during ? " -1" : " 0");
    }

    private TimeExpression anaphoric(Reading reading, Span span) {
        String value = reading.value(Slot.ANAPHORIC).orElse("DAY 0");
        TimeUnit unit = TimeUnit.valueOf(value.substring(0, value.indexOf(' ')));
        Optional<LocalDate> base = timeline.then().map(Stretch::first).or(timeline::now);
        if (base.isEmpty()) {
            return DayValues.open(reading, span, SpanValues.openValue(unit), SpanValues.precision(unit));
        }
        Stretch stretch = Stretch.holding(SpanValues.plus(base.get(), unit, SpanValues.offset(value)), unit);
        TimeAnchor anchor = timeline.then().isPresent() ? timeline.textAnchor() : timeline.anchor();
        return unit == TimeUnit.DAY
                ? new DayValues(timeline).timed(reading, span, stretch.first(), anchor)
                : said(span, stretch, anchor);
    }

    private TimeExpression partOfUnit(Reading reading, Span span) {
        TimeUnit unit = reading.unit().orElse(TimeUnit.YEAR);
        boolean fromThen = timeline.isHistory() && timeline.then().isPresent();
        Optional<LocalDate> base = fromThen ? timeline.then().map(Stretch::first) : timeline.now();
        return base.map(day ->
                        said(span, Stretch.holding(day, unit), fromThen ? timeline.textAnchor() : timeline.anchor()))
                .orElseGet(() -> DayValues.open(reading, span, SpanValues.openValue(unit), SpanValues.precision(unit)));
    }

    private TimeExpression said(Span span, Stretch stretch, TimeAnchor anchor) {
        timeline.name(stretch);
        return new TimeExpression(
                span, TimeExpression.Type.DATE, stretch.value(), stretch.precision(), stretch.first(), anchor);
    }
}
