package org.stemma.story;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.stemma.encode.Vector;

/**
 * In what two articles are alike. Cosines are from 0 to 1, those of meanings from -1 to 1.
 *
 * @param kind what of them can be compared
 * @param words cosine of their words; 0 across languages
 * @param title cosine of the words of their headlines; 0 across languages
 * @param head cosine of the words of their beginnings; 0 across languages
 * @param names cosine of the sounds of their names
 * @param exact cosine of their numbers and days
 * @param meaning cosine of the meanings of their beginnings; 0 where no encoder understands both
 * @param titleMeaning the same of their headlines
 * @param days how far their days of publication lie apart; -1 where one is unknown
 * @param rivals how many articles of their time an article is compared with, at least 1
 */
public record Resemblance(
        Kind kind,
        double words,
        double title,
        double head,
        double names,
        double exact,
        double meaning,
        double titleMeaning,
        int days,
        double rivals) {
    /** Returns the same where only this share of the rivals counts. */
    Resemblance among(double share) {
        return new Resemblance(kind, words, title, head, names, exact, meaning, titleMeaning, days, rivals * share);
    }

    /** What of two articles can be compared. */
    public enum Kind {
        /** One language, and the first encoder knows it. */
        SAME_FIRST(true),
        /** One language, and another encoder knows it. */
        SAME_OTHER(true),
        /** One language that no encoder knows. */
        SAME_NONE(true),
        /** Two languages, and one encoder knows both. */
        ACROSS(false),
        /** Two languages, and no encoder knows both. */
        ACROSS_NONE(false);

        private final boolean sameLanguage;

        Kind(boolean sameLanguage) {
            this.sameLanguage = sameLanguage;
        }

        /** Returns whether the words of the two articles can be compared. */
        public boolean isSameLanguage() {
            return sameLanguage;
        }

        private static Kind of(Signature one, Signature other, int space) {
            if (!one.language().equals(other.language())) {
                return space < 0 ? ACROSS_NONE : ACROSS;
            }
            return space < 0 ? SAME_NONE : space == 0 ? SAME_FIRST : SAME_OTHER;
        }
    }

    /** The parts of a signature, weighted by how rare each term is among some articles. */
    record Weighted(
            Signature signature,
            WeightedTerms words,
            WeightedTerms title,
            WeightedTerms head,
            WeightedTerms names,
            WeightedTerms exact) {}

    /** Compares two articles. */
    static Resemblance of(Weighted one, Weighted other, double rivals) {
        Signature.@Nullable Sense own = null;
        Signature.@Nullable Sense theirs = null;
        for (Signature.Sense sense : one.signature().senses()) {
            for (Signature.Sense candidate : other.signature().senses()) {
                if (own == null && sense.space() == candidate.space()) {
                    own = sense;
                    theirs = candidate;
                }
            }
        }
        Kind kind = Kind.of(one.signature(), other.signature(), own == null ? -1 : own.space());
        boolean same = kind.isSameLanguage();
        return new Resemblance(
                kind,
                same ? one.words().cosine(other.words()) : 0,
                same ? one.title().cosine(other.title()) : 0,
                same ? one.head().cosine(other.head()) : 0,
                one.names().cosine(other.names()),
                one.exact().cosine(other.exact()),
                own == null || theirs == null ? 0 : cosine(own.head(), theirs.head()),
                own == null || theirs == null ? 0 : cosine(own.title(), theirs.title()),
                days(one.signature(), other.signature()),
                rivals);
    }

    /** Vectors of a stored signature may come from an encoder that was exchanged since; they tell nothing then. */
    private static double cosine(Vector one, Vector other) {
        return one.dimensions() == other.dimensions() ? one.cosine(other) : 0;
    }

    private static int days(Signature one, Signature other) {
        if (one.day() == null || other.day() == null) {
            return -1;
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.abs(ChronoUnit.DAYS.between(one.day(), other.day())));
    }
}
