package org.stemma.statement;

import java.util.Comparator;
import java.util.List;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;
import org.stemma.encode.Encoders;

/**
 * The stage that finds each thing said once, with every article's version of it.
 *
 * <p>Pairs of units that share a rare concept or lie near each other by their vectors, or whose whole sentences are alike,
 * get log-odds from the {@link UnitComparer}, and more where their neighbours are alike too. Then groups grow from the surest
 * pair on (average linkage): two groups become one as long as the mean log-odds between their units stay above a threshold
 * that rises with their size. Two units of one article come together only when they are surely alike, or alike in groups
 * that belong together without them: the article tells the thing twice. Then neighbouring groups that some articles tell in
 * one clause become one ({@link Seams}). All this is done many times over, with log-odds that differ a little, and units are
 * in one statement where they mostly came together ({@link Consensus}). The order in which the articles are given changes nothing but the order of the
 * versions.
 */
public final class StatementAligner {
    /**
     * The mean log-odds that hold two units together, for more see {@link Grouping}; chosen on the examples by {@code
     * stemma-bench alignment}.
     */
    public static final double THRESHOLD = -2;

    /** The log-odds that one pair of units must have before their groups are considered. */
    static final double SEED = -0.4;

    /** The log-odds that two units of one article need: an article seldom tells a thing twice. */
    static final double SAME_ARTICLE = 2.0;

    /** The mean log-odds between groups that let an article's two units together though they are less alike. */
    static final double SURE = 0.5;

    private final LanguagePacks packs;
    private final UnitComparer comparer;

    /** Makes a stage that compares by these encoders and this model. */
    public StatementAligner(LanguagePacks packs, Encoders encoders, PairModel model) {
        this.packs = packs;
        this.comparer = new UnitComparer(packs, encoders, model);
    }

    /** Returns the statements of a story's articles, in the order in which the story tells them. */
    public List<Statement> align(List<AnnotatedArticle> articles) {
        UnitSplitter splitter = new UnitSplitter(packs);
        List<Unit> units = articles.stream()
                .sorted(Comparator.comparing(AnnotatedArticle::id))
                .flatMap(article -> splitter.split(article).stream())
                .toList();
        PairScores scores = new SharedOrder(units).raise(comparer.compare(units));
        List<List<Integer>> statements = new Consensus(units)
                .groups(scores, odds -> new Seams(units, odds, new Grouping(units, odds).groups()).close());
        return new StatementOrder(articles, units, scores).statements(statements);
    }
}
