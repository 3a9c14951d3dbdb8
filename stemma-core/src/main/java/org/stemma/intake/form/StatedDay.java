package org.stemma.intake.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day in a date field: ISO 8601 with or without a time, and the dates of mails and feeds (RFC 5322). It is the
 * day at the place where it was written. A date that can be read two ways, such as 3/4/2031, is none.
 */
final class StatedDay {
    private static final Pattern ISO = Pattern.compile("\\s*(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d).*", Pattern.DOTALL);
    private static final Pattern MAIL =
            Pattern.compile("\\s*(?:\\p{L}{3,9},?\\s+)?(\\d{1,2}\\s+\\p{L}{3,9}\\s+\\d{4})\\b.*", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final List<DateTimeFormatter> MONTHS = List.of(format("d MMM uuuu"), format("d MMMM uuuu"));

    private StatedDay() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** Returns the day; null where there is none. */
    static @Nullable LocalDate of(String date) {
        Matcher iso = ISO.matcher(date);
        if (iso.matches()) {
            return iso(iso);
        }
        Matcher mail = MAIL.matcher(date);
        if (!mail.matches()) {
            return null;
        }
        String written = SPACE.matcher(mail.group(1)).replaceAll(" ");
        return MONTHS.stream()
                .map(months -> day(written, months))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(String written, DateTimeFormatter months) {
        try {
            return LocalDate.parse(written, months);
        } catch (DateTimeException otherMonths) {
            return null;
        }
    }

    private static @Nullable LocalDate iso(Matcher iso) {
        try {
            return LocalDate.of(
                    Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
