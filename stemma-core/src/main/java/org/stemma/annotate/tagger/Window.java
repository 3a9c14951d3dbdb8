package org.stemma.annotate.tagger;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of tokens that is encoded at once.
 *
 * @param start the number of its first token in the text
 * @param end one past its last token
 * @param keptStart the first token for which this window is asked
 * @param keptEnd one past the last token for which it is asked
 */
public record Window(int start, int end, int keptStart, int keptEnd) {
    /** The most tokens of a window; no language known cuts so many words into more than 512 pieces. */
    public static final int MOST_TOKENS = 192;

    /**
     * Cuts a text into windows that begin and end at sentences where they can.
     *
     * @param most the greatest number of tokens of a window
     * @param shared how many tokens two windows share at least, about; each is asked for the half near its middle
     */
    public static List<Window> of(List<TaggerSentence> sentences, int most, int shared) {
        List<Integer> edges = new ArrayList<>(List.of(0));
        for (TaggerSentence sentence : sentences) {
            edges.add(edges.get(edges.size() - 1) + sentence.tokens().size());
        }
        int size = edges.get(edges.size() - 1);
        List<Window> windows = new ArrayList<>();
        int start = 0;
        int kept = 0;
        while (kept < size) {
            int end = before(edges, start + most, Math.max(kept, start));
            int next = end == size ? size : Math.max(before(edges, end - shared, start), start + 1);
            int keptEnd = end == size ? size : Math.max(kept + 1, (next + end) / 2);
            windows.add(new Window(start, end, kept, keptEnd));
            start = next;
            kept = keptEnd;
        }
        return windows;
    }

    /** The last edge up to a place that lies behind another one; the place itself where there is none. */
    private static int before(List<Integer> edges, int place, int after) {
        int last = edges.get(edges.size() - 1);
        if (place >= last) {
            return last;
        }
        int found = place;
        for (int edge : edges) {
            if (edge > after && edge <= place) {
                found = edge;
            }
        }
        return found;
    }
}
