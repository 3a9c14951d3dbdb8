package org.stemma.statement;

import java.util.List;
import java.util.Optional;
import org.stemma.article.Passage;

/** A kind of drift that shows where a version is held against one of nearly the same words. */
interface Change {
    /** Returns the kind of drift. */
    Drift.Kind kind();

    /** Returns what a reader should know of it, in one English sentence. */
    String note();

    /** Returns the words of both that show that the first departs from the second; empty where nothing does. */
    Optional<Shown> shown(SideBySide both);

    /** Returns what shows that a version departs from those of other languages; empty where nothing does. */
    default Optional<Shown> shown(Wording own) {
        return Optional.empty();
    }

    /**
     * What shows a departure.
     *
     * @param own words of the departing version
     * @param others the words of others against which it stands
     */
    record Shown(Passage own, List<Passage> others) {
        /** Copies the list. */
        public Shown {
            others = List.copyOf(others);
        }
    }
}
