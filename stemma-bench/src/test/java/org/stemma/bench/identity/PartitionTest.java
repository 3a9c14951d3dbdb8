package org.stemma.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stemma.bench.Counts;
import org.stemma.text.Language;

class PartitionTest {
    private static final Language RUSSIAN = new Language("ru");
    private static final Language POLISH = new Language("pl");

    /** Of three names of Brill one is left alone, and one of Karr's two stands with Brill's. */
    private static Partition partition() {
        Partition partition = new Partition();
        partition.add("Brill", "e1", RUSSIAN);
        partition.add("Brill", "e1", POLISH);
        partition.add("Brill", "e2", POLISH);
        partition.add("Karr", "e1", RUSSIAN);
        partition.add("Karr", "e3", RUSSIAN);
        return partition;
    }

    @Test
    void linksAcrossLanguagesArePairsOfNamesInTwo() {
        assertThat(partition().acrossLanguages()).isEqualTo(Counts.of(2, 2, 1));
    }

    @Test
    void linksWithinALanguageArePairsOfNamesInOne() {
        assertThat(partition().withinLanguages()).isEqualTo(Counts.of(1, 2, 0));
    }

    @Test
    void bCubedIsTheMeanShareOfEachNamesGroupThatIsRight() {
        Counts counts = partition().bCubed();

        assertThat(counts.precision()).isCloseTo((2 * 2 / 3.0 + 1 / 3.0 + 1 + 1) / 5, within(1e-9));
        assertThat(counts.recall()).isCloseTo((2 * 2 / 3.0 + 1 / 3.0 + 0.5 + 0.5) / 5, within(1e-9));
    }

    @Test
    void leaIsTheShareOfLinksOfEachEntityWeightedByItsNames() {
        Counts counts = partition().lea();

        assertThat(counts.precision()).isCloseTo((3 / 3.0) / 5, within(1e-9));
        assertThat(counts.recall()).isCloseTo((3 / 3.0) / 5, within(1e-9));
    }

    @Test
    void aNameAloneInBothIsRight() {
        Partition partition = new Partition();
        partition.add("Brill", "e1", RUSSIAN);

        assertThat(partition.lea().f1()).isEqualTo(1);
        assertThat(partition.bCubed().f1()).isEqualTo(1);
        assertThat(partition.acrossLanguages()).isEqualTo(Counts.of(0, 0, 0));
    }
}
