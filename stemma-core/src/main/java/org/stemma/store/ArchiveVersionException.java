package org.stemma.store;

import org.jspecify.annotations.Nullable;

/** The archive was written by a newer Stemma, whose schema this one does not know. */
public final class ArchiveVersionException extends ArchiveException {
    private static final long serialVersionUID = 1L;

    ArchiveVersionException(String place, String reason, String mend, @Nullable Throwable cause) {
        super(place, reason, mend, cause);
    }
}
