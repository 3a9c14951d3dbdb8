package org.stemma.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word of a name.
 *
 * @param sounds its {@link Phones}, never empty
 * @param letters its letters and digits as written
 * @param kind what its spelling makes of it
 */
record NameWord(String sounds, String letters, Kind kind) {
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Pd}\\u00b7]+|(?<=\\.)(?=\\p{L})");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int PARTICLE = 3;
    private static final int LONGEST_ACRONYM = 6;

    /** What a word's spelling makes of it. */
    enum Kind {
        /** Any word. */
        PLAIN,
        /** One letter or a point after a few of them: the beginning of another word. */
        INITIAL,
        /** A few capitals: the initials of other words. */
        ACRONYM,
        /** A short word without a capital, for example "of". */
        PARTICLE
    }

    /** Returns the words of a name. */
    static List<NameWord> of(String name, Phones phones) {
        List<NameWord> words = new ArrayList<>();
        for (String part : GAPS.split(name, -1)) {
            String letters = MARKS.matcher(part).replaceAll("");
            String sounds = phones.of(letters);
            if (!sounds.isEmpty()) {
                words.add(new NameWord(sounds, letters, kind(part, letters)));
            }
        }
        return words;
    }

    private static Kind kind(String part, String letters) {
        int first = letters.codePointAt(0);
        int length = letters.codePointCount(0, letters.length());
        boolean letter = length == 1 && Character.isUpperCase(first);
        boolean cut = part.endsWith(".") && length < PARTICLE;
        if (letter || cut) {
            return Kind.INITIAL;
        }
        if (length <= PARTICLE && Character.isLowerCase(first)) {
            return Kind.PARTICLE;
        }
        return isCapitals(letters) && length <= LONGEST_ACRONYM ? Kind.ACRONYM : Kind.PLAIN;
    }

    /** Returns whether it is written in capitals alone. */
    boolean isCapitals() {
        return isCapitals(letters);
    }

    private static boolean isCapitals(String letters) {
        return letters.codePoints().allMatch(Character::isUpperCase);
    }
}
