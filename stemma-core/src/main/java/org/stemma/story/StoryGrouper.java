package org.stemma.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stage that puts articles about one event together: by average linkage of the log-odds that two are about one event
 * (Sokal and Michener 1958, UPGMA).
 */
public final class StoryGrouper {
    /** Up to so many articles all pairs are compared; in larger collections those that share rare terms. */
    private static final int ALL_PAIRS = 200;

    /** With so many of its language, and so many of others, an article of a larger collection is compared. */
    private static final int NEIGHBOURS = 40;

    /** No pair tells more than this for or against its groups, in log-odds. */
    private static final double MOST = 4;

    /** So often at most the groups are made anew by the sizes of those found before. */
    private static final int ROUNDS = 4;

    private final StoryModel model;

    /** Makes a stage that compares articles by this model. */
    public StoryGrouper(StoryModel model) {
        this.model = model;
    }

    /** Returns the groups of articles about one event, as their places in the list, in order of the first of each. */
    public List<List<Integer>> groups(List<Signature> signatures) {
        SignatureIndex index = new SignatureIndex();
        signatures.forEach(index::add);
        return groups(index, signatures.stream().map(Signature::id).toList());
    }

    /** Large stories show that fewer rivals are of other stories than was thought: then the groups are made anew. */
    private List<List<Integer>> groups(SignatureIndex index, List<String> ids) {
        double crowd = Crowd.ALL;
        List<List<Integer>> groups = groups(index, ids, crowd);
        for (int round = 1; round < ROUNDS; round++) {
            double found = Crowd.share(groups.stream().map(List::size).toList());
            if (found >= crowd) {
                return groups;
            }
            crowd = found;
            groups = groups(index, ids, crowd);
        }
        return groups;
    }

    /**
     * Returns the groups among some articles of an index, as their places in the list of their ids. Articles outside the
     * list decide only how rare a term is and how many rivals an article has.
     *
     * @param crowd the share of rivals that count ({@link Crowd})
     */
    List<List<Integer>> groups(SignatureIndex index, List<String> ids, double crowd) {
        Map<String, Integer> places = new LinkedHashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        SparseLinkage linkage = new SparseLinkage(
                ids.size(), (one, other) -> likeness(index.compare(ids.get(one), ids.get(other)), crowd));
        for (int place = 0; place < ids.size(); place++) {
            if (ids.size() <= ALL_PAIRS) {
                for (int other = 0; other < place; other++) {
                    linkage.put(place, other, likeness(index.compare(ids.get(place), ids.get(other)), crowd));
                }
            } else {
                for (SignatureIndex.Neighbour neighbour : index.near(ids.get(place), NEIGHBOURS)) {
                    Integer other = places.get(neighbour.signature().id());
                    if (other != null) {
                        linkage.put(place, other, likeness(neighbour.resemblance(), crowd));
                    }
                }
            }
        }
        return linkage.groups();
    }

    private double likeness(Resemblance pair, double crowd) {
        return Math.max(-MOST, Math.min(MOST, model.logOdds(pair.among(crowd))));
    }
}
