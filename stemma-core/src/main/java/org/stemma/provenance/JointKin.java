package org.stemma.provenance;

import java.util.ArrayList;
import java.util.List;

/** The stage that weighs what may have copied what with all articles of a story in view. */
public final class JointKin {
    private static final double LEAST = 1e-4;

    private final DescentModel model;

    /** Makes a stage that weighs each pair by this model first. */
    public JointKin(DescentModel model) {
        this.model = model;
    }

    /** Returns the pairs with two more signs: how likely each is by itself, and among the others. */
    public List<Kin> weigh(List<Kin> kin) {
        List<Double> logOdds = kin.stream()
                .map(one -> model.article(one.sameLanguage()).logOdds(one.signs()))
                .toList();
        List<Double> shares = Arborescence.shares(kin, logOdds);
        List<Kin> weighed = new ArrayList<>();
        for (int i = 0; i < kin.size(); i++) {
            double share = Math.max(LEAST, Math.min(1 - LEAST, shares.get(i)));
            weighed.add(kin.get(i)
                    .with("alone", logOdds.get(i))
                    .with("among-others", Math.log(share / (1 - share)))
                    .with("across", kin.get(i).sameLanguage() ? 0.0 : 1.0));
        }
        return weighed;
    }
}
