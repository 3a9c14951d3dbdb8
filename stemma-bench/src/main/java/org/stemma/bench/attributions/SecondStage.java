package org.stemma.bench.attributions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stemma.annotate.tagger.Confidence;
import org.stemma.annotate.tagger.LinkFeatures;
import org.stemma.annotate.tagger.Role;
import org.stemma.annotate.tagger.SpanDecoder;
import org.stemma.annotate.tagger.SpeechTagger;
import org.stemma.annotate.tagger.StateSource;
import org.stemma.annotate.tagger.TaggerNetwork;
import org.stemma.annotate.tagger.TaggerParameters;
import org.stemma.annotate.tagger.TextScorer;
import org.stemma.annotate.tagger.TextScores;

/** Learns, on articles that the network has not seen, which cue a span goes with and how sure the tagger may be. */
final class SecondStage {
    private final StateSource source;
    private final TaggerNetwork network;
    private final List<Article> articles;

    SecondStage(StateSource source, TaggerNetwork network, List<Article> articles) {
        this.source = source;
        this.network = network;
        this.articles = List.copyOf(articles);
    }

    /** Returns the parameters with what was learned. */
    TaggerParameters learn(TaggerParameters first) {
        List<Double> link = Logistic.choose(links(), LinkFeatures.COUNT);
        TaggerParameters linked = with(first, link, Collections.nCopies(Confidence.COUNT, 0.0));
        SpeechTagger tagger = new SpeechTagger(source, network, linked);
        List<Logistic.Case> cases = new ArrayList<>();
        for (Article article : articles) {
            for (SpeechTagger.Candidate candidate : tagger.candidates(article.input())) {
                Attributed found = Attributed.of(candidate.attribution());
                boolean right = article.first().attributions().stream().anyMatch(found::agrees);
                cases.add(new Logistic.Case(candidate.evidence(), right));
            }
        }
        return with(linked, link, Logistic.fit(cases, Confidence.COUNT));
    }

    private static TaggerParameters with(TaggerParameters of, List<Double> link, List<Double> confidence) {
        return new TaggerParameters(of.layers(), of.transitions(), link, confidence, of.training());
    }

    private List<Logistic.Choice> links() {
        List<Logistic.Choice> choices = new ArrayList<>();
        for (Article article : articles) {
            TextScores scores = new TextScorer(source, network).score(article.input());
            int[] tags = GoldTags.of(article.first(), article.input().tokens());
            int[] heads = Examples.heads(article.first(), article.input().tokens());
            List<SpanDecoder.Run> runs = SpanDecoder.runs(tags);
            LinkFeatures features = new LinkFeatures(article.input(), runs, scores);
            for (SpanDecoder.Run run : runs) {
                if (run.role() != Role.CUE && heads[run.start()] >= 0) {
                    add(run, heads[run.start()], features, choices);
                }
            }
        }
        return choices;
    }

    private static void add(SpanDecoder.Run run, int head, LinkFeatures features, List<Logistic.Choice> choices) {
        List<List<Double>> candidates = new ArrayList<>();
        int right = -1;
        for (SpanDecoder.Run cue : features.candidates(run)) {
            right = cue.start() == head ? candidates.size() : right;
            List<Double> values = new ArrayList<>();
            for (double value : features.of(run, cue)) {
                values.add(value);
            }
            candidates.add(values);
        }
        if (right >= 0) {
            choices.add(new Logistic.Choice(candidates, right));
        }
    }
}
