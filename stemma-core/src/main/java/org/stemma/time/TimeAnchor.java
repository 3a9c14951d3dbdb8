package org.stemma.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From what the value of a time was worked out.
 *
 * @param kind what served
 * @param date its day; null where the time says all itself, or nothing served
 */
public record TimeAnchor(Kind kind, @Nullable LocalDate date) {
    /** Nothing was needed: the time says all itself. */
    public static final TimeAnchor SAID = new TimeAnchor(Kind.SAID, null);

    /** Something was needed and nothing was at hand. */
    public static final TimeAnchor UNKNOWN = new TimeAnchor(Kind.UNKNOWN, null);

    /** What can serve. */
    public enum Kind {
        /** The time says all itself. */
        SAID,
        /** The day of the article's publication. */
        PUBLICATION,
        /** Another time of the same text. */
        TEXT,
        /** A day known from other articles of the story. */
        STORY,
        /** Nothing was at hand. */
        UNKNOWN
    }

    /** Returns the day of publication as an anchor, or none where nobody knows it. */
    public static TimeAnchor published(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : new TimeAnchor(Kind.PUBLICATION, day);
    }

    /** Returns a day known from other articles of the story as an anchor. */
    public static TimeAnchor story(LocalDate day) {
        return new TimeAnchor(Kind.STORY, day);
    }
}
