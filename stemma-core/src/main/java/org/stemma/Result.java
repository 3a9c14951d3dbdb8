package org.stemma;

import java.util.List;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.LanguageGap;
import org.stemma.intake.Rejection;

/**
 * What came of a run: every input is in a dossier, rejected, or skipped.
 *
 * @param dossiers one a story, in order of their first article
 * @param rejections inputs that could not be read, in order
 * @param skipped files in folders that nobody asked for
 * @param withoutEncoder languages of the articles that no encoder understands, sorted
 */
public record Result(
        List<Dossier> dossiers, List<Rejection> rejections, List<String> skipped, List<LanguageGap> withoutEncoder) {
    /** Copies the lists. */
    public Result {
        dossiers = List.copyOf(dossiers);
        rejections = List.copyOf(rejections);
        skipped = List.copyOf(skipped);
        withoutEncoder = List.copyOf(withoutEncoder);
    }
}
