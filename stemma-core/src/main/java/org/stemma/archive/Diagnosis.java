package org.stemma.archive;

import java.util.List;
import org.stemma.store.Counts;

/**
 * What a check of an archive found.
 *
 * @param counts how much it holds
 * @param wrong English sentences on what is wrong and could not be mended; empty for a sound archive
 * @param mended English sentences on what was mended
 */
public record Diagnosis(Counts counts, List<String> wrong, List<String> mended) {
    /** Copies the lists. */
    public Diagnosis {
        wrong = List.copyOf(wrong);
        mended = List.copyOf(mended);
    }
}
