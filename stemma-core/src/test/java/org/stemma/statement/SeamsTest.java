package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.Reports;

/** Where clauses that some articles part become one statement; each picture shows the units of its groups. */
class SeamsTest {
    private static final String PARTED = "The barge struck the northern pier, and the town closed the bridge at noon.";
    private static final String WHOLE =
            "A barge on its way to the sea damaged a pier of the bridge that was shut by the town.";
    private static final String PART = "A barge struck a pier.";

    private final List<Unit> units = new ArrayList<>();

    private List<String> close(List<List<Integer>> groups, double logOdds, String... reports) {
        for (int number = 0; number < reports.length; number++) {
            String id = String.valueOf((char) ('a' + number));
            units.addAll(new UnitSplitter(Reports.packs()).split(Reports.read(id, "en", null, reports[number])));
        }
        PairScores scores = new PairScores(-4);
        for (int first = 0; first < units.size(); first++) {
            for (int second = first + 1; second < units.size(); second++) {
                scores.put(first, second, logOdds);
            }
        }
        return new Seams(units, scores, groups)
                .close().stream().map(this::picture).toList();
    }

    /** The articles and numbers of a group's units: {@code a0 a1 b0}. */
    private String picture(List<Integer> group) {
        return String.join(
                " ",
                group.stream()
                        .map(index -> units.get(index).article().id()
                                + units.get(index).number())
                        .toList());
    }

    @Test
    void whatOneArticleTellsInOneClauseIsOneStatement() {
        assertThat(close(List.of(List.of(0, 2), List.of(1)), 0, PARTED, WHOLE)).containsExactly("a0 a1 b0");
    }

    @Test
    void aClauseTooShortForBothPartsLeavesThemApart() {
        assertThat(close(List.of(List.of(0, 2), List.of(1)), 0, PARTED, PART)).containsExactly("a0 b0", "a1");
    }

    @Test
    void aClauseUnlikeTheOtherPartLeavesThemApart() {
        assertThat(close(List.of(List.of(0, 2), List.of(1)), -3, PARTED, WHOLE)).containsExactly("a0 b0", "a1");
    }

    @Test
    void partsThatManyTellAloneStayApart() {
        assertThat(close(List.of(List.of(0, 2, 3, 4, 5), List.of(1)), 0, PARTED, WHOLE, PART, PART, PART))
                .containsExactly("a0 b0 c0 d0 e0", "a1");
    }

    @Test
    void clausesThatAllPartStayApart() {
        assertThat(close(List.of(List.of(0, 2), List.of(1, 3)), 0, PARTED, PARTED))
                .containsExactly("a0 b0", "a1 b1");
    }

    @Test
    void neighbouringClausesOfAVersionAreOnePassage() {
        assertThat(close(List.of(List.of(0, 1)), 0, PARTED)).containsExactly("a0 a1");

        assertThat(new Version(units).passages())
                .singleElement()
                .satisfies(passage -> assertThat(passage.text() + ".").isEqualTo(PARTED));
    }
}
