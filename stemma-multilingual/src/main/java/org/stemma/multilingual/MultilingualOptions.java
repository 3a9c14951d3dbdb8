package org.stemma.multilingual;

import java.nio.file.Path;
import org.stemma.encode.WordPiece;
import org.stemma.multilingual.cache.ModelCache;
import org.stemma.multilingual.onnx.Precision;

/**
 * How the multilingual encoder is made.
 *
 * @param cache the folder where the converted model is kept
 * @param precision how its weights are kept
 * @param han what the tokenizer does with Han characters; apart, unless a tokenizer that joins them is to be checked: where
 *     they join, translations of Chinese sentences are found in 3 % instead of 91 % (NTREX, before projection)
 */
public record MultilingualOptions(Path cache, Precision precision, WordPiece.Han han) {
    /** Returns the usual cache folder, 8-bit weights, and Han characters apart. */
    public static MultilingualOptions usual() {
        return new MultilingualOptions(ModelCache.usualFolder(), Precision.EIGHT_BIT, WordPiece.Han.APART);
    }

    /** Returns the cut that these options ask for. */
    ModelCut cut() {
        return switch (precision) {
            case EIGHT_BIT -> ModelCut.USUAL;
            case FLOAT -> ModelCut.FLOAT;
            case PLAIN_FLOAT -> ModelCut.PLAIN_FLOAT;
        };
    }
}
