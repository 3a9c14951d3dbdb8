package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.encode.Vector;
import org.stemma.text.Language;

class SignatureCodecTest {
    private static final List<Terms.Zone> ZONES = List.of(Terms.Zone.values());

    private final Random random = new Random(7);

    @Test
    void whatIsKeptComesBack() {
        for (int round = 0; round < 50; round++) {
            Signature written = signature(round % 3 == 0 ? null : LocalDate.ofEpochDay(random.nextInt(40_000)));

            Signature read = SignatureCodec.read(written.id(), SignatureCodec.write(written));

            assertThat(read.in(space -> false)).isEqualTo(written.in(space -> false));
            assertThat(read.senses()).hasSameSizeAs(written.senses());
            for (int sense = 0; sense < read.senses().size(); sense++) {
                Vector before = written.senses().get(sense).head();
                assertThat(read.senses().get(sense).head().cosine(before)).isGreaterThan(0.99);
            }
        }
    }

    @Test
    void brokenBytesAreNoSignature() {
        byte[] whole = SignatureCodec.write(signature(null));
        for (int length = 0; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> SignatureCodec.read("a", cut)).isInstanceOf(IllegalArgumentException.class);
        }
        byte[] newer = whole.clone();
        newer[0] = Byte.MAX_VALUE;
        assertThatThrownBy(() -> SignatureCodec.read("a", newer)).hasMessageContaining("version");
    }

    private Signature signature(LocalDate day) {
        List<Signature.Sense> senses = random.nextBoolean()
                ? List.of()
                : List.of(new Signature.Sense(0, vector(), vector()), new Signature.Sense(1, vector(), vector()));
        return new Signature("a", new Language("en"), day, terms(), terms(), terms(), senses);
    }

    private Terms terms() {
        Terms.Collector terms = new Terms.Collector();
        for (int left = random.nextInt(300); left > 0; left--) {
            terms.add("term " + random.nextInt(200), ZONES.get(random.nextInt(ZONES.size())));
        }
        return terms.terms();
    }

    private Vector vector() {
        float[] values = new float[384];
        for (int dimension = 0; dimension < values.length; dimension++) {
            values[dimension] = (float) random.nextGaussian();
        }
        return new Vector(values);
    }
}
