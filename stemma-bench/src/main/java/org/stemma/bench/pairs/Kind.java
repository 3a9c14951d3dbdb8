package org.stemma.bench.pairs;

import org.stemma.text.Language;

/** What stands behind the comparison of two sentences. */
enum Kind {
    /** Both English: vectors. */
    VECTORS("with vectors"),
    /** One language without an encoder. */
    SAME_LANGUAGE("same language, no vectors"),
    /** Two languages. */
    OTHER_LANGUAGE("across languages, no vectors");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Kind of(Language first, Language second) {
        if (!first.equals(second)) {
            return OTHER_LANGUAGE;
        }
        return first.equals(Language.ENGLISH) ? VECTORS : SAME_LANGUAGE;
    }
}
