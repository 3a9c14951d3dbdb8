package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stemma.intake.item.Found;

final class SpoolTest {
    @Test
    void whatWasKeptComesBackInAnyOrderAndInSeveralThreads() {
        try (Spool spool = Spool.open()) {
            List<Found> kept = new ArrayList<>();
            for (int seed = 0; seed < 300; seed++) {
                Found found = new RandomFound(seed).next();
                assertThat(spool.add(found)).isEqualTo(seed);
                kept.add(found);
            }

            IntStream.range(0, 900).parallel().forEach(any -> {
                int number = any * 7 % kept.size();
                assertSame(spool.get(number), kept.get(number));
            });
        }
    }

    private static void assertSame(Found actual, Found expected) {
        assertThat(FoundCodec.key(actual)).isEqualTo(FoundCodec.key(expected));
        assertThat(FoundCodec.rest(actual)).isEqualTo(FoundCodec.rest(expected));
    }

    @Test
    void articlesOfOneRawTextShareItAgain() {
        Found found = Reports.plain("ferry.txt", "The ferry of Port Aldra ran aground on Tuesday.");
        try (Spool spool = Spool.open()) {
            int one = spool.add(found);
            int other = spool.add(found);

            Found first = spool.get(one);
            assertThat(spool.get(other).extract().text().raw())
                    .isSameAs(first.extract().text().raw());
        }
    }
}
