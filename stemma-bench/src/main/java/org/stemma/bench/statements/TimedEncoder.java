package org.stemma.bench.statements;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.stemma.encode.Encoder;
import org.stemma.encode.Vector;
import org.stemma.text.Language;

/** An encoder that counts the processor time in which it makes vectors. */
final class TimedEncoder extends DelegatingEncoder {
    private final LongAdder nanos;

    /** Takes the encoder, and the sum to which the nanoseconds are added. */
    TimedEncoder(Encoder encoder, LongAdder nanos) {
        super(encoder);
        this.nanos = nanos;
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
}
