package org.stemma.intake.repair;

import java.util.Locale;

/** Fills the notes of damages. */
final class Notes {
    private Notes() {}

    /** Returns the note with each {@code %d} replaced by the next count. */
    static String fill(String note, Object... counts) {
        return String.format(Locale.ROOT, note, counts);
    }
}
