package org.stemma.bench.attributions;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.annotate.tagger.Crf;
import org.stemma.annotate.tagger.Tags;
import org.stemma.annotate.tagger.TokenFeatures;

/** Trains a network by AdamW (Loshchilov and Hutter 2019) with a rate that rises and then falls to nothing. */
final class Training {
    /**
     * How training goes.
     *
     * @param epochs how often the examples are seen
     * @param batch examples a step
     * @param rate greatest learning rate of what was trained before
     * @param freshRate greatest learning rate of what is new
     * @param dropout probability of dropping a value
     * @param seed of all that is random
     */
    record Plan(int epochs, int batch, double rate, double freshRate, float dropout, long seed) {}

    private static final double CLIP = 5;

    private final Plan plan;
    private final Network network;
    private final NDManager manager;
    private final Set<String> pretrained;
    private final Map<String, NDArray> firstMoments = new TreeMap<>();
    private final Map<String, NDArray> secondMoments = new TreeMap<>();
    private final PrintWriter out;

    Training(Plan plan, Network network, NDManager manager, Set<String> pretrained, PrintWriter out) {
        this.plan = plan;
        this.network = network;
        this.manager = manager;
        this.pretrained = pretrained;
        this.out = out;
        network.parameters().forEach((name, array) -> {
            firstMoments.put(name, array.zerosLike());
            secondMoments.put(name, array.zerosLike());
        });
    }

    void run(List<Example> examples) {
        Random random = new Random(plan.seed());
        long steps = (long) plan.epochs() * ((examples.size() + plan.batch() - 1) / plan.batch());
        int step = 0;
        long start = System.nanoTime();
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            List<List<Example>> batches = batches(examples, random);
            double loss = 0;
            double linkLoss = 0;
            int count = 0;
            for (List<Example> batch : batches) {
                double done = Math.min(1, step / (double) steps);
                double factor = done < 0.06 ? done / 0.06 : (1 - done) / 0.94;
                double[] losses = step(batch, factor, step + 1);
                loss += losses[0];
                linkLoss += losses[1];
                count++;
                step++;
                if (count % 10 == 0) {
                    out.printf(
                            Locale.ROOT,
                            "epoch %d step %d/%d loss %.4f link %.4f %.0f s%n",
                            epoch,
                            step,
                            steps,
                            loss / 10,
                            linkLoss / 10,
                            (System.nanoTime() - start) / 1e9);
                    out.flush();
                    loss = 0;
                    linkLoss = 0;
                }
            }
        }
    }

    /** Examples of like length together, in random order. */
    private List<List<Example>> batches(List<Example> examples, Random random) {
        List<Example> order = new ArrayList<>(examples);
        Collections.shuffle(order, random);
        List<List<Example>> batches = new ArrayList<>();
        int pool = plan.batch() * 20;
        for (int from = 0; from < order.size(); from += pool) {
            List<Example> part = new ArrayList<>(order.subList(from, Math.min(order.size(), from + pool)));
            part.sort(Comparator.comparingInt(Example::size));
            for (int at = 0; at < part.size(); at += plan.batch()) {
                batches.add(List.copyOf(part.subList(at, Math.min(part.size(), at + plan.batch()))));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private double[] step(List<Example> batch, double factor, int number) {
        try (NDManager scope = manager.newSubManager()) {
            int length = batch.stream().mapToInt(Example::size).max().orElseThrow();
            int input = batch.get(0).states()[0].length;
            float[] states = new float[batch.size() * length * input];
            float[] features = new float[batch.size() * length * TokenFeatures.COUNT];
            float[] mask = new float[batch.size() * length];
            for (int b = 0; b < batch.size(); b++) {
                Example example = batch.get(b);
                for (int i = 0; i < length; i++) {
                    int at = b * length + i;
                    if (i < example.size()) {
                        System.arraycopy(example.states()[i], 0, states, at * input, input);
                        System.arraycopy(
                                example.features()[i], 0, features, at * TokenFeatures.COUNT, TokenFeatures.COUNT);
                    } else {
                        mask[at] = -1e4f;
                    }
                }
            }
            NDArray x = scope.create(states, new Shape(batch.size(), length, input));
            NDArray f = scope.create(features, new Shape(batch.size(), length, TokenFeatures.COUNT));
            NDArray m = scope.create(mask, new Shape(batch.size(), 1, 1, length));
            double[] losses;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                Network.Output output = network.forward(x, f, m, plan.dropout());
                losses = backward(batch, length, output, scope, collector);
            }
            update(scope, factor, number);
            return losses;
        }
    }

    private double[] backward(
            List<Example> batch, int length, Network.Output output, NDManager scope, GradientCollector collector) {
        float[] scores = output.tags().toFloatArray();
        float[] links = output.links().toFloatArray();
        float[] byScore = new float[scores.length];
        float[] byLink = new float[links.length];
        float[] flat = parameter("transitions").toFloatArray();
        float[][] transitions = new float[Tags.COUNT][Tags.COUNT];
        for (int i = 0; i < flat.length; i++) {
            transitions[i / Tags.COUNT][i % Tags.COUNT] = flat[i];
        }
        Crf crf = new Crf(transitions);
        float[] byTransition = new float[flat.length];
        double loss = 0;
        double linkLoss = 0;
        int tokens = batch.stream().mapToInt(example -> example.tags().length).sum();
        for (int b = 0; b < batch.size(); b++) {
            Example example = batch.get(b);
            int[] pieces = example.pieces();
            float[][] rows = new float[pieces.length][Tags.COUNT];
            for (int i = 0; i < pieces.length; i++) {
                System.arraycopy(scores, (b * length + pieces[i]) * Tags.COUNT, rows[i], 0, Tags.COUNT);
            }
            Crf.Gradient gradient = crf.gradient(rows, example.tags());
            loss += gradient.loss() / tokens;
            float scale = 20f / tokens;
            for (int i = 0; i < pieces.length; i++) {
                for (int tag = 0; tag < Tags.COUNT; tag++) {
                    byScore[(b * length + pieces[i]) * Tags.COUNT + tag] += scale * gradient.scores()[i][tag];
                }
            }
            for (int i = 0; i < flat.length; i++) {
                byTransition[i] += scale * gradient.transitions()[i / Tags.COUNT][i % Tags.COUNT];
            }
            linkLoss += LinkLoss.add(example, links, byLink, b * length * length, length, 20f / tokens) / tokens;
        }
        NDArray total = output.tags()
                .mul(scope.create(byScore, output.tags().getShape()))
                .sum()
                .add(output.links()
                        .mul(scope.create(byLink, output.links().getShape()))
                        .sum())
                .add(scope.create(byTransition, new Shape(Tags.COUNT, Tags.COUNT))
                        .mul(parameter("transitions"))
                        .sum());
        collector.backward(total);
        return new double[] {loss, linkLoss};
    }

    private NDArray parameter(String name) {
        return Objects.requireNonNull(network.parameters().get(name), name);
    }

    private void update(NDManager scope, double factor, int number) {
        double norm = 0;
        Map<String, NDArray> gradients = new TreeMap<>();
        for (Map.Entry<String, NDArray> entry : network.parameters().entrySet()) {
            NDArray gradient = entry.getValue().getGradient();
            gradient.attach(scope);
            gradients.put(entry.getKey(), gradient);
            norm += gradient.square().sum().getFloat();
        }
        if (!Double.isFinite(norm)) {
            out.println("step " + number + " is left out: its gradient is not finite");
            gradients.values().forEach(gradient -> gradient.set(new NDIndex(":"), 0f));
            return;
        }
        double clip = Math.min(1, CLIP / (Math.sqrt(norm) + 1e-6));
        double first = 1 - Math.pow(0.9, number);
        double second = 1 - Math.pow(0.999, number);
        for (Map.Entry<String, NDArray> entry : network.parameters().entrySet()) {
            String name = entry.getKey();
            NDArray raw = Objects.requireNonNull(gradients.get(name));
            NDArray gradient = raw.mul(clip);
            // The engine adds each step's gradients to those of the last.
            raw.muli(0);
            NDArray one = Objects.requireNonNull(firstMoments.get(name));
            NDArray two = Objects.requireNonNull(secondMoments.get(name));
            one.muli(0.9).addi(gradient.mul(0.1));
            two.muli(0.999).addi(gradient.square().mul(0.001));
            double rate = factor * (pretrained.contains(name) ? plan.rate() : plan.freshRate());
            NDArray parameter = entry.getValue();
            if (parameter.getShape().dimension() > 1 && !name.equals("transitions")) {
                parameter.muli(1 - 0.01 * rate);
            }
            // What is computed from lasting arrays lasts as they do, unless it is closed.
            try (NDArray change = one.div(first);
                    NDArray mean = two.div(second);
                    NDArray root = mean.sqrt()) {
                parameter.subi(change.divi(root.addi(1e-8)).muli(rate));
            }
        }
    }
}
