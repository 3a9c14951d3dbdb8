package org.stemma.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;

/**
 * Takes case, width and accents off letters, so that texts can be compared as people type them: NFKC with case folding
 * (Unicode Standard, 3.13), without the marks of European scripts, Hebrew points and Arabic vowels. Marks of other scripts
 * stay, since there they are letters.
 */
public final class Folding {
    private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();
    private static final UnicodeSet MARKS =
            new UnicodeSet("[\\u0300-\\u036F\\u0591-\\u05C7\\u064B-\\u065F\\u0670]").freeze();

    private Folding() {}

    /** Returns a text without case, width and accents: {@code Élan} gives {@code elan}. */
    public static String fold(String text) {
        String apart = APART.normalize(CASELESS.normalize(text));
        StringBuilder bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            if (!MARKS.contains(apart.charAt(i))) {
                bare.append(apart.charAt(i));
            }
        }
        return TOGETHER.normalize(bare);
    }
}
