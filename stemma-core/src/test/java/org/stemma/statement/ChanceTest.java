package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.Reports;
import org.stemma.encode.Meaning;
import org.stemma.encode.Vector;

/** How near chance brings passages, by the vectors that this test gives to the sentences of some articles. */
class ChanceTest {
    private static final int SENTENCES = 10;

    private final List<Unit> units = new ArrayList<>();
    private final List<Meaning> meanings = new ArrayList<>();

    /** Adds an article whose sentences all have the same cosine to each other. */
    private void add(String id, int sentences, double cosine) {
        List<Unit> added = new UnitSplitter(Reports.packs())
                .split(Reports.read(
                        id, "en", null, "The bridge is shut. ".repeat(sentences).strip()));
        assertThat(added).hasSize(sentences);
        units.addAll(added);
        for (int sentence = 0; sentence < sentences; sentence++) {
            float[] values = new float[SENTENCES + 1];
            values[sentence] = (float) Math.sqrt(1 - cosine);
            values[SENTENCES] = (float) Math.sqrt(cosine);
            meanings.add(new Meaning(Map.of(0, new Vector(values))));
        }
    }

    private double excess(int first, int second) {
        return new Chance(units, meanings).excess(first, second, 0);
    }

    @Test
    void reportsAboutManyThingsHaveNone() {
        add("a", SENTENCES, 0.3);
        add("b", SENTENCES, 0.2);
        assertThat(excess(0, SENTENCES)).isZero();
    }

    @Test
    void reportsAboutOneNarrowSubjectHaveSome() {
        add("a", SENTENCES, 0.65);
        add("b", SENTENCES, 0.55);
        assertThat(excess(0, SENTENCES)).isCloseTo(0.15, within(0.001));
    }

    @Test
    void aThirdReportChangesNothing() {
        add("a", SENTENCES, 0.65);
        add("b", SENTENCES, 0.55);
        double before = excess(0, SENTENCES);
        add("c", SENTENCES, 0.9);
        assertThat(excess(0, SENTENCES)).isEqualTo(before);
    }

    @Test
    void aShortReportTellsNothing() {
        add("a", 3, 0.9);
        add("b", 3, 0.9);
        assertThat(excess(0, 3)).isZero();
    }
}
