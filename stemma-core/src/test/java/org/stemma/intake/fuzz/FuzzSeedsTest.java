package org.stemma.intake.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing begins with and what it has found, read again; {@code bin/fuzz} makes up more. */
class FuzzSeedsTest {
    private static final int DAMAGED = 20;

    @ParameterizedTest
    @EnumSource
    void seedsAndWhatWasFoundAreRead(Parser parser) throws IOException {
        List<byte[]> seeds = parser.seeds();
        assertThat(seeds).isNotEmpty();
        seeds.forEach(parser::read);
    }

    @ParameterizedTest
    @EnumSource
    void damagedSeedsAreRead(Parser parser) throws IOException {
        Random random = new Random(11);
        for (byte[] seed : parser.seeds()) {
            for (int round = 0; round < DAMAGED; round++) {
                byte[] bytes = seed.clone();
                for (int i = random.nextInt(6); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                parser.read(bytes);
            }
        }
    }
}
