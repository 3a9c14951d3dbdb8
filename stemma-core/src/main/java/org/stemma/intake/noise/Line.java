package org.stemma.intake.noise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.pack.Cue;
import org.stemma.intake.pack.Days;
import org.stemma.text.Span;

/**
 * A line of a repaired text, which is a paragraph, a headline or something around them.
 *
 * @param span where it stands, without white space at its edges, never empty
 * @param text its characters
 * @param words how many words it has
 * @param stopped whether it ends as a sentence does
 * @param cues wordings of noise in it
 * @param stamp the day or time that is all it says; null where it says more
 */
public record Line(Span span, String text, int words, boolean stopped, List<Cue> cues, Days.@Nullable Stamp stamp) {
    private static final int SENTENCE = 8;
    private static final int SURELY_PROSE = 25;
    private static final int HEADLINE = 24;

    /** Copies the cues. */
    public Line {
        cues = List.copyOf(cues);
    }

    /** Returns whether the line is running text: a sentence with its stop, or too long for anything else. */
    public boolean isProse() {
        return (words >= SENTENCE && stopped) || words >= SURELY_PROSE;
    }

    /** Returns whether the line could be a headline: a few words without a full stop. */
    public boolean isHeadline() {
        return words >= 2 && words <= HEADLINE && !text.endsWith(".") && stamp == null;
    }

    /** Returns whether the line has no letter. */
    boolean isLetterless() {
        return text.codePoints().noneMatch(Character::isLetter);
    }
}
