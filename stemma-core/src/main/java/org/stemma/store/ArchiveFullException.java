package org.stemma.store;

import org.jspecify.annotations.Nullable;

/** The disk is full; what was added before is safe. */
public final class ArchiveFullException extends ArchiveException {
    private static final long serialVersionUID = 1L;

    ArchiveFullException(String place, String reason, String mend, @Nullable Throwable cause) {
        super(place, reason, mend, cause);
    }
}
