package org.stemma.bench.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Invents words that look like those it has seen: letter by letter from the end, each by the three that follow it (Markov
 * 1913), so that a given ending, and with it the case of an inflected word, stays.
 */
final class InventedWords {
    private static final int ORDER = 3;
    private static final int TRIES = 8;
    private static final int LONGEST = 16;
    private static final int SHORTEST = 4;

    /** Stands before the first letter of a word. */
    private static final char EDGE = '^';

    private final Map<String, StringBuilder> before = new HashMap<>();

    /** Learns from a word. */
    void add(String word) {
        String marked = EDGE + word;
        for (int at = marked.length() - 1; at > 0; at--) {
            String following = marked.substring(at, Math.min(marked.length(), at + ORDER));
            before.computeIfAbsent(following, key -> new StringBuilder()).append(marked.charAt(at - 1));
        }
    }

    /** Returns another word with the ending of the given one; empty where none comes up. */
    Optional<String> like(String word, Random random) {
        if (word.length() < SHORTEST) {
            return Optional.empty();
        }
        String ending = word.substring(word.length() - Math.min(ORDER, word.length() - 2));
        for (int round = 0; round < TRIES; round++) {
            String invented = invent(ending, random);
            if (invented.length() >= SHORTEST && !invented.equalsIgnoreCase(word)) {
                return Optional.of(invented);
            }
        }
        return Optional.empty();
    }

    /** Returns what comes of an ending; an empty word where no word starts so. */
    private String invent(String ending, Random random) {
        StringBuilder word = new StringBuilder(ending);
        while (word.length() < LONGEST) {
            StringBuilder letters = before.get(word.substring(0, Math.min(ORDER, word.length())));
            if (letters == null) {
                return "";
            }
            char letter = letters.charAt(random.nextInt(letters.length()));
            if (letter == EDGE) {
                return word.toString();
            }
            word.insert(0, letter);
        }
        return "";
    }
}
