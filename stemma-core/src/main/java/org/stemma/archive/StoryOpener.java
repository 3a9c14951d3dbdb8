package org.stemma.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.stemma.dossier.Dossier;

/**
 * Opens the dossiers of the stories that one trace looks into, and makes those that were asked for. What is small is told by
 * articles, not by the clock: the same question to the same archive must give the same answer on every machine.
 */
final class StoryOpener {
    /** The articles of all stories together that {@link Comparison#SMALL} compares. */
    static final int FEW_ARTICLES = 30;

    private final ToIntFunction<String> sizes;
    private final Function<String, Optional<Dossier>> kept;
    private final Function<String, Optional<Dossier>> made;
    private final Map<String, Optional<Dossier>> opened = new LinkedHashMap<>();
    private int left;

    /**
     * Sets up what opens for one trace.
     *
     * @param sizes returns how many articles a story has, 0 where there is none
     * @param kept returns the dossier of a story where it is kept
     * @param made returns the dossier of a story, made where it is not kept
     */
    StoryOpener(
            ToIntFunction<String> sizes,
            Function<String, Optional<Dossier>> kept,
            Function<String, Optional<Dossier>> made,
            Comparison comparison) {
        this.sizes = sizes;
        this.kept = kept;
        this.made = made;
        this.left = switch (comparison) {
            case KEPT -> 0;
            case SMALL -> FEW_ARTICLES;
            case ALL -> Integer.MAX_VALUE;
        };
    }

    /** Returns the dossier of a story; empty where the story is not compared. */
    Optional<Dossier> open(String story) {
        return opened.computeIfAbsent(story, this::look);
    }

    private Optional<Dossier> look(String story) {
        Optional<Dossier> there = kept.apply(story);
        int size = sizes.applyAsInt(story);
        if (there.isPresent() || size == 0 || size > left) {
            return there;
        }
        left -= size;
        return made.apply(story);
    }
}
