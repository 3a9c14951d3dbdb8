package org.stemma.intake.fetch;

import org.stemma.intake.WebAddress;

/** Where things are fetched from. Safe for use by several threads. */
@FunctionalInterface
public interface Web {
    /** No network at all. */
    Web NONE = (address, known) -> new Answer.Refused(
            address,
            "whole address",
            "Nothing is fetched from the web in this run.",
            "Save what is there as a file and read that.");

    /**
     * Fetches what is at an address.
     *
     * @param known what its last fetching told; {@link Validators#NONE} where it was never fetched, or is to be had anyway
     */
    Answer fetch(WebAddress address, Validators known);
}
