package org.stemma.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Wordings with which a line may begin, found by their first word. Immutable. */
final class Labels {
    private static final int REACH = 40;

    private final Set<String> labels;
    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    Labels(Set<String> labels) {
        this.labels = labels;
        labels.stream()
                .sorted()
                .forEach(label -> byFirstWord
                        .computeIfAbsent(firstWord(label), word -> new ArrayList<>())
                        .add(label));
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && end < REACH && text.charAt(end) != ' ' && text.charAt(end) != ':') {
            end++;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Returns what stands behind a label and a colon: for "Source: The Bay Courier" the name; otherwise null. */
    @Nullable String behindColon(String text) {
        int colon = text.indexOf(':');
        boolean label = colon > 0
                && colon < REACH
                && labels.contains(text.substring(0, colon).strip().toLowerCase(Locale.ROOT));
        return label ? text.substring(colon + 1).strip() : null;
    }

    /** Returns what stands behind the longest label, with or without a colon; null where the text begins otherwise. */
    @Nullable String behind(String text) {
        @Nullable String shortest = behindColon(text);
        for (String label : byFirstWord.getOrDefault(firstWord(text), List.of())) {
            int end = label.length();
            boolean begins = text.length() > end
                    && text.charAt(end) == ' '
                    && text.substring(0, end).toLowerCase(Locale.ROOT).equals(label);
            if (begins && (shortest == null || text.length() - end - 1 < shortest.length())) {
                shortest = text.substring(end + 1).strip();
            }
        }
        return shortest;
    }
}
