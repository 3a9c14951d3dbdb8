package org.stemma.statement;

import java.util.List;
import java.util.Optional;

/**
 * Two wordings of one statement in one language.
 *
 * @param own the wording that is asked about
 * @param other what it is held against
 * @param diff where they differ, {@code own} first
 * @param gaps its gaps, also those at the ends
 */
record SideBySide(Wording own, Wording other, WordDiff diff, List<WordDiff.Gap> gaps) {
    /** Wordings that share this part of their words in order are one text. */
    private static final double NEARLY_SAME = 0.75;

    /** So many different words of content must be the same, or chance may have made them so. */
    private static final int COMMON_WORDS = 3;

    private static final WordDiff.Gap NO_GAP = new WordDiff.Gap(0, 0, 0, 0);

    /** Copies the list. */
    SideBySide {
        gaps = List.copyOf(gaps);
    }

    static SideBySide of(Wording own, Wording other) {
        WordDiff diff = new WordDiff(own.stems(), other.stems());
        return new SideBySide(own, other, diff, diff.allGaps());
    }

    /** Returns whether both are nearly the same text. */
    boolean isSameText() {
        return diff.shareOutside(NO_GAP) >= NEARLY_SAME && commonContent() >= COMMON_WORDS;
    }

    /** Returns whether both are nearly the same text outside a gap, and the words of content beside it are the same. */
    boolean isSameTextBut(WordDiff.Gap gap) {
        return diff.shareOutside(gap) >= NEARLY_SAME && commonContent() >= COMMON_WORDS && isAnchored(gap);
    }

    private int commonContent() {
        int lacking = 0;
        for (WordDiff.Gap gap : gaps()) {
            lacking += own.contentWords(gap.from(), gap.to());
        }
        return own.contentWords(0, own.words().size()) - lacking;
    }

    private boolean isAnchored(WordDiff.Gap gap) {
        Optional<String> before = content(own, gap.from() - 1, -1);
        Optional<String> behind = content(own, gap.to(), 1);
        return before.equals(content(other, gap.otherFrom() - 1, -1))
                && behind.equals(content(other, gap.otherTo(), 1))
                && (before.isPresent() || behind.isPresent());
    }

    /** Returns the first word of content from a place on, forwards or backwards. */
    private static Optional<String> content(Wording wording, int from, int step) {
        for (int index = from; index >= 0 && index < wording.words().size(); index += step) {
            if (wording.isContent(index)) {
                return Optional.of(wording.stems().get(index));
            }
        }
        return Optional.empty();
    }
}
