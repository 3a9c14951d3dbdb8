package org.stemma.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The stage that weighs what may have copied what with all articles of a story in view. */
public final class JointKin {
    private static final double LEAST = 1e-4;

    /** Signs that tell more or less beside one another: each product of two is a sign, too. */
    private static final List<String> TOGETHER = List.of(
            "alone", "among-others", "chosen", "coverage", "keeps", "order-keeps", "rivals", "told", "first-abroad");

    private static final List<Product> PRODUCTS = IntStream.range(0, TOGETHER.size())
            .boxed()
            .flatMap(first -> IntStream.range(first, TOGETHER.size())
                    .mapToObj(second -> Product.of(TOGETHER.get(first), TOGETHER.get(second))))
            .toList();

    /** Those of them that are logarithms of odds, and are brought to the scale of the others. */
    private static final List<String> LOG_ODDS = List.of("alone", "among-others", "rivals");

    private static final double SCALE = 4;
    private static final double MOST_SCALED = 2;
    private static final double MOST = 12;

    private final DescentModel model;

    /** A sign that is the product of two; its name is made once, for a story has many pairs. */
    private record Product(String first, String second, String name) {
        static Product of(String first, String second) {
            return new Product(first, second, first + " x " + second);
        }
    }

    /** Makes a stage that weighs each pair by this model first. */
    public JointKin(DescentModel model) {
        this.model = model;
    }

    /**
     * Returns the pairs with more signs: how likely each is by itself, among all others, and how likely the child's other
     * candidates are; and the products of the weightiest signs, since none tells the same beside each of the others.
     */
    public List<Kin> weigh(List<Kin> kin) {
        List<Double> logOdds = kin.stream()
                .map(one -> model.article(one.sameLanguage()).logOdds(one.signs()))
                .toList();
        List<Double> shares = Arborescence.shares(kin, logOdds);
        SortedMap<String, Double> odds = new TreeMap<>();
        for (int i = 0; i < kin.size(); i++) {
            odds.merge(kin.get(i).child(), odds(logOdds.get(i)), Double::sum);
        }
        List<Kin> weighed = new ArrayList<>();
        for (int i = 0; i < kin.size(); i++) {
            Kin one = kin.get(i);
            double share = Math.max(LEAST, Math.min(1 - LEAST, shares.get(i)));
            double rivals = odds.getOrDefault(one.child(), 0.0) - odds(logOdds.get(i));
            SortedMap<String, Double> signs = new TreeMap<>(one.signs());
            signs.put("alone", logOdds.get(i));
            signs.put("among-others", Math.log(share / (1 - share)));
            signs.put("rivals", Math.log1p(Math.max(0, rivals)));
            addProducts(signs);
            weighed.add(one.withSigns(signs));
        }
        return weighed;
    }

    private static double odds(double logOdds) {
        return Math.exp(Math.max(-MOST, Math.min(MOST, logOdds)));
    }

    /** Adds the products, which tell what no sum of the two signs does. */
    private static void addProducts(SortedMap<String, Double> signs) {
        PRODUCTS.forEach(
                product -> signs.put(product.name(), scaled(signs, product.first()) * scaled(signs, product.second())));
    }

    private static double scaled(SortedMap<String, Double> signs, String sign) {
        double value = signs.getOrDefault(sign, 0.0);
        return LOG_ODDS.contains(sign) ? Math.max(-MOST_SCALED, Math.min(MOST_SCALED, value / SCALE)) : value;
    }
}
