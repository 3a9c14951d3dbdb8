package org.stemma.store;

import java.util.List;

/**
 * What happens to stories at once: stories are opened or described anew, then articles move, then links are cut, then made.
 * Stories that have lost all their articles vanish at the end.
 *
 * @param stories stories as they are from now on, new ones included
 * @param moves articles that come to a story
 * @param linked episodes that follow one another from now on
 * @param parted episodes that no longer do; their reason does not matter
 */
public record StoryChange(List<StoryHead> stories, List<Move> moves, List<Episode> linked, List<Episode> parted) {
    /** Nothing happens. */
    public static final StoryChange NONE = new StoryChange(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public StoryChange {
        stories = List.copyOf(stories);
        moves = List.copyOf(moves);
        linked = List.copyOf(linked);
        parted = List.copyOf(parted);
    }
}
