package org.stemma.provenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.statement.Statement;

/**
 * The stage that finds for each article those that it may have copied, and what speaks for it.
 *
 * <p>As an editor of old texts does, it asks for each pair: does the child keep the parent's own readings, which the
 * others do not have? Does it have readings of others that the parent lost, so that it must have them from elsewhere?
 * Would another article explain it better, or explain what this one leaves open? An article published later than the
 * child is no candidate.
 */
public final class KinFinder {
    /** So many candidates of an article are looked at closely. */
    private static final int CANDIDATES = 16;

    /** A reading that more versions share tells nothing of who copied whom. */
    private static final int COMMON_READING = 40;

    private static final String SELECTION = "selection";
    private static final String CHOSEN_OF_ALL = "chosen-of-all";
    private static final String CHOSEN_OF_NEAR = "chosen-of-near";
    private static final double LITTLE = 1e-3;

    /** Returns the candidates of each article, in the order of the articles, likelier ones first. */
    public List<Kin> find(List<AnnotatedArticle> articles, List<Statement> statements, Origins origins) {
        return find(articles, statements, new Tellings(statements), origins);
    }

    List<Kin> find(List<AnnotatedArticle> articles, List<Statement> statements, Tellings tellings, Origins origins) {
        Firsthand firsthand = new Firsthand(statements, tellings, origins);
        Credits credits = new Credits(articles, origins);
        SortedMap<String, AnnotatedArticle> byId = new TreeMap<>();
        articles.forEach(article -> byId.put(article.id(), article));
        List<Kin> all = new ArrayList<>();
        for (AnnotatedArticle child : articles) {
            Set<String> before = before(child, articles);
            List<String> credited = before.stream()
                    .filter(other -> credits.credits(child.id(), other))
                    .toList();
            List<Wording> told = tellings.by(child.id()).stream()
                    .filter(own ->
                            tellings.of(own.statement()).stream().anyMatch(other -> before.contains(other.article())))
                    .toList();
            List<Kin> kin = new ArrayList<>();
            Set<String> candidates = new TreeSet<>(nearest(told, before, tellings));
            candidates.addAll(credited);
            for (String parent : candidates) {
                AnnotatedArticle other = byId.get(parent);
                if (other != null) {
                    kin.add(compare(other, child, new PairComparison(tellings, parent, told, before), credits));
                }
            }
            SortedMap<String, Double> outside = firsthand.signs(child.id(), told, before);
            outside.put(CHOSEN_OF_ALL, selection(told, before, tellings));
            outside.put(CHOSEN_OF_NEAR, selection(told, near(told, before, tellings), tellings));
            kin.sort(Comparator.comparingDouble((Kin one) -> -one.total())
                    .thenComparingDouble(one -> -one.kept())
                    .thenComparing(Kin::parent));
            all.addAll(weighed(kin, told.size(), outside));
        }
        return all;
    }

    /** Returns the articles that may have been published before the child. */
    private static Set<String> before(AnnotatedArticle child, List<AnnotatedArticle> articles) {
        Set<String> before = new TreeSet<>();
        for (AnnotatedArticle other : articles) {
            if (order(other, child) >= 0 && !other.id().equals(child.id())) {
                before.add(other.id());
            }
        }
        return before;
    }

    /** Returns the articles that share most of what is told, among those before. */
    private static List<String> nearest(List<Wording> told, Set<String> before, Tellings tellings) {
        SortedMap<String, Double> shared = new TreeMap<>();
        for (Wording own : told) {
            List<Wording> all = tellings.of(own.statement());
            double rare = Math.log(1 + (double) tellings.articles() / all.size());
            all.forEach(other -> shared.merge(other.article(), rare, Double::sum));
            Readings readings = tellings.readings(own.statement());
            for (String word : new TreeSet<>(own.words())) {
                Set<String> holders = readings.holders(own.language(), word);
                if (holders.size() <= COMMON_READING) {
                    double weight = readings.weight(own.language(), word);
                    holders.forEach(article -> shared.merge(article, weight, Double::sum));
                }
            }
        }
        return shared.entrySet().stream()
                .filter(entry -> before.contains(entry.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns 1 where the first was published on an earlier day, -1 on a later, 0 where nothing tells. */
    private static int order(AnnotatedArticle first, AnnotatedArticle second) {
        LocalDate before = first.article().published();
        LocalDate after = second.article().published();
        return before == null || after == null ? 0 : Integer.signum(after.compareTo(before));
    }

    private static Kin compare(AnnotatedArticle parent, AnnotatedArticle child, PairComparison pair, Credits credits) {
        SortedMap<String, Double> signs = pair.signs();
        signs.put(SELECTION, pair.selection());
        signs.put("earlier", order(parent, child) > 0 ? 1.0 : 0.0);
        signs.put("credited", credits.credits(child.id(), parent.id()) ? 1.0 : 0.0);
        signs.put("credits-other", credits.creditsOther(child.id(), parent.id()) ? 1.0 : 0.0);
        signs.put("origin-named", credits.names(child.id()) ? 1.0 : 0.0);
        signs.put("origin-shared", credits.share(child.id(), parent.id()) ? 1.0 : 0.0);
        boolean sameLanguage =
                parent.article().language().equals(child.article().language());
        return new Kin(parent.id(), child.id(), sameLanguage, signs, pair.fits(), pair.readings());
    }

    /**
     * Returns how likely the child chose what it tells from all that some of the articles tell together, as a logarithm: an
     * origin that nobody sees has about as much.
     */
    private static double selection(List<Wording> told, Set<String> articles, Tellings tellings) {
        int all = Math.max(told.size(), (int) tellings.toldBefore(articles));
        return Selection.logProbability(told.size(), all, all);
    }

    /** Returns those of the articles that tell at least half of what the child tells. */
    private static Set<String> near(List<Wording> told, Set<String> articles, Tellings tellings) {
        SortedMap<String, Integer> shared = new TreeMap<>();
        told.forEach(
                own -> tellings.of(own.statement()).forEach(other -> shared.merge(other.article(), 1, Integer::sum)));
        Set<String> near = new TreeSet<>(articles);
        near.removeIf(article -> 2 * shared.getOrDefault(article, 0) < Math.max(1, told.size()));
        return near;
    }

    /**
     * Adds to each candidate how far it lies before the best other one, what it explains beyond those before it, and what
     * speaks for an origin that nobody sees.
     */
    private static List<Kin> weighed(List<Kin> kin, int told, SortedMap<String, Double> outside) {
        List<Kin> all = new ArrayList<>();
        for (Kin one : kin) {
            SortedMap<String, Double> signs = new TreeMap<>(one.signs());
            signs.put("lead-same", lead(one, kin, true, told));
            signs.put("lead-across", lead(one, kin, false, told));
            signs.put("gain", gain(one, all, told));
            signs.put("only", kin.size() == 1 ? 1.0 : 0.0);
            signs.put("chosen", chosen(one, kin));
            signs.putAll(outside);
            double own = signs.getOrDefault(SELECTION, 0.0);
            signs.merge(CHOSEN_OF_ALL, own, (rest, chosen) -> PairComparison.bounded(chosen - rest));
            signs.merge(CHOSEN_OF_NEAR, own, (rest, chosen) -> PairComparison.bounded(chosen - rest));
            signs.remove(SELECTION);
            all.add(one.withSigns(signs));
        }
        return all;
    }

    /** Returns by how much likelier the child chose from this parent than from any of the others, from -1 to 1. */
    private static double chosen(Kin one, List<Kin> kin) {
        double own = one.signs().getOrDefault(SELECTION, 0.0);
        double others = kin.stream()
                .filter(other -> !other.parent().equals(one.parent()))
                .mapToDouble(other -> Math.exp(other.signs().getOrDefault(SELECTION, 0.0) - own))
                .sum();
        return -PairComparison.bounded(Math.log(others + LITTLE));
    }

    private static double lead(Kin one, List<Kin> kin, boolean sameLanguage, int told) {
        double best = kin.stream()
                .filter(other -> !other.parent().equals(one.parent()) && other.sameLanguage() == sameLanguage)
                .mapToDouble(Kin::total)
                .max()
                .orElse(0);
        return (one.total() - best) / Math.max(1, told);
    }

    private static double gain(Kin one, List<Kin> better, int told) {
        double gain = 0;
        for (Map.Entry<String, Double> fit : one.fits().entrySet()) {
            double best = better.isEmpty() ? 0 : better.get(0).fits().getOrDefault(fit.getKey(), 0.0);
            gain += Math.max(0, fit.getValue() - best);
        }
        return gain / Math.max(1, told);
    }
}
