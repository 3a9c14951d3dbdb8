package org.stemma.annotate.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives each source and each content to a cue, over sentences and paragraphs: each takes the cue with the greatest score, and
 * a cue keeps the likeliest of its sources. A cue without content says nothing and is dropped.
 */
final class Linker {
    private final List<Double> weights;

    Linker(List<Double> weights) {
        this.weights = List.copyOf(weights);
    }

    /**
     * Runs that belong together.
     *
     * @param sourceLink probability that the source goes with this cue rather than with another, 1 where there is none
     * @param contentLink the same of the content, of the likeliest where there are several
     */
    record Group(
            SpanDecoder.@Nullable Run source,
            SpanDecoder.Run cue,
            List<SpanDecoder.Run> content,
            double sourceLink,
            double contentLink) {
        Group {
            content = List.copyOf(content);
        }
    }

    /** A run that chose a cue. */
    private record Choice(SpanDecoder.Run run, SpanDecoder.Run cue, double probability) {}

    List<Group> link(List<SpanDecoder.Run> runs, LinkFeatures features) {
        Map<Integer, List<Choice>> byCue = new TreeMap<>();
        for (SpanDecoder.Run run : runs) {
            Choice choice = run.role() == Role.CUE ? null : choose(run, features);
            if (choice != null) {
                byCue.computeIfAbsent(choice.cue.start(), start -> new ArrayList<>())
                        .add(choice);
            }
        }
        List<Group> groups = new ArrayList<>();
        byCue.values().forEach(choices -> add(choices, groups));
        return groups;
    }

    private @Nullable Choice choose(SpanDecoder.Run run, LinkFeatures features) {
        List<SpanDecoder.Run> cues = features.candidates(run);
        if (cues.isEmpty()) {
            return null;
        }
        double[] scores = new double[cues.size()];
        int best = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(features.of(run, cues.get(i)));
            best = scores[i] > scores[best] ? i : best;
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - scores[best]);
        }
        return new Choice(run, cues.get(best), 1 / sum);
    }

    private double score(double[] features) {
        double score = 0;
        for (int i = 0; i < features.length; i++) {
            score += weights.get(i) * features[i];
        }
        return score;
    }

    private static void add(List<Choice> choices, List<Group> groups) {
        List<Choice> contents = choices.stream()
                .filter(choice -> choice.run.role() == Role.CONTENT)
                .toList();
        if (contents.isEmpty()) {
            return;
        }
        Choice source = choices.stream()
                .filter(choice -> choice.run.role() == Role.SOURCE)
                .max(Comparator.comparingDouble(Choice::probability))
                .orElse(null);
        groups.add(new Group(
                source == null ? null : source.run,
                contents.get(0).cue,
                contents.stream().map(Choice::run).toList(),
                source == null ? 1 : source.probability,
                contents.stream().mapToDouble(Choice::probability).max().orElse(0)));
    }
}
