package org.stemma.outline;

import java.util.List;

/**
 * A story in short.
 *
 * @param event what it is about
 * @param timeline what the articles date, in the order of the dates
 * @param next what was agreed or announced for later
 */
public record StoryOutline(Event event, List<Happening> timeline, List<Plan> next) {
    /** Copies the lists. */
    public StoryOutline {
        timeline = List.copyOf(timeline);
        next = List.copyOf(next);
    }
}
