package org.stemma.outline;

import java.util.List;
import org.stemma.statement.Conflict;

/**
 * A story in short.
 *
 * @param event what it is about
 * @param timeline what the articles date, in the order of the dates
 * @param next what was agreed or announced for later
 * @param conflicts days on which articles put one thing differently
 */
public record StoryOutline(Event event, List<Happening> timeline, List<Plan> next, List<Conflict> conflicts) {
    /** Copies the lists. */
    public StoryOutline {
        timeline = List.copyOf(timeline);
        next = List.copyOf(next);
        conflicts = List.copyOf(conflicts);
    }
}
