package org.stemma.intake.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.pack.Days;

/** Reads days as pages write them, for machines or for people; a time's day is that of its own offset. */
final class PageDay {
    private static final Pattern MACHINE =
            Pattern.compile("^\\s*(\\d{4})[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\\d|3[01])(?!\\d).*", Pattern.DOTALL);
    private static final Pattern SINGLE = Pattern.compile(
            "^\\s*(\\d{4}) ?[-/.\u5e74\ub144] ?(\\d{1,2}) ?[-/.\u6708\uc6d4] ?(\\d{1,2})(?!\\d).*", Pattern.DOTALL);
    private static final Pattern IN_ADDRESS =
            Pattern.compile("[/_-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$|\\D)");
    private static final Pattern NAMED_MONTH = Pattern.compile("/((?:19|20)\\d{2})/(\\p{L}{3,9})/(\\d{1,2})/");
    /** Behind a day for people: hours, offsets, zones. */
    private static final Pattern HOURS =
            Pattern.compile("[,T ]+\\d{1,2}:\\d{2}.*$|\\s+[+-]\\d{4}$|\\s+(?:GMT|UTC|Z)\\b.*$", Pattern.DOTALL);

    private static final int EARLIEST = 1900;

    private final Days days;

    PageDay(Days days) {
        this.days = days;
    }

    /** Returns the day; null where the text is none. */
    @Nullable LocalDate read(String text) {
        for (Pattern pattern : new Pattern[] {MACHINE, SINGLE}) {
            Matcher machine = pattern.matcher(text);
            if (machine.matches()) {
                return day(machine);
            }
        }
        Days.Stamp stamp = days.read(text.strip());
        if (stamp == null || stamp.date() == null) {
            stamp = days.read(HOURS.matcher(text.strip()).replaceFirst(""));
        }
        return stamp == null || stamp.date() == null || stamp.date().getYear() < EARLIEST ? null : stamp.date();
    }

    /** Returns the day that an address names; null where it names none. */
    @Nullable LocalDate inAddress(String address) {
        Matcher numbers = IN_ADDRESS.matcher(address);
        if (numbers.find()) {
            return day(numbers);
        }
        Matcher named = NAMED_MONTH.matcher(address);
        return named.find() ? read(named.group(3) + " " + named.group(2) + " " + named.group(1)) : null;
    }

    private static @Nullable LocalDate day(Matcher found) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)));
            return day.getYear() < EARLIEST ? null : day;
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
