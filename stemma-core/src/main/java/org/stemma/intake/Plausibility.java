package org.stemma.intake;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;

/**
 * How much a decoded text looks like writing in one of some languages, judged by its characters beyond ASCII: whether
 * they are letters that CLDR lists as ordinary in one language, and whether words keep to one script and to the usual
 * use of capitals. A text read by the wrong table breaks these habits in nearly every word: Russian {@code привет},
 * written by KOI8-R and read by windows-1251, becomes {@code ОПХБЕР}; Polish {@code część} read by windows-1252 becomes
 * {@code czêœæ}.
 */
final class Plausibility {
    private static final UnicodeSet ORDINARY_MARKS = new UnicodeSet(
                    "[\u00a0\u00ab\u00bb\u2010-\u2015\u2018-\u201e\u2020\u2022\u2026\u2039\u203a\u20ac\u00a3"
                            + "\u00a7\u00b0\u00b7\u00bf\u00a1\u2116\u2122\u00a9\u00ae\u00ad\u00b4\u00aa\u00ba"
                            + "\u3000-\u3003\u3008-\u3011\uff01-\uff1f\u30fb\u30fc\u060c\u061b\u061f\u0640\u05be\u0e2f]")
            .freeze();
    private static final UnicodeSet IN_WORDS =
            new UnicodeSet("['\u2019\u00b4\u00b7\u00ad\u02bc\u2010-\u2015\u2026\u30fb\u00a0]").freeze();

    private static final double FOREIGN_LETTER = -3;
    private static final double SYMBOL = -3;
    private static final double NOTHING = -4;
    private static final double MARK = 0.3;
    private static final double MARK_IN_WORD = -2;
    private static final double MIXED_SCRIPT = -1;
    private static final double CAPITAL_IN_WORD = -2;
    private static final double ALL_CAPITALS = -0.15;

    /** For each letter of another script in a text mostly in Latin letters: Italian "è" is a Russian word, too. */
    private static final double LONE_SCRIPT = -0.5;

    private final List<UnicodeSet> alphabets;

    /** Uses the alphabets of these languages, as BCP 47 codes. */
    Plausibility(List<String> languages) {
        alphabets = languages.stream().map(Plausibility::alphabet).toList();
    }

    private static UnicodeSet alphabet(String language) {
        UnicodeSet letters = LocaleData.getExemplarSet(ULocale.forLanguageTag(language), 0, LocaleData.ES_STANDARD);
        return new UnicodeSet(letters)
                .closeOver(UnicodeSet.ADD_CASE_MAPPINGS)
                .removeAllStrings()
                .freeze();
    }

    /**
     * Returns a score per character beyond ASCII: 1 for a faultless text, below 0 for one read by a wrong table. Each
     * line may be in another of the languages.
     */
    double of(String text) {
        double sum = 0;
        long beyond = 0;
        for (String line : text.lines().toList()) {
            int[] codePoints = line.codePoints().toArray();
            long more = Arrays.stream(codePoints).filter(c -> c >= 0x80).count();
            if (more > 0) {
                sum += line(codePoints);
                beyond += more;
            }
        }
        return beyond == 0 ? 0 : sum / beyond;
    }

    private double line(int[] line) {
        int ascii = 0;
        int elsewhere = 0;
        double common = 0;
        double[] letters = new double[alphabets.size()];
        for (int i = 0; i < line.length; i++) {
            int c = line[i];
            common += shape(line, i);
            if (c < 0x80) {
                ascii += UCharacter.isLetter(c) ? 1 : 0;
            } else if (!UCharacter.isLetter(c) || ORDINARY_MARKS.contains(c)) {
                common += mark(line, i);
            } else {
                elsewhere += UScript.getScript(c) == UScript.LATIN ? 0 : 1;
                for (int a = 0; a < letters.length; a++) {
                    letters[a] += alphabets.get(a).contains(c) ? 1 : FOREIGN_LETTER;
                }
            }
        }
        if (ascii > 3 * elsewhere) {
            common += LONE_SCRIPT * elsewhere;
        }
        return common + Arrays.stream(letters).max().orElse(0);
    }

    private static double mark(int[] text, int i) {
        int type = UCharacter.getType(text[i]);
        if (text[i] == 0xfffd
                || type == UCharacterCategory.CONTROL
                || type == UCharacterCategory.UNASSIGNED
                || type == UCharacterCategory.PRIVATE_USE
                || type == UCharacterCategory.SURROGATE) {
            return NOTHING;
        }
        if (type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.COMBINING_SPACING_MARK) {
            return i > 0 && UCharacter.getIntPropertyValue(text[i - 1], UProperty.ALPHABETIC) != 0 ? 1 : SYMBOL;
        }
        if (!ORDINARY_MARKS.contains(text[i])) {
            return SYMBOL;
        }
        boolean inWord = isLetter(text, i - 1) && isLetter(text, i + 1) && text[i - 1] < 0x2e80;
        return inWord && !IN_WORDS.contains(text[i]) ? MARK_IN_WORD : MARK;
    }

    /** Judges a letter by the letter before it. */
    private static double shape(int[] text, int i) {
        if (!isLetter(text, i) || !isLetter(text, i - 1) || (text[i] < 0x80 && text[i - 1] < 0x80)) {
            return 0;
        }
        if (!sameScript(text[i - 1], text[i])) {
            return MIXED_SCRIPT;
        }
        if (!UCharacter.isUUppercase(text[i])) {
            return 0;
        }
        return UCharacter.isULowercase(text[i - 1]) ? CAPITAL_IN_WORD : ALL_CAPITALS;
    }

    private static boolean sameScript(int first, int second) {
        int a = family(UScript.getScript(first));
        int b = family(UScript.getScript(second));
        return a == b || a == UScript.COMMON || b == UScript.COMMON;
    }

    /** Japanese words mix Chinese characters and two syllabaries; Korean ones of today are in one script. */
    private static int family(int script) {
        return script == UScript.HIRAGANA || script == UScript.KATAKANA ? UScript.HAN : script;
    }

    private static boolean isLetter(int[] text, int i) {
        return i >= 0 && i < text.length && UCharacter.isLetter(text[i]);
    }
}
