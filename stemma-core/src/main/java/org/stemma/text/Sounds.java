package org.stemma.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares words of different scripts and languages by how they sound.
 *
 * <p>A word is written in Latin letters by ICU, then reduced to the classes of its consonants, since vowels and the
 * difference of voiced and unvoiced are what transliterations and loans change first. Two words sound alike when their
 * reductions agree up to inflection at the end.
 */
public final class Sounds {
    private static final Map<Character, Character> CLASSES = Map.ofEntries(
            Map.entry('b', 'b'),
            Map.entry('p', 'p'),
            Map.entry('f', 'v'),
            Map.entry('v', 'v'),
            Map.entry('w', 'v'),
            Map.entry('d', 'd'),
            Map.entry('t', 't'),
            Map.entry('g', 'g'),
            Map.entry('h', 'g'),
            Map.entry('k', 'k'),
            Map.entry('q', 'k'),
            Map.entry('c', 'k'),
            Map.entry('x', 'k'),
            Map.entry('l', 'l'),
            Map.entry('m', 'm'),
            Map.entry('n', 'n'),
            Map.entry('r', 'r'),
            Map.entry('s', 's'),
            Map.entry('z', 's'));

    private static final int SHORTEST = 2;

    /** Reductions of at least this many consonants may differ at the end, as inflections do. */
    private static final int LONG = 4;

    private final Map<String, String> reductions = new ConcurrentHashMap<>();

    /** Made at the first use: making it takes longer than reading a sentence, and most articles name nobody twice. */
    private @Nullable Transliterator latin;

    /** Returns the consonant classes of a word in Latin letters, for example {@code trmp}; may be empty. */
    public String reduce(String word) {
        return reductions.computeIfAbsent(word.toLowerCase(Locale.ROOT), this::reduction);
    }

    private String reduction(String word) {
        String letters = latin(word);
        StringBuilder reduced = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            Character sound = sound(letters, i);
            if (sound != null && (reduced.isEmpty() || reduced.charAt(reduced.length() - 1) != sound)) {
                reduced.append((char) sound);
            }
        }
        return reduced.toString();
    }

    private synchronized String latin(String word) {
        Transliterator made = latin;
        if (made == null) {
            made = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
            latin = made;
        }
        return made.transliterate(word);
    }

    /** Soft c, and s, z, c before h or another sibilant, all count as s, kh as h: romanisations disagree most on these. */
    private static @Nullable Character sound(String letters, int index) {
        char letter = letters.charAt(index);
        char next = index + 1 < letters.length() ? letters.charAt(index + 1) : ' ';
        char before = index > 0 ? letters.charAt(index - 1) : ' ';
        if (letter == 'c' && (next == 'e' || next == 'i' || next == 'y' || next == 'h' || next == 'z')) {
            return 's';
        }
        if (letter == 'h' && (before == 's' || before == 'c' || before == 'z' || before == 'k' || before == 't')) {
            return null;
        }
        if (letter == 'h' && before == 'p') {
            return null;
        }
        if (letter == 'p' && next == 'h') {
            return 'v';
        }
        if (letter == 'k' && next == 'h') {
            return 'g';
        }
        if (letter == 't' && next == 's') {
            return null;
        }
        return CLASSES.get(letter);
    }

    /**
     * Returns how alike two reductions sound, from 0 to 1: 1 where they agree, less by each consonant of the shorter
     * one that differs; endings beyond the shorter one's length cost little.
     */
    public double similarity(String first, String second) {
        int shorter = Math.min(first.length(), second.length());
        int longer = Math.max(first.length(), second.length());
        if (shorter < SHORTEST || first.charAt(0) != second.charAt(0)) {
            return 0;
        }
        if (first.equals(second)) {
            return 1;
        }
        if (shorter < LONG - 1 || longer - shorter > Math.max(1, shorter / 2)) {
            return 0;
        }
        int same = 0;
        while (same < shorter && first.charAt(same) == second.charAt(same)) {
            same++;
        }
        return Math.max(0, (same - 0.25 * (longer - shorter)) / shorter);
    }
}
