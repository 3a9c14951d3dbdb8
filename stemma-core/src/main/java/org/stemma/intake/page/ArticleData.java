package org.stemma.intake.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The article's text as a page's own data give it, beside what it shows: a hint of where the text stands on the page. */
final class ArticleData {
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 30;

    private final String letters;

    ArticleData(List<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(letters(text)).append(' '));
        this.letters = all.toString();
    }

    /** Returns whether the data have this text, which must be long enough to be no chance. */
    boolean tells(String text) {
        if (letters.isBlank()) {
            return false;
        }
        String block = letters(text);
        return block.length() >= SHORTEST && letters.contains(block);
    }

    private static String letters(String text) {
        return MARKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
