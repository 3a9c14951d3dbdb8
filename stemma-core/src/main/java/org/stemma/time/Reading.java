package org.stemma.time;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A time recognised in a sentence, before anything says which it is.
 *
 * @param shape the kind of time
 * @param from the first of its pieces
 * @param to one past the last of its pieces
 * @param values what the parts of the time say
 * @param tense whether its clause speaks of what was or will be
 */
record Reading(Shape shape, int from, int to, Map<Slot, String> values, Tense tense) {
    Reading {
        values = Collections.unmodifiableMap(
                values.isEmpty() ? new EnumMap<Slot, String>(Slot.class) : new EnumMap<>(values));
    }

    boolean has(Slot slot) {
        return values.containsKey(slot);
    }

    Optional<String> value(Slot slot) {
        return Optional.ofNullable(values.get(slot));
    }

    /** Returns the number that the first of these slots with a value holds. */
    OptionalInt number(Slot... slots) {
        for (Slot slot : slots) {
            String value = values.get(slot);
            if (value != null) {
                return OptionalInt.of((int) Double.parseDouble(value));
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the month that is named, 0 for none. */
    int month() {
        return number(Slot.MONTH, Slot.MONTH_SHORT, Slot.MONTH_NUMBER).orElse(0);
    }

    /** Returns the day of the month that is named, 0 for none. */
    int day() {
        return number(Slot.DAY, Slot.MARKED_ORDINAL, Slot.ORDINAL).orElse(0);
    }

    /** Returns the year that is named, 0 for none; two digits are taken for the last or the present century. */
    int year() {
        if (has(Slot.YEAR) || has(Slot.EPOCH_YEAR)) {
            return number(Slot.YEAR, Slot.EPOCH_YEAR).orElse(0);
        }
        int brief = number(Slot.SHORT_YEAR).orElse(-1);
        return brief < 0 ? 0 : brief < 50 ? 2000 + brief : 1900 + brief;
    }

    /** Returns the unit that is named. */
    Optional<TimeUnit> unit() {
        return value(Slot.UNIT).or(() -> value(Slot.UNITS)).map(TimeUnit::valueOf);
    }

    /** Returns this with other ends, another shape and one more value. */
    Reading with(Shape other, int start, int end, Map<Slot, String> more) {
        Map<Slot, String> all = new EnumMap<>(Slot.class);
        all.putAll(values);
        all.putAll(more);
        return new Reading(other, start, end, all, tense);
    }

    Reading with(Tense other) {
        return new Reading(shape, from, to, values, other);
    }
}
