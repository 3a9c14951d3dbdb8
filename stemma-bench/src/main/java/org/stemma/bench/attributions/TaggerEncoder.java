package org.stemma.bench.attributions;

/** The encoders that have a tagger; also the names of the taggers' files. */
enum TaggerEncoder {
    /** The English encoder's middle layers, trained on from there. */
    ENGLISH,
    /** The multilingual encoder as it is, with layers of its own. */
    MULTILINGUAL;

    /** The multilingual encoder's own layers. */
    static final int MULTILINGUAL_LAYERS = 8;

    String file() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
