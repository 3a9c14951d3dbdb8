package org.stemma;

import java.util.List;
import org.stemma.dossier.LanguageGap;
import org.stemma.intake.Rejection;

/**
 * What came of a run beside its dossiers.
 *
 * @param stories how many stories there were, each with its dossier
 * @param rejections inputs that could not be read, in order
 * @param skipped files in folders that nobody asked for
 * @param withoutEncoder languages of the articles that no encoder understands, sorted
 */
public record Reading(int stories, List<Rejection> rejections, List<String> skipped, List<LanguageGap> withoutEncoder) {
    /** Copies the lists. */
    public Reading {
        rejections = List.copyOf(rejections);
        skipped = List.copyOf(skipped);
        withoutEncoder = List.copyOf(withoutEncoder);
    }
}
