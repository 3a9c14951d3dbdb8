package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a watcher remembers of a feed.
 *
 * @param url its address
 * @param etag what its server last called its content; null where it did not
 * @param lastModified what its server last called its time of change, as it was sent; null where it did not
 * @param fetched when it was last fetched, to the millisecond; null where it never was
 */
public record Feed(
        String url,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Instant fetched) {}
