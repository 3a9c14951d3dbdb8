package org.stemma.bench.attributions;

import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.tagger.Role;
import org.stemma.annotate.tagger.Tags;

/** The loss of links: each source and content chooses among the cues of its window. */
final class LinkLoss {
    private LinkLoss() {}

    /**
     * Adds the derivatives of one example and returns its loss.
     *
     * @param links scores of all pairs of pieces of the batch
     * @param derivatives where derivatives are added, as long as the scores
     * @param offset where the example's scores begin
     * @param length pieces of a row
     * @param scale by which derivatives are multiplied
     */
    static double add(WindowExample example, float[] links, float[] derivatives, int offset, int length, float scale) {
        List<Integer> cues = new ArrayList<>();
        for (int i = 0; i < example.tags().length; i++) {
            if (example.tags()[i] == Tags.first(Role.CUE)) {
                cues.add(i);
            }
        }
        double loss = 0;
        for (int i = 0; i < example.heads().length; i++) {
            int head = example.heads()[i];
            if (head < 0 || !cues.contains(head)) {
                continue;
            }
            int row = offset + example.place(i) * length;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int cue : cues) {
                greatest = Math.max(greatest, links[row + example.place(cue)]);
            }
            double sum = 0;
            for (int cue : cues) {
                sum += Math.exp(links[row + example.place(cue)] - greatest);
            }
            for (int cue : cues) {
                double probability = Math.exp(links[row + example.place(cue)] - greatest) / sum;
                derivatives[row + example.place(cue)] += (float) (scale * (probability - (cue == head ? 1 : 0)));
                if (cue == head) {
                    loss -= Math.log(Math.max(probability, 1e-9));
                }
            }
        }
        return loss;
    }
}
