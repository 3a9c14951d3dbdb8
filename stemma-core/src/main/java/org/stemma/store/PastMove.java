package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A move as history tells it.
 *
 * @param article the article's id; it may have been removed since
 * @param from the story that it left; null where it had none
 * @param to the story that it came to; null where it was removed
 * @param reason why, in words for a reader
 * @param moved when, to the millisecond
 */
public record PastMove(
        String article, @Nullable String from, @Nullable String to, String reason, Instant moved) {}
