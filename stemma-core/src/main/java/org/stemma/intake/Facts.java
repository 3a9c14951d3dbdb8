package org.stemma.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.noise.Line;
import org.stemma.intake.pack.Days;
import org.stemma.intake.pack.IntakePacks;

/**
 * What a text says of its own publication, on lines that say nothing else.
 *
 * @param published the day; null where no line gives it
 * @param outlet who published it; null where no line gives it
 * @param url its own address; null where no line gives it
 */
record Facts(
        @Nullable LocalDate published,
        @Nullable String outlet,
        @Nullable String url) {
    private static final int LONGEST_OUTLET = 60;

    /** Reads the lines; days without a label count only before or right behind the first paragraph. */
    static Facts read(List<Line> lines, IntakePacks packs, Days days) {
        LocalDate published = null;
        String outlet = null;
        String url = null;
        boolean head = true;
        for (Line line : lines) {
            String text = line.text();
            String day = labelled(text, packs.publishedLabels());
            Days.Stamp stamp = day != null ? days.read(day) : head ? line.stamp() : null;
            if (published == null && stamp != null) {
                published = stamp.date();
            }
            String address = labelled(text, packs.addressLabels());
            String source = labelled(text, packs.sourceLabels());
            if (url == null && address != null && isAddress(address)) {
                url = address;
            } else if (url == null && head && isAddress(text)) {
                url = text;
            } else if (outlet == null && source != null && isName(source)) {
                outlet = source;
            }
            if (outlet == null) {
                outlet = owner(text);
            }
            head = head && !line.isProse();
        }
        return new Facts(published, outlet, url);
    }

    /** Returns what follows a label: for "Source: The Bay Courier" the name; null for lines without the label. */
    private static @Nullable String labelled(String text, Set<String> labels) {
        int colon = text.indexOf(':');
        if (colon > 0
                && colon < 40
                && labels.contains(text.substring(0, colon).strip().toLowerCase(Locale.ROOT))) {
            return text.substring(colon + 1).strip();
        }
        int end = text.length() > 80 ? -1 : text.indexOf(' ');
        while (end > 0) {
            boolean number = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
            if (number && labels.contains(text.substring(0, end).toLowerCase(Locale.ROOT))) {
                return text.substring(end + 1);
            }
            end = text.indexOf(' ', end + 1);
        }
        return null;
    }

    private static boolean isAddress(String text) {
        return (text.startsWith("https://") || text.startsWith("http://")) && text.indexOf(' ') < 0;
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_OUTLET
                && !isAddress(text)
                && !text.endsWith(".")
                && Character.isLetterOrDigit(text.charAt(0))
                && text.split(" ", -1).length <= 7;
    }

    /** Returns the owner named in a copyright line: for "© 2031 The Bay Courier. All rights reserved." the paper. */
    private static @Nullable String owner(String text) {
        if (!text.startsWith("\u00a9") && !text.startsWith("Copyright \u00a9") && !text.startsWith("(c) ")) {
            return null;
        }
        int start = Math.max(text.indexOf('\u00a9'), text.indexOf(')')) + 1;
        while (start < text.length() && !Character.isLetter(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && ".,|;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = text.substring(start, end).strip();
        return isName(name) ? name : null;
    }
}
