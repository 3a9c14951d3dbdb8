package org.stemma.multilingual;

import org.stemma.encode.Encoder;
import org.stemma.encode.EncoderProvider;
import org.stemma.encode.PreparationListener;

/** Offers the multilingual encoder with its cache in the usual folder. */
public final class MultilingualEncoderProvider implements EncoderProvider {
    /** Called by {@link java.util.ServiceLoader}. */
    public MultilingualEncoderProvider() {}

    @Override
    public Encoder create(PreparationListener listener) {
        return new MultilingualEncoder(MultilingualOptions.usual(), listener);
    }
}
