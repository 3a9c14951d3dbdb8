package org.stemma.bench.pairs;

import java.util.List;
import org.stemma.statement.PairFeatures;
import org.stemma.text.Language;

/** What stands behind the comparison of two sentences. */
enum Kind {
    /** Both English. */
    ENGLISH("English, English encoder", PairFeatures.Space.ENGLISH),
    /** At least one in another language. */
    MULTILINGUAL("other languages, multilingual encoder", PairFeatures.Space.MULTILINGUAL),
    /** The same pairs as if no encoder understood them. */
    NONE("other languages, no encoder", PairFeatures.Space.NONE);

    private final String label;
    private final PairFeatures.Space space;

    Kind(String label, PairFeatures.Space space) {
        this.label = label;
        this.space = space;
    }

    String label() {
        return label;
    }

    /** Returns whose vectors are compared. */
    PairFeatures.Space space() {
        return space;
    }

    /** Returns the kinds that sentences of two languages serve. */
    static List<Kind> of(Language first, Language second) {
        boolean english = first.equals(Language.ENGLISH) && second.equals(Language.ENGLISH);
        return english ? List.of(ENGLISH) : List.of(MULTILINGUAL, NONE);
    }
}
