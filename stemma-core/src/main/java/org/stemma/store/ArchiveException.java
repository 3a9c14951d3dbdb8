package org.stemma.store;

import org.jspecify.annotations.Nullable;

/** Says in words fit to be printed what an archive cannot do: where, why, and what the user can do. */
public class ArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one of its three parts.
     *
     * @param place the archive, as a user is told it
     * @param reason what is wrong, in one English sentence
     * @param mend what the user can do, in one English sentence
     * @param cause what the system said; null where the trouble was found here
     */
    public ArchiveException(String place, String reason, String mend, @Nullable Throwable cause) {
        super(place + ": " + reason + " " + mend, cause);
    }
}
