package org.stemma.bench.statements;

import java.util.List;
import org.stemma.encode.Encoder;
import org.stemma.encode.EncoderIdentity;
import org.stemma.encode.TokenStates;
import org.stemma.encode.Vector;
import org.stemma.text.Language;

/** An encoder that has another do the work; how vectors are made is left to who extends it. */
abstract class DelegatingEncoder implements Encoder {
    /** The one that does the work. */
    final Encoder encoder;

    DelegatingEncoder(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public final List<Vector> encode(List<String> texts) {
        return encode(texts, Language.UNKNOWN);
    }

    @Override
    public final TokenStates states(String text) {
        return encoder.states(text);
    }

    @Override
    public final TokenStates states(String text, Language language) {
        return encoder.states(text, language);
    }

    @Override
    public final boolean understands(Language language) {
        return encoder.understands(language);
    }

    @Override
    public final EncoderIdentity identity() {
        return encoder.identity();
    }

    @Override
    public final void close() {
        encoder.close();
    }
}
