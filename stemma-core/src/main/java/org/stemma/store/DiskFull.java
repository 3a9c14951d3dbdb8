package org.stemma.store;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows a full disk by what systems say of it, since Java gives it no exception of its own. */
public final class DiskFull {
    private static final String[] WORDINGS = {"no space left on device", "not enough space", "disk quota exceeded"};

    private DiskFull() {}

    /** Returns the exception for a user where the failure is a full disk. */
    public static Optional<ArchiveException> of(String place, IOException failure) {
        return isTold(failure) ? Optional.of(exception(place, failure)) : Optional.empty();
    }

    static ArchiveFullException exception(String place, Throwable cause) {
        return new ArchiveFullException(
                place,
                "The disk that it lies on is full.",
                "What was added before is safe; make room there, then go on.",
                cause);
    }

    private static boolean isTold(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            for (String wording : WORDINGS) {
                if (message.contains(wording)) {
                    return true;
                }
            }
        }
        return false;
    }
}
