package org.stemma.intake.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the block that is the article's headline: the one that the page's own title repeats, else the only first heading. */
final class Headline {
    private static final int LONGEST = 400;
    private static final double ALIKE = 0.6;

    private Headline() {}

    /** Returns the headline's block; null where the page shows none. */
    static @Nullable PageBlock find(List<String> titles, List<PageBlock> blocks) {
        List<Set<String>> known = titles.stream().map(Headline::words).toList();
        PageBlock best = null;
        double bestScore = 0;
        for (PageBlock block : blocks) {
            double score = score(block, known);
            if (score > bestScore) {
                best = block;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(PageBlock block, List<Set<String>> titles) {
        String name = block.element().normalName();
        boolean first = name.equals("h1");
        boolean heading = first || name.equals("h2") || name.equals("h3");
        if (block.text().length() > LONGEST) {
            return 0;
        }
        double like = 0;
        Set<String> words = words(block.text());
        for (Set<String> title : titles) {
            like = Math.max(like, alike(words, title));
        }
        if (like < ALIKE) {
            return first ? 0.3 : 0;
        }
        return like + (first ? 0.5 : heading ? 0.3 : 0) - block.linkDensity() * 0.3;
    }

    /** Returns how alike two titles are by their words, in [0, 1]; a title may have the outlet's name behind it. */
    static double alike(String text, String title) {
        return alike(words(text), words(title));
    }

    private static double alike(Set<String> first, Set<String> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long both = first.stream().filter(second::contains).count();
        return 2.0 * both / (first.size() + second.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
