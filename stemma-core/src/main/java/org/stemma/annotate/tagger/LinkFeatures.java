package org.stemma.annotate.tagger;

import java.util.List;
import java.util.OptionalDouble;

/** What tells whether a source or content goes with a cue: the network's score, distance, and what stands between. */
public final class LinkFeatures {
    /** The number of features. */
    public static final int COUNT = 8;

    /** Cues farther away than this, in tokens, are no candidates. */
    static final int FARTHEST = 150;

    private final List<SpanDecoder.Run> runs;
    private final TextScores scores;
    private final int[] sentences;
    private final int[] blocks;

    /** Takes the tagged runs of a text and its scores. */
    public LinkFeatures(TaggerInput input, List<SpanDecoder.Run> runs, TextScores scores) {
        this.runs = List.copyOf(runs);
        this.scores = scores;
        int size = input.tokens().size();
        this.sentences = new int[size];
        this.blocks = new int[size];
        int at = 0;
        for (int number = 0; number < input.sentences().size(); number++) {
            TaggerSentence sentence = input.sentences().get(number);
            for (int i = 0; i < sentence.tokens().size(); i++) {
                sentences[at] = number;
                blocks[at] = sentence.block();
                at++;
            }
        }
    }

    /** Returns the cues that may go with a run, in order. */
    public List<SpanDecoder.Run> candidates(SpanDecoder.Run run) {
        return runs.stream()
                .filter(other -> other.role() == Role.CUE && distance(run, other) <= FARTHEST)
                .toList();
    }

    private static int distance(SpanDecoder.Run one, SpanDecoder.Run other) {
        return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
    }

    /** Returns the features of a run and a cue. */
    public double[] of(SpanDecoder.Run run, SpanDecoder.Run cue) {
        int from = Math.min(run.end(), cue.end());
        int to = Math.max(run.start(), cue.start());
        long cuesBetween = runs.stream()
                .filter(other -> other.role() == Role.CUE && other.start() >= from && other.end() <= to)
                .count();
        long alikeBetween = runs.stream()
                .filter(other -> other.role() == run.role() && other.start() >= from && other.end() <= to)
                .count();
        OptionalDouble link = scores.link(run.start(), cue.start());
        return new double[] {
            link.orElse(0),
            link.isPresent() ? 1 : 0,
            Math.log1p(distance(run, cue)),
            Math.min(3, sentences[to] - sentences[Math.max(0, from - 1)]),
            Math.min(3, blocks[to] - blocks[Math.max(0, from - 1)]),
            Math.min(3, cuesBetween),
            Math.min(3, alikeBetween),
            cue.start() > run.start() ? 1 : 0
        };
    }
}
