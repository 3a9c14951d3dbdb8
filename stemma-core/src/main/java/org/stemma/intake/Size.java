package org.stemma.intake;

import java.util.Locale;

/** Sizes in words, in binary units. */
final class Size {
    private Size() {}

    /** Returns for example {@code 200 MiB} or {@code 1.5 KiB}. */
    static String of(long bytes) {
        String[] units = {"bytes", "KiB", "MiB", "GiB", "TiB"};
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit + 1 < units.length) {
            value /= 1024;
            unit++;
        }
        String digits = String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
        return digits + " " + (bytes == 1 ? "byte" : units[unit]);
    }
}
