package org.stemma.store;

import org.jspecify.annotations.Nullable;

/** Another process has the archive open, and only one may. */
public final class ArchiveInUseException extends ArchiveException {
    private static final long serialVersionUID = 1L;

    ArchiveInUseException(String place, String reason, String mend, @Nullable Throwable cause) {
        super(place, reason, mend, cause);
    }
}
