package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.intake.Extract;
import org.stemma.intake.item.Found;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

final class FoundCodecTest {
    @Test
    void whatWasWrittenIsReadToTheLastUnit() {
        for (int seed = 0; seed < 2_000; seed++) {
            Found found = new RandomFound(seed).next();

            Found read = FoundCodec.read(FoundCodec.raw(found), FoundCodec.rest(found));

            Extract expected = found.extract();
            Extract actual = read.extract();
            assertThat(read.place()).isEqualTo(found.place());
            assertThat(read.charset()).isEqualTo(found.charset());
            assertThat(read.damage()).isEqualTo(found.damage());
            assertThat(actual.title()).isEqualTo(expected.title());
            assertThat(actual.stated()).isEqualTo(expected.stated());
            assertThat(actual.noise()).isEqualTo(expected.noise());
            assertSame(actual.text(), expected.text(), new Random(seed));
        }
    }

    private static void assertSame(AlignedText actual, AlignedText expected, Random random) {
        assertThat(actual.raw()).isEqualTo(expected.raw());
        assertThat(actual.text()).isEqualTo(expected.text());
        for (int unit = 0; unit < expected.length(); unit++) {
            Span span = new Span(unit, unit + random.nextInt(expected.length() - unit + 1));
            assertThat(actual.toRaw(span)).isEqualTo(expected.toRaw(span));
            assertThat(actual.toRaw(new Span(unit, unit + 1))).isEqualTo(expected.toRaw(new Span(unit, unit + 1)));
        }
    }

    @Test
    void damagedBytesAreToldNotGuessed() {
        Random random = new Random(7);
        for (int seed = 0; seed < 500; seed++) {
            Found found = new RandomFound(seed).next();
            byte[] rest = Packing.unpack(FoundCodec.rest(found));
            rest[random.nextInt(rest.length)] ^= (byte) (1 << random.nextInt(8));

            try {
                FoundCodec.read(FoundCodec.raw(found), Packing.pack(rest));
            } catch (DamagedBytesException told) {
                assertThat(told).hasMessageMatching("(?s)[a-z].+");
            }
        }
        byte[] cut = Arrays.copyOf(FoundCodec.raw(new RandomFound(1).next()), 5);
        assertThatExceptionOfType(DamagedBytesException.class).isThrownBy(() -> Packing.unpack(cut));
    }

    @Test
    void aPlainTextTakesLittleBesideItsRawText() {
        String raw = "The ferry of Port Aldra ran aground on Tuesday.\n".repeat(100);
        Found found = Reports.plain("ferry.txt", raw);

        assertThat(FoundCodec.rest(found)).hasSizeLessThan(60);
        assertThat(FoundCodec.raw(found)).hasSizeLessThan(200);
    }
}
