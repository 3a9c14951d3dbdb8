package org.stemma.dossier;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that is to be written, at hand or kept as the text of its {@code dossier.json}. Whichever it is, the other is made
 * only when it is asked for, and its JSON is never held as a whole where it need not be: a large story has a hundred megabytes.
 */
public final class DossierText {
    private final @Nullable String kept;
    private @Nullable Dossier dossier;

    private DossierText(@Nullable String kept, @Nullable Dossier dossier) {
        this.kept = kept;
        this.dossier = dossier;
    }

    /** Returns the text of this dossier. */
    public static DossierText of(Dossier dossier) {
        return new DossierText(null, dossier);
    }

    /** Returns the text of a dossier that is kept; it is written as it is, whatever program made it. */
    public static DossierText of(String json) {
        return new DossierText(json, null);
    }

    /**
     * Returns the dossier.
     *
     * @throws IllegalArgumentException where the text that is kept is none
     */
    public Dossier dossier() {
        Dossier known = dossier;
        if (known == null) {
            known = DossierJson.read(kept == null ? "" : kept);
            dossier = known;
        }
        return known;
    }

    /**
     * Writes the JSON without the line feed at its end. The writer is left open.
     *
     * @throws IOException where the writer cannot be written to
     */
    public void write(Writer out) throws IOException {
        if (kept == null) {
            DossierJson.write(dossier(), out);
        } else {
            out.write(kept, 0, kept.endsWith("\n") ? kept.length() - 1 : kept.length());
        }
    }
}
