package org.stemma.intake;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives out names that are safe as file names and in HTML, each only once, also where upper and lower case count as
 * the same. Letters of every script, their marks, digits, {@code .}, {@code _} and {@code -} stay; every run of other
 * characters becomes one {@code -}. Not for use by several threads.
 */
public final class SafeNames {
    private static final Pattern OTHER = Pattern.compile("-*[^\\p{L}\\p{M}\\p{Nd}._-][^\\p{L}\\p{M}\\p{Nd}._]*");
    private static final Pattern EDGES = Pattern.compile("^[.\\-]+|[.\\-]+$");
    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.\\p{Alnum}{1,8}$");

    /** File systems allow 255 bytes; this leaves room for a number, an ending and a temporary name. */
    private static final int MAX_BYTES = 180;

    private final Set<String> taken = new HashSet<>();

    /** Returns the file name without its ending: {@code report.v2.txt} gives {@code report.v2}. */
    public static String withoutEnding(String fileName) {
        return ENDING.matcher(fileName).replaceFirst("");
    }

    /** Returns a safe name like {@code wish}, with {@code -2}, {@code -3} … where it was given out before. */
    public String claim(String wish) {
        String base = safe(wish);
        String name = base;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = base + "-" + number;
        }
        return name;
    }

    /** Returns a safe name like {@code wish}, whoever else has it. */
    public static String safe(String wish) {
        String composed = Normalizer2.getNFCInstance().normalize(wish);
        String joined = OTHER.matcher(composed).replaceAll("-");
        String name = EDGES.matcher(joined).replaceAll("");
        int end = 0;
        int bytes = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                break;
            }
            end = next;
        }
        String cut = EDGES.matcher(name.substring(0, end)).replaceAll("");
        return cut.isEmpty() ? "input" : cut;
    }
}
