package org.stemma.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Passage;

/**
 * What a story is about.
 *
 * @param type its kind, in words of the reports; null where nothing tells
 * @param label words of a report that tell it; null for a story without statements
 * @param date when, as most leads tell; null where none does
 * @param dissent other dates that leads tell, with where they do
 * @param participants who took part
 * @param places the ids of the entities where it took place
 * @param passages where leads tell it
 */
public record Event(
        @Nullable String type,
        @Nullable String label,
        @Nullable CalendarDate date,
        List<Reading> dissent,
        List<Participant> participants,
        List<String> places,
        List<Passage> passages) {
    /** Copies the lists. */
    public Event {
        dissent = List.copyOf(dissent);
        participants = List.copyOf(participants);
        places = List.copyOf(places);
        passages = List.copyOf(passages);
    }

    /** A date that some reports give. */
    public record Reading(CalendarDate date, List<Passage> passages) {
        /** Copies the passages. */
        public Reading {
            passages = List.copyOf(passages);
        }
    }

    /**
     * Somebody who took part.
     *
     * @param entity the id of the entity
     * @param role in words of the reports; null where none is given
     */
    public record Participant(String entity, @Nullable String role) {}
}
