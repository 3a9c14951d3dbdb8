package org.stemma.bench.statements;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.stemma.encode.Encoder;
import org.stemma.encode.EncoderIdentity;
import org.stemma.encode.TokenStates;
import org.stemma.encode.Vector;
import org.stemma.text.Language;

/** An encoder that counts the processor time in which it makes vectors. */
final class TimedEncoder implements Encoder {
    private final Encoder encoder;
    private final LongAdder nanos;

    /** Takes the encoder, and the sum to which the nanoseconds are added. */
    TimedEncoder(Encoder encoder, LongAdder nanos) {
        this.encoder = encoder;
        this.nanos = nanos;
    }

    @Override
    public List<Vector> encode(List<String> texts) {
        return encode(texts, Language.UNKNOWN);
    }

    @Override
    public List<Vector> encode(List<String> texts, Language language) {
        long start = ProcessorTime.nanos();
        try {
            return encoder.encode(texts, language);
        } finally {
            nanos.add(ProcessorTime.nanos() - start);
        }
    }

    @Override
    public TokenStates states(String text) {
        return encoder.states(text);
    }

    @Override
    public TokenStates states(String text, Language language) {
        return encoder.states(text, language);
    }

    @Override
    public boolean understands(Language language) {
        return encoder.understands(language);
    }

    @Override
    public EncoderIdentity identity() {
        return encoder.identity();
    }

    @Override
    public void close() {
        encoder.close();
    }
}
