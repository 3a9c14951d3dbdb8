package org.stemma.provenance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.text.Language;

/** Compares what two articles tell, word by word in one language and by numbers and lengths across languages. */
final class PairComparison {
    /** What a version of another language explains where nothing but the statement is the same. */
    private static final double TRANSLATED = 0.7;

    private static final double NUMBERS = 0.3;
    private static final double LENGTHS = 0.2;

    /** What speaks against a copy where the child tells something that the parent does not. */
    private static final double MISSING = 1.5;

    /** So much longer or shorter a telling is as a translation, its share of the longest one's letters. */
    private static final double TRANSLATION = 0.05;

    /** So much longer, a telling has again what was cut. */
    private static final double UNCUT = 0.15;

    private static final double WEIGHTIEST = 8;

    /** Statements that stand further apart have an order that tells little. */
    private static final int NEAR = 2;

    private final SortedMap<String, Double> fits = new TreeMap<>();
    private final SortedMap<String, Double> signs = new TreeMap<>();
    private final SortedMap<String, Double> kept = new TreeMap<>();
    private final Tellings tellings;
    private final Set<String> before;
    private double words;
    private double restored;
    private double peculiar;
    private double lost;
    private double lostShared;
    private double rare;
    private double run;
    private double orderKept;
    private double orderLost;
    private double selection;
    private double cutKept;
    private double cutLost;

    /**
     * Compares.
     *
     * @param parent the id of the article that may have been copied
     * @param told what the child tells and some article before it too
     * @param before the ids of the articles that may have been published before the child
     */
    PairComparison(Tellings tellings, String parent, List<Wording> told, Set<String> before) {
        this.tellings = tellings;
        this.before = before;
        SortedMap<String, Wording> byStatement = new TreeMap<>();
        tellings.by(parent).forEach(wording -> byStatement.put(wording.statement(), wording));
        List<Wording> had = new ArrayList<>();
        for (Wording own : told) {
            Wording other = byStatement.get(own.statement());
            if (other != null) {
                had.add(other);
                compare(other, own);
                cuts(other, own);
            }
        }
        order(had);
        signs.put("cut-keeps", (cutKept + 0.5) / (cutKept + cutLost + 1));
        signs.put("fit", total() / Math.max(1, fits.size()));
        signs.put("coverage", fits.size() / Math.max(1.0, told.size()));
        signs.put("covered", fits.size() / Math.max(1.0, byStatement.size()));
        signs.put("restored", restored / Math.max(1, words));
        signs.put("peculiar", Math.log1p(peculiar));
        signs.put("keeps", (peculiar + 0.5) / (peculiar + lost + 1));
        signs.put("loses-shared", lostShared / Math.max(1, words));
        signs.put("rare", Math.log1p(rare));
        signs.put("shared", Math.log1p(fits.size()));
        signs.put("run", run / Math.max(1, fits.size()));
        signs.put("sequence", inOrder(had));
        signs.put("order-peculiar", Math.log1p(orderKept));
        signs.put("order-keeps", (orderKept + 0.5) / (orderKept + orderLost + 1));
        signs.put("contained", contained(told.size(), byStatement.size()));
        selection(told.size(), tellings.by(parent), tellings.told(parent));
    }

    SortedMap<String, Double> fits() {
        return fits;
    }

    /** Returns for each statement how far what the child kept of the parent's readings outweighs what it lost, from -1 to 1. */
    SortedMap<String, Double> readings() {
        return kept;
    }

    SortedMap<String, Double> signs() {
        return new TreeMap<>(signs);
    }

    /**
     * Returns how surprising it is that the parent tells what the child tells, if the child had taken it at random from all
     * that is told before it.
     */
    private double contained(int told, int had) {
        double share = Math.min(1, (had + 1.0) / (tellings.toldBefore(before) + 1.0));
        double surprise = -fits.size() * Math.log(share) - MISSING * (told - fits.size());
        return bounded(surprise);
    }

    /** Weighs which of the parent's statements the child took. */
    private void selection(int told, List<Wording> had, int all) {
        int head = 0;
        for (int place = 0; place < had.size(); place++) {
            head = fits.containsKey(had.get(place).statement()) ? place + 1 : head;
        }
        selection =
                Selection.logProbability(fits.size(), all - had.size() + head, all) - MISSING * (told - fits.size());
    }

    /** Returns how likely the child chose what it tells from all that the parent tells, as a logarithm. */
    double selection() {
        return selection;
    }

    private double total() {
        return fits.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private void compare(Wording parent, Wording child) {
        rare += Math.log(
                (double) tellings.articles() / tellings.of(child.statement()).size());
        if (parent.language().equals(child.language())) {
            fits.put(child.statement(), child.keptFrom(parent));
            run += Math.min(1, parent.runWith(child) / 12.0);
            readings(child, child.language(), new TreeSet<>(parent.words()), new TreeSet<>(child.words()));
        } else {
            fits.put(child.statement(), fitAcross(parent, child));
            across(parent, child);
        }
    }

    /** Counts where the child is cut like the parent, and where it has again what the parent lost, in any language. */
    private void cuts(Wording parent, Wording child) {
        Readings readings = tellings.readings(child.statement());
        double had = readings.length(parent.article());
        double has = readings.length(child.article());
        if (had <= Readings.CUT && has <= Readings.CUT + TRANSLATION) {
            cutKept += readings.weightOfCut(2);
        } else if (had <= Readings.CUT && has > had + UNCUT) {
            cutLost += readings.weightOfCut(1);
        }
    }

    private void across(Wording parent, Wording child) {
        Readings readings = tellings.readings(child.statement());
        readings(child, Readings.ANY, readings.crossing(parent.lasting()), readings.crossing(child.lasting()));
    }

    /** Compares in which order both tell what they share, in the child's order here. */
    private void order(List<Wording> had) {
        for (int first = 0; first < had.size(); first++) {
            for (int second = first + 1; second <= Math.min(had.size() - 1, first + NEAR); second++) {
                Orders.Count count = tellings.orders()
                        .of(had.get(first).statement(), had.get(second).statement());
                if (had.get(first).start() < had.get(second).start()) {
                    orderKept += Readings.weight(count.both() - 2, count.inOrder() - 2);
                } else {
                    orderLost += Readings.weight(count.both() - 2, count.both() - count.inOrder() - 1);
                }
            }
        }
    }

    /** Counts what the child kept of the parent's own readings, lost of them, and has from elsewhere. */
    private void readings(Wording child, Language language, Set<String> had, Set<String> has) {
        Readings readings = tellings.readings(child.statement());
        double balance = peculiar - lost;
        words += has.size();
        for (String word : had) {
            if (!has.contains(word)) {
                int holding = readings.holders(language, word).size();
                lost += readings.weightOf(language, holding - 1);
                lostShared += holding > 1 ? 1 : 0;
            }
        }
        for (String word : has) {
            if (had.contains(word)) {
                peculiar += readings.weight(language, word);
            } else if (!Collections.disjoint(readings.holders(language, word), before)) {
                restored += 1;
            }
        }
        kept.put(child.statement(), bounded(peculiar - lost - balance));
    }

    /** Returns evidence as a sign from -1 to 1: what is beyond the weightiest tells no more. */
    static double bounded(double evidence) {
        return Math.max(-WEIGHTIEST, Math.min(WEIGHTIEST, evidence)) / WEIGHTIEST;
    }

    private static double fitAcross(Wording parent, Wording child) {
        Set<String> common = new TreeSet<>(parent.numbers());
        common.retainAll(child.numbers());
        Set<String> all = new TreeSet<>(parent.numbers());
        all.addAll(child.numbers());
        double numbers = all.isEmpty() ? 0.5 : (double) common.size() / all.size();
        double lengths = Math.abs(
                Math.log((1.0 + child.words().size()) / (1.0 + parent.words().size())));
        return TRANSLATED + NUMBERS * numbers - LENGTHS * Math.min(1, lengths);
    }

    /** Returns the share of neighbouring pairs that stand in the same order in both articles. */
    private static double inOrder(List<Wording> had) {
        int same = 0;
        for (int i = 1; i < had.size(); i++) {
            same += had.get(i - 1).start() < had.get(i).start() ? 1 : 0;
        }
        return had.size() < 2 ? 0.5 : (double) same / (had.size() - 1);
    }
}
