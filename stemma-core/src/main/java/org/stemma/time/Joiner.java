package org.stemma.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one time of several that stand side by side and mean one, and two of ranges that share a month. */
final class Joiner {
    private static final Set<Shape> DATED =
            Set.of(Shape.DAY, Shape.MONTH, Shape.SEASON, Shape.QUARTER, Shape.HALF, Shape.FEAST, Shape.DAY_OF_MONTH);

    private static final Set<Shape> LONG = Set.of(
            Shape.MONTH,
            Shape.YEAR,
            Shape.SEASON,
            Shape.QUARTER,
            Shape.HALF,
            Shape.DECADE,
            Shape.CENTURY,
            Shape.RELATIVE);

    private static final Set<Slot> LIST = Set.of(Slot.DASH, Slot.TO, Slot.AND, Slot.COMMA);
    private static final int LONGEST_LIST = 12;

    private final Meanings meanings;

    Joiner(Meanings meanings) {
        this.meanings = meanings;
    }

    /** Returns the readings of a sentence joined, in order. */
    List<Reading> join(List<Reading> readings) {
        List<Reading> joined = new ArrayList<>();
        for (Reading reading : readings) {
            Reading canonical = canonical(reading);
            int end = joined.isEmpty() ? 0 : joined.get(joined.size() - 1).to();
            rangeStarts(canonical, end).forEach(start -> add(start, joined));
            add(canonical, joined);
            rangeEnd(canonical, joined);
        }
        return shareYears(joined).stream().map(this::withPart).toList();
    }

    private void add(Reading reading, List<Reading> joined) {
        Reading last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
        Reading both = last == null ? null : both(last, reading);
        if (both != null) {
            joined.set(joined.size() - 1, both);
        } else {
            joined.add(reading);
        }
    }

    /** Brings "last year" and its like to one form. */
    private static Reading canonical(Reading reading) {
        if (reading.has(Slot.WEEKDAY_PART)) {
            String[] parts = reading.value(Slot.WEEKDAY_PART).orElseThrow().split(" ", 2);
            Map<Slot, String> both = new EnumMap<>(Slot.class);
            both.put(Slot.WEEKDAY, parts[0]);
            both.put(Slot.PART, parts[1]);
            return reading.with(reading.shape(), reading.from(), reading.to(), both);
        }
        boolean clock = reading.shape() == Shape.CLOCK || reading.shape() == Shape.BARE_CLOCK;
        if (clock && reading.has(Slot.COUNT) && !reading.has(Slot.HOUR)) {
            Map<Slot, String> hour = new EnumMap<>(Slot.class);
            hour.put(Slot.HOUR, reading.value(Slot.COUNT).orElseThrow());
            return reading.with(reading.shape(), reading.from(), reading.to(), hour);
        }
        boolean counted = reading.shape() == Shape.RELATIVE || reading.shape() == Shape.ANAPHORIC;
        if (!counted || reading.unit().isEmpty()) {
            return reading;
        }
        boolean placed = reading.has(Slot.LAST) || reading.has(Slot.NEXT) || reading.has(Slot.THIS);
        if (reading.shape() == Shape.RELATIVE && !placed) {
            return reading;
        }
        TimeUnit unit = reading.unit().get();
        boolean then = reading.has(Slot.SAME) || reading.has(Slot.PREVIOUS) || reading.has(Slot.FOLLOWING);
        boolean day = unit == TimeUnit.DAY;
        int offset = reading.has(Slot.LAST) || reading.has(Slot.PREVIOUS)
                ? -1
                : reading.has(Slot.NEXT) || reading.has(Slot.FOLLOWING) ? 1 : 0;
        boolean anaphoric = then || day;
        Map<Slot, String> values = new EnumMap<>(Slot.class);
        values.put(anaphoric ? Slot.ANAPHORIC : Slot.RELATIVE, unit + " " + offset);
        return new Reading(
                anaphoric ? Shape.ANAPHORIC : Shape.RELATIVE, reading.from(), reading.to(), values, reading.tense());
    }

    private @Nullable Reading both(Reading first, Reading second) {
        if (isDay(first) && isTime(second) && joins(first.to(), second.from())) {
            return merged(first, second, first.shape());
        }
        if (isTime(first) && isDay(second) && joins(first.to(), second.from())) {
            return merged(second, first, second.shape());
        }
        if (first.shape() == Shape.DURATION && second.shape() == Shape.DURATION) {
            return summed(first, second);
        }
        boolean year = isRelativeYear(second);
        if (year && DATED.contains(first.shape()) && first.year() == 0 && fills(first.to(), second.from())) {
            return merged(first, second, first.shape());
        }
        return null;
    }

    /** Returns a span of two units, "two years and three months"; null for two spans. */
    private @Nullable Reading summed(Reading first, Reading second) {
        boolean counted =
                first.has(Slot.COUNT) && second.has(Slot.COUNT) && first.unit().isPresent();
        boolean falling = counted
                && second.unit()
                        .filter(unit -> unit.compareTo(first.unit().orElseThrow()) < 0)
                        .isPresent();
        if (!falling || !covered(first.to(), second.from(), Set.of(Slot.AND))) {
            return null;
        }
        String sum = SpanValues.sum(first, second);
        Map<Slot, String> values = new EnumMap<>(Slot.class);
        values.put(Slot.DURATION, sum);
        return new Reading(Shape.DURATION, first.from(), second.to(), values, first.tense());
    }

    private static boolean isDay(Reading reading) {
        boolean timed = reading.has(Slot.HOUR) || reading.has(Slot.PART) || reading.has(Slot.CLOCK_NAME);
        boolean span = reading.shape() == Shape.FROM_NOW || reading.shape() == Shape.FROM_THEN;
        boolean counted = reading.shape() == Shape.RELATIVE || reading.shape() == Shape.ANAPHORIC;
        String value = reading.value(Slot.RELATIVE)
                .or(() -> reading.value(Slot.ANAPHORIC))
                .orElse("");
        return reading.shape().isDayLike() && !timed && !span && (!counted || value.startsWith("DAY"));
    }

    private static boolean isTime(Reading reading) {
        boolean own = reading.value(Slot.PART).orElse("").contains(" ");
        return !own
                && switch (reading.shape()) {
                    case CLOCK, BARE_CLOCK, PART_OF_DAY -> true;
                    case DAY,
                            NUMERIC_DAY,
                            DAY_OF_MONTH,
                            MONTH,
                            YEAR,
                            EPOCH_YEAR,
                            DECADE,
                            CENTURY,
                            QUARTER,
                            HALF,
                            SEASON,
                            WEEKDAY,
                            RELATIVE,
                            ANAPHORIC,
                            FROM_NOW,
                            FROM_THEN,
                            PART_OF_UNIT,
                            DURATION,
                            LAST_SPAN,
                            SET,
                            FEAST,
                            REFERENCE -> false;
                };
    }

    private static boolean isRelativeYear(Reading reading) {
        boolean counted = reading.shape() == Shape.RELATIVE || reading.shape() == Shape.ANAPHORIC;
        String value = reading.value(Slot.RELATIVE)
                .or(() -> reading.value(Slot.ANAPHORIC))
                .orElse("");
        return counted && value.startsWith("YEAR ");
    }

    private static Reading merged(Reading main, Reading other, Shape shape) {
        Map<Slot, String> more = new EnumMap<>(Slot.class);
        more.putAll(other.values());
        more.remove(Slot.UNIT);
        more.remove(Slot.UNITS);
        more.keySet().removeIf(main::has);
        return main.with(shape, Math.min(main.from(), other.from()), Math.max(main.to(), other.to()), more);
    }

    /** Returns whether between two places stand only words that join a day and a time of day. */
    private boolean joins(int from, int to) {
        return covered(from, to, Set.of(Slot.CLOCK_JOINER, Slot.FILLER, Slot.DETERMINER, Slot.COMMA));
    }

    private boolean fills(int from, int to) {
        return covered(from, to, Set.of(Slot.FILLER, Slot.DETERMINER));
    }

    private boolean covered(int from, int to, Set<Slot> slots) {
        int at = from;
        while (at < to && to - from < 5) {
            int place = at;
            int length = meanings.at(at).stream()
                    .filter(match -> slots.contains(match.term().slot()) && place + match.length() <= to)
                    .mapToInt(Lexicon.Match::length)
                    .max()
                    .orElse(0);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return at == to;
    }

    /** Returns the days or hours with which a range or list begins, as 3 in "from 3 to 5 May". */
    private List<Reading> rangeStarts(Reading reading, int after) {
        boolean hours = reading.shape() == Shape.CLOCK && !reading.has(Slot.MINUTE);
        boolean old = reading.shape() == Shape.EPOCH_YEAR && reading.has(Slot.BEFORE_ERA);
        boolean numbered = (hours || old || reading.shape() == Shape.DAY)
                && meanings.atoms().isDigits(reading.from());
        Slot slot = hours ? Slot.HOUR : old ? Slot.EPOCH_YEAR : Slot.DAY;
        List<Reading> starts = new ArrayList<>();
        Reading next = reading;
        while (numbered && next != null && starts.size() < LONGEST_LIST) {
            next = before(next, after, slot, starts.isEmpty() ? Set.of(Slot.DASH, Slot.TO, Slot.AND) : LIST);
            if (next != null) {
                starts.add(0, next);
            }
        }
        return starts;
    }

    /** Returns the number that a joint parts from the one with which a time begins; null where there is none. */
    private @Nullable Reading before(Reading reading, int after, Slot slot, Set<Slot> joints) {
        int direct = reading.from() - 1;
        boolean small = meanings.has(direct, Slot.DETERMINER) || meanings.has(direct, Slot.FILLER);
        int at = small && joints.stream().noneMatch(joint -> meanings.has(direct, joint)) ? direct - 1 : direct;
        if (at < Math.max(1, after) || joints.stream().noneMatch(joint -> meanings.has(at, joint))) {
            return null;
        }
        int place = at - 1 >= after && meanings.atoms().plain(at - 1).equals(".") ? at - 2 : at - 1;
        if (place < after || !meanings.atoms().isDigits(place) || meanings.cutsNumber(place, place + 1)) {
            return null;
        }
        int limit = reading.number(slot, Slot.MARKED_ORDINAL, Slot.ORDINAL).orElse(0);
        return meanings.at(place).stream()
                .map(Lexicon.Match::term)
                .filter(term -> term.slot() == slot && term.number() < limit == (slot != Slot.EPOCH_YEAR))
                .findFirst()
                .map(term -> other(reading, slot, place, term.value()))
                .orElse(null);
    }

    /** Adds the day with which a range ends, as 5 in "May 3 to 5". */
    private void rangeEnd(Reading reading, List<Reading> joined) {
        boolean dayLast =
                reading.shape() == Shape.DAY && meanings.atoms().isDigits(reading.to() - 1) && reading.year() == 0;
        if (!dayLast || !isJoint(reading.to()) || !meanings.atoms().isDigits(reading.to() + 1)) {
            return;
        }
        int place = reading.to() + 1;
        boolean alone = !meanings.atoms().isWord(place + 1) && !meanings.cutsNumber(place, place + 1);
        if (alone) {
            meanings.at(place).stream()
                    .map(Lexicon.Match::term)
                    .filter(term -> term.slot() == Slot.DAY && term.number() > reading.day())
                    .findFirst()
                    .ifPresent(term -> joined.add(other(reading, Slot.DAY, place, term.value())));
        }
    }

    private boolean isJoint(int index) {
        return meanings.has(index, Slot.DASH) || meanings.has(index, Slot.TO) || meanings.has(index, Slot.AND);
    }

    private static Reading other(Reading reading, Slot slot, int place, String value) {
        Map<Slot, String> values = new EnumMap<>(Slot.class);
        values.putAll(reading.values());
        values.keySet().removeAll(Set.of(Slot.WEEKDAY, Slot.WEEKDAY_SHORT, Slot.MARKED_ORDINAL, Slot.ORDINAL));
        values.put(slot, value);
        return new Reading(reading.shape(), place, place + 1, values, reading.tense());
    }

    /** Gives the first of two months or days the year that only the second names: "from March to May 2009". */
    private List<Reading> shareYears(List<Reading> readings) {
        List<Reading> shared = new ArrayList<>(readings);
        for (int i = shared.size() - 2; i >= 0; i--) {
            Reading first = shared.get(i);
            Reading second = shared.get(i + 1);
            boolean open = DATED.contains(first.shape()) && first.year() == 0 && second.has(Slot.YEAR);
            boolean near = second.from() - first.to() <= 2 && second.from() > first.to() && isJoint(first.to());
            if (open && near && DATED.contains(second.shape())) {
                Map<Slot, String> year = new EnumMap<>(Slot.class);
                year.put(Slot.YEAR, second.value(Slot.YEAR).orElseThrow());
                shared.set(i, first.with(first.shape(), first.from(), first.to(), year));
            }
        }
        return shared;
    }

    /** Takes "the beginning of" into the time. */
    private Reading withPart(Reading reading) {
        if (!LONG.contains(reading.shape())) {
            return reading;
        }
        for (int start = reading.from() - 1; start >= Math.max(0, reading.from() - 4); start--) {
            for (Lexicon.Match match : meanings.at(start)) {
                Slot slot = match.term().slot();
                boolean part = slot == Slot.START || slot == Slot.MID || slot == Slot.END;
                int end = start + match.length();
                boolean hyphen = end == reading.from() - 1 && meanings.has(end, Slot.DASH);
                if (part && end <= reading.from() && (hyphen || fills(end, reading.from()))) {
                    Map<Slot, String> more = new EnumMap<>(Slot.class);
                    more.put(slot, "");
                    return reading.with(reading.shape(), start, reading.to(), more);
                }
            }
        }
        return reading;
    }
}
