package org.stemma.bench.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.bench.Counts;
import org.stemma.bench.alignment.Gold.GoldOrigin;
import org.stemma.bench.alignment.Gold.GoldPassage;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.OriginEntry;
import org.stemma.text.Span;

/**
 * The best one-to-one match of one story's gold origins with the origins found.
 *
 * <p>Best is the match with the most shared witnesses; among equals the one in which most matched origins are also named
 * by the same words.
 */
final class OriginMatch {
    /** A gold origin beside the one found; the latter empty where nothing is left for it. */
    record Row(GoldOrigin gold, List<OriginEntry> found, int shared, boolean named) {}

    private static final int WITNESS = 100;

    private final Case examples;
    private final List<GoldOrigin> gold;
    private final List<OriginEntry> found;

    OriginMatch(Case examples, List<GoldOrigin> gold, List<Dossier> dossiers) {
        this.examples = examples;
        this.gold = gold;
        this.found =
                dossiers.stream().flatMap(dossier -> dossier.origins().stream()).toList();
    }

    /** Returns the rows of the best match, in the order of the gold; tables over all subsets of the gold. */
    List<Row> rows() {
        int sets = 1 << gold.size();
        int[] best = new int[sets];
        Arrays.fill(best, -1);
        best[0] = 0;
        int[][] taken = new int[found.size()][sets];
        for (int candidate = 0; candidate < found.size(); candidate++) {
            int[] next = best.clone();
            Arrays.fill(taken[candidate], -1);
            for (int set = 0; set < sets; set++) {
                for (int origin = 0; best[set] >= 0 && origin < gold.size(); origin++) {
                    int with = set | 1 << origin;
                    int value = worth(gold.get(origin), found.get(candidate));
                    if (with != set && value > 0 && best[set] + value > next[with]) {
                        next[with] = best[set] + value;
                        taken[candidate][with] = origin;
                    }
                }
            }
            best = next;
        }
        return rows(taken, richest(best));
    }

    private static int richest(int[] best) {
        int richest = 0;
        for (int set = 1; set < best.length; set++) {
            richest = best[set] > best[richest] ? set : richest;
        }
        return richest;
    }

    private List<Row> rows(int[][] taken, int all) {
        int[] partner = new int[gold.size()];
        Arrays.fill(partner, -1);
        int set = all;
        for (int candidate = found.size() - 1; candidate >= 0; candidate--) {
            int origin = taken[candidate][set];
            if (origin >= 0) {
                partner[origin] = candidate;
                set &= ~(1 << origin);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int origin = 0; origin < partner.length; origin++) {
            GoldOrigin expected = gold.get(origin);
            if (partner[origin] < 0) {
                rows.add(new Row(expected, List.of(), 0, false));
            } else {
                OriginEntry match = found.get(partner[origin]);
                rows.add(new Row(expected, List.of(match), shared(expected, match), named(expected, match)));
            }
        }
        return rows;
    }

    private int worth(GoldOrigin expected, OriginEntry candidate) {
        return WITNESS * shared(expected, candidate) + (named(expected, candidate) ? 1 : 0);
    }

    private static int shared(GoldOrigin expected, OriginEntry candidate) {
        Set<String> both = new HashSet<>(expected.witnesses());
        both.retainAll(candidate.witnesses());
        return both.size();
    }

    private boolean named(GoldOrigin expected, OriginEntry candidate) {
        return expected.mentions().stream()
                .anyMatch(mention -> candidate.mentions().stream()
                        .anyMatch(passage -> passage.article().equals(mention.article())
                                && place(mention).overlaps(new Span(passage.start(), passage.end()))));
    }

    private Span place(GoldPassage mention) {
        return examples.locate(mention.article(), mention.text());
    }

    /** Returns the counts of witnesses; those of origins found that match none are wrong. */
    Counts counts(List<Row> rows) {
        return Counts.of(
                found.stream().mapToInt(origin -> origin.witnesses().size()).sum(),
                gold.stream().mapToInt(origin -> origin.witnesses().size()).sum(),
                rows.stream().mapToInt(Row::shared).sum());
    }

    /** Returns the origins found that match none of the gold. */
    List<OriginEntry> unmatched(List<Row> rows) {
        List<OriginEntry> left = new ArrayList<>(found);
        rows.forEach(row -> left.removeAll(row.found()));
        return left;
    }
}
