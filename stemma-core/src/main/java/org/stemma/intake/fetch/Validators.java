package org.stemma.intake.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server tells with a page so that it can be asked later whether the page has changed (RFC 9110, section 8.8).
 *
 * @param etag the value of its header {@code ETag}; null where it sent none
 * @param lastModified the value of its header {@code Last-Modified}, as it was sent; null where it sent none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** Nothing is known. */
    public static final Validators NONE = new Validators(null, null);
}
