package org.stemma.annotate.tagger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.chain.Crf;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * Finds who says what, learned from annotated news: a network over an encoder's states scores tags and links, a chain of
 * tags makes spans of them, and each source and content is given to its cue.
 *
 * <p>A quotation with both marks is evidence that no score outweighs: its words have one role together or none. Safe for use
 * by several threads.
 */
public final class SpeechTagger {
    private final TextScorer scorer;
    private final Crf crf;
    private final Linker linker;
    private final Confidence confidence;
    private final List<String> languages;

    /** Puts a tagger together. */
    public SpeechTagger(StateSource source, TaggerNetwork network, TaggerParameters parameters) {
        this.scorer = new TextScorer(source, network);
        this.crf = parameters.crf();
        this.linker = new Linker(parameters.link());
        this.confidence = new Confidence(parameters.confidence());
        this.languages = parameters.training().languages();
    }

    /** Returns whether texts of this language were among those it was trained on. */
    public boolean isTrainedOn(Language language) {
        return languages.contains(language.code());
    }

    /** Returns the attributions of a text, in order of their cues. */
    public List<TaggedAttribution> tag(TaggerInput input) {
        return candidates(input).stream().map(Candidate::attribution).toList();
    }

    /** An attribution with what its probability was computed from. */
    public record Candidate(TaggedAttribution attribution, List<Double> evidence) {
        /** Copies the evidence. */
        public Candidate {
            evidence = List.copyOf(evidence);
        }
    }

    /** Returns the attributions with the evidence of each, from which the confidence is learned. */
    public List<Candidate> candidates(TaggerInput input) {
        List<Token> tokens = input.tokens();
        if (tokens.isEmpty()) {
            return List.of();
        }
        TextScores scores = scorer.score(input);
        int[] tags = crf.best(scores.tags(), joined(input, tokens));
        double[][] marginals = crf.marginals(scores.tags());
        List<SpanDecoder.Run> runs = SpanDecoder.runs(tags);
        List<Candidate> found = new ArrayList<>();
        for (Linker.Group group : linker.link(runs, new LinkFeatures(input, runs, scores))) {
            found.add(candidate(group, tokens, marginals));
        }
        return found;
    }

    private Candidate candidate(Linker.Group group, List<Token> tokens, double[][] marginals) {
        SpanDecoder.@Nullable Run run = group.source();
        TaggedSpan source = run == null ? null : span(run, tokens, marginals);
        TaggedSpan cue = span(group.cue(), tokens, marginals);
        List<TaggedSpan> content = group.content().stream()
                .map(part -> span(part, tokens, marginals))
                .toList();
        double[] evidence = Confidence.features(
                group,
                source == null ? 0 : source.probability(),
                cue.probability(),
                content.stream().mapToDouble(TaggedSpan::probability).max().orElse(0));
        List<Double> values = new ArrayList<>();
        for (double value : evidence) {
            values.add(value);
        }
        return new Candidate(new TaggedAttribution(source, cue, content, confidence.of(evidence)), values);
    }

    private static TaggedSpan span(SpanDecoder.Run run, List<Token> tokens, double[][] marginals) {
        double sum = 0;
        for (int i = run.start(); i < run.end(); i++) {
            sum += marginals[i][Tags.first(run.role())] + marginals[i][Tags.next(run.role())];
        }
        Span span =
                tokens.get(run.start()).span().cover(tokens.get(run.end() - 1).span());
        return new TaggedSpan(run.role(), span, Math.min(1, sum / (run.end() - run.start())));
    }

    /** The tokens that stand in the same quotation as the token before them. */
    static BitSet joined(TaggerInput input, List<Token> tokens) {
        BitSet joined = new BitSet(tokens.size());
        int next = 0;
        for (int i = 1; i < tokens.size(); i++) {
            Span span = tokens.get(i).span();
            while (next < input.quotations().size()
                    && input.quotations().get(next).end() <= span.start()) {
                next++;
            }
            boolean inside = next < input.quotations().size()
                    && input.quotations().get(next).overlaps(span)
                    && input.quotations().get(next).overlaps(tokens.get(i - 1).span());
            joined.set(i, inside);
        }
        return joined;
    }
}
