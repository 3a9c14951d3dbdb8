package org.stemma.bench.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.stemma.annotate.naming.NameHead;
import org.stemma.annotate.naming.NameLabel;
import org.stemma.annotate.naming.WordShape;

/**
 * Fits the network of {@link NameHead} by Adam (Kingma and Ba 2015) with dropout, from a fixed seed. The order of all sums is
 * fixed too, so that the same examples give the same weights.
 */
final class HeadTrainer {
    private static final int WORDS = 128;
    private static final int WINDOW = 64;
    private static final int BATCH = 32;
    private static final int PARTS = 2;
    private static final float RATE = 1.5e-3f;
    private static final long SEED = 1;

    private final int epochs;
    private final Scaling scaling;
    private final TrainedLayer words;
    private final TrainedLayer window;
    private final TrainedLayer labels;

    private HeadTrainer(int epochs, Scaling scaling) {
        Random random = new Random(SEED);
        this.epochs = epochs;
        this.scaling = scaling;
        this.words = new TrainedLayer(scaling.width() + WordShape.SIZE, WORDS, random);
        this.window = new TrainedLayer(3 * WORDS, WINDOW, random);
        this.labels = new TrainedLayer(WINDOW, NameLabel.COUNT, random);
    }

    /** Returns a network fitted to these sentences, each seen once an epoch. */
    static NameHead train(List<Example> examples, String encoderDigest, int epochs) {
        HeadTrainer trainer = new HeadTrainer(epochs, Scaling.of(examples));
        trainer.run(examples);
        return trainer.head(encoderDigest);
    }

    private void run(List<Example> examples) {
        List<Example> order = new ArrayList<>(examples);
        int batches = (order.size() + BATCH - 1) / BATCH;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, new Random(SEED + epoch));
            for (int batch = 0; batch < batches; batch++) {
                List<Example> part = order.subList(batch * BATCH, Math.min(order.size(), (batch + 1) * BATCH));
                int step = epoch * batches + batch;
                step(part, step, RATE * (1 - step / (float) (epochs * batches)));
            }
        }
    }

    private void step(List<Example> batch, int step, float rate) {
        List<Pass> passes = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    Pass pass = new Pass(words, window, labels, new Random(SEED + 31L * step + part));
                    for (int i = part; i < batch.size(); i += PARTS) {
                        pass.learn(batch.get(i), scaling);
                    }
                    return pass;
                })
                .toList();
        int tokens = Math.max(1, batch.stream().mapToInt(Example::size).sum());
        List<Runnable> updates =
                List.of(() -> words.update(passes.stream().map(Pass::words).toList(), tokens, rate, step), () -> {
                    window.update(passes.stream().map(Pass::window).toList(), tokens, rate, step);
                    labels.update(passes.stream().map(Pass::labels).toList(), tokens, rate, step);
                });
        updates.parallelStream().forEach(Runnable::run);
    }

    private NameHead head(String encoderDigest) {
        return new NameHead(encoderDigest, scaling.folded(words), window.layer(), labels.layer());
    }
}
