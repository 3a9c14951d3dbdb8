package org.stemma.bench.network;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.annotate.chain.Crf;

/** Trains a network by AdamW (Loshchilov and Hutter 2019) with a rate that rises and then falls to nothing. */
public final class Training {
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
    public record Plan(int epochs, int batch, double rate, double freshRate, float dropout, long seed) {}

    private static final double CLIP = 5;
    private static final int REPORT = 50;

    /** By which the mean loss of a word is multiplied. */
    private static final float SCALE = 20;

    private final Plan plan;
    private final Network network;
    private final NDManager manager;
    private final Set<String> pretrained;
    private final Map<String, NDArray> firstMoments = new TreeMap<>();
    private final Map<String, NDArray> secondMoments = new TreeMap<>();
    private final PrintWriter out;

    /** Takes the network; what is named as pretrained learns at the smaller rate. */
    private Training(Plan plan, Network network, NDManager manager, Set<String> pretrained, PrintWriter out) {
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

    /**
     * Returns the weights of a network fitted to the examples, by their names.
     *
     * @param pretrained weights to start from; what they lack starts at random
     */
    public static Map<String, float[]> train(
            NetworkShape shape,
            Plan plan,
            Map<String, float[]> pretrained,
            List<? extends Example> examples,
            PrintWriter out) {
        System.setProperty("ai.djl.offline", "true");
        Engine.getInstance().setRandomSeed((int) plan.seed());
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = new Network(manager, shape, pretrained, plan.seed());
            new Training(plan, network, manager, pretrained.keySet(), out).run(examples);
            Map<String, float[]> weights = new LinkedHashMap<>();
            for (Map.Entry<String, NDArray> parameter : network.parameters().entrySet()) {
                weights.put(parameter.getKey(), parameter.getValue().toFloatArray());
            }
            return weights;
        }
    }

    private void run(List<? extends Example> examples) {
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
                if (count % REPORT == 0) {
                    out.printf(
                            Locale.ROOT,
                            "epoch %d step %d/%d loss %.4f link %.4f %.0f s%n",
                            epoch,
                            step,
                            steps,
                            loss / REPORT,
                            linkLoss / REPORT,
                            (System.nanoTime() - start) / 1e9);
                    out.flush();
                    loss = 0;
                    linkLoss = 0;
                }
            }
        }
    }

    /** Examples of like length together, in random order. */
    private List<List<Example>> batches(List<? extends Example> examples, Random random) {
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
            int input = network.shape().input();
            int flags = network.shape().features();
            float[] states = new float[batch.size() * length * input];
            float[] features = new float[batch.size() * length * flags];
            float[] mask = new float[batch.size() * length];
            for (int b = 0; b < batch.size(); b++) {
                Example example = batch.get(b);
                example.writeStates(states, b * length * input);
                example.writeFeatures(features, b * length * flags);
                Arrays.fill(mask, b * length + example.size(), (b + 1) * length, -1e4f);
            }
            NDArray x = scope.create(states, new Shape(batch.size(), length, input));
            NDArray f = scope.create(features, new Shape(batch.size(), length, flags));
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
        int tags = network.shape().tags();
        float[] scores = output.tags().toFloatArray();
        float[] byScore = new float[scores.length];
        float[] flat = parameter("transitions").toFloatArray();
        float[][] transitions = new float[tags][tags];
        for (int i = 0; i < flat.length; i++) {
            transitions[i / tags][i % tags] = flat[i];
        }
        Crf crf = new Crf(transitions);
        float[] byTransition = new float[flat.length];
        double loss = 0;
        int words = batch.stream().mapToInt(Example::words).sum();
        float scale = SCALE / words;
        for (int b = 0; b < batch.size(); b++) {
            Example example = batch.get(b);
            float[][] rows = new float[example.words()][tags];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(scores, (b * length + example.place(i)) * tags, rows[i], 0, tags);
            }
            Crf.Gradient gradient = example.gradient(crf, rows);
            loss += gradient.loss() / words;
            for (int i = 0; i < rows.length; i++) {
                for (int tag = 0; tag < tags; tag++) {
                    byScore[(b * length + example.place(i)) * tags + tag] += scale * gradient.scores()[i][tag];
                }
            }
            for (int i = 0; i < flat.length; i++) {
                byTransition[i] += scale * gradient.transitions()[i / tags][i % tags];
            }
        }
        NDArray total = output.tags()
                .mul(scope.create(byScore, output.tags().getShape()))
                .sum()
                .add(scope.create(byTransition, new Shape(tags, tags))
                        .mul(parameter("transitions"))
                        .sum());
        double linkLoss = 0;
        NDArray links = output.links();
        if (links != null) {
            float[] byLink = new float[(int) links.size()];
            linkLoss = links(batch, length, links.toFloatArray(), byLink, words);
            total = total.add(links.mul(scope.create(byLink, links.getShape())).sum());
        }
        collector.backward(total);
        return new double[] {loss, linkLoss};
    }

    private static double links(List<Example> batch, int length, float[] links, float[] byLink, int words) {
        double loss = 0;
        for (int b = 0; b < batch.size(); b++) {
            loss += batch.get(b).addLinks(links, byLink, b * length * length, length, SCALE / words) / words;
        }
        return loss;
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
