package org.stemma.intake.pack;

import org.stemma.article.Noise;

/**
 * A wording that tells noise.
 *
 * @param kind the noise it tells
 * @param where which part of a line it must be
 * @param longest the most words that the line may have
 */
public record Cue(Noise.Kind kind, Where where, int longest) {
    /** Which part of a line a cue is. */
    public enum Where {
        /** All of it. */
        LINE,
        /** Its beginning. */
        START,
        /** Any part. */
        INSIDE
    }
}
