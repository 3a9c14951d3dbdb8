package org.stemma.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.intake.IntakeOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a size as users write it: {@code 500000}, {@code 64K}, {@code 8M}, {@code 1G}, in steps of 1,024. */
final class ByteCount implements ITypeConverter<Long> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([KMG]?)(I?B)?");

    /** A size without the limit that one array in memory sets. */
    static final class Large implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            return read(value, Long.MAX_VALUE >> 1, "is no size above 0");
        }
    }

    @Override
    public Long convert(String value) {
        return read(value, IntakeOptions.LARGEST, "is outside 1 byte to a little under 2G");
    }

    private static long read(String value, long most, String outside) {
        Matcher matcher = SIZE.matcher(value.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + value + "' is no size; write for example 500000, 64K, 8M or 1G");
        }
        int shift = 10 * (matcher.group(2).isEmpty() ? 0 : "KMG".indexOf(matcher.group(2)) + 1);
        long bytes = Long.parseLong(matcher.group(1)) << shift;
        if (bytes < 1 || bytes > most) {
            throw new TypeConversionException("'" + value + "' " + outside);
        }
        return bytes;
    }
}
