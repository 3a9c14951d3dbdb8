package org.stemma.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which stories a list shows, and in which order.
 *
 * @param order what comes first
 * @param text letters that their titles have, whatever their case or accents; null for all
 * @param from stories that end before this day are left out, and those without days; null for no bound
 * @param to stories that begin behind this day are left out, and those without days; null for no bound
 * @param least stories with fewer articles are left out
 */
public record StoryQuery(
        Order order,
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int least) {
    /** Takes stories of any size. */
    public StoryQuery(Order order, @Nullable String text, @Nullable LocalDate from, @Nullable LocalDate to) {
        this(order, text, from, to, 1);
    }

    /** What comes first. */
    public enum Order {
        /** The story with the latest last day; those without days last. */
        NEWEST,
        /** The story with the most articles. */
        LARGEST,
        /** By their titles, by their letters without case and accents. */
        TITLE
    }

    /** Returns the query for all stories. */
    public static StoryQuery all(Order order) {
        return new StoryQuery(order, null, null, null);
    }
}
