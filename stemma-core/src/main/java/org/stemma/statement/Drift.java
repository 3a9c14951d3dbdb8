package org.stemma.statement;

import java.util.List;
import java.util.Locale;
import org.stemma.article.Passage;

/**
 * A way in which the versions of a statement differ.
 *
 * @param kind how they differ
 * @param versions ids of the versions that depart from the others
 * @param readings the words that show it, those of the departing versions first
 * @param note what a reader should know of it, in one or two English sentences
 */
public record Drift(Kind kind, List<String> versions, List<Passage> readings, String note) {
    /** How versions of one statement differ. */
    public enum Kind {
        /** Tells less than another version of the same wording. */
        TRUNCATED,
        /** Quoted in other words of the same language, and no version of another language tells why. */
        REWORDED,
        /** In other words of the same language where another language has the statement too: translations of one original. */
        TRANSLATED_OTHERWISE,
        /** Says the opposite: that it is not so where others say that it is, or the other way round. */
        NEGATED,
        /** Nearly the same quotation, but with other words inside its marks. */
        QUOTATION_ALTERED,
        /** A number is given in rounder form. */
        NUMBER_ROUNDED,
        /** A hedge that others have is missing. */
        HEDGE_DROPPED,
        /** A hedge that others lack weakens the claim. */
        HEDGE_ADDED,
        /** The statement is told as a fact that others lay in a source's mouth. */
        ATTRIBUTION_DROPPED,
        /** Direct speech of others is told without quotation marks. */
        QUOTATION_MARKS_DROPPED,
        /** Another number than most versions give for the same; not a rounding, and no number of another day. */
        NUMBER_CHANGED,
        /** Another speaker than more versions name for the same words. */
        ATTRIBUTION_CHANGED,
        /** What must be done, is planned or has been done is told as another of these. */
        MODALITY_SHIFTED,
        /** A common noun stands where more versions give a name, and the article gives it nowhere. */
        NAME_GENERALISED,
        /** Holds more than all others that lay the same words in a source's mouth. */
        EXPANDED;

        /** Returns the name used in {@code dossier.json}, for example {@code number-rounded}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Copies the lists. */
    public Drift {
        versions = List.copyOf(versions);
        readings = List.copyOf(readings);
    }
}
