package org.stemma.bench.attributions;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.stemma.annotate.tagger.StateSource;
import org.stemma.bench.network.NetworkShape;
import org.stemma.bench.network.Training;
import org.stemma.encode.MiddleLayer;

/** Trains a network on articles. */
final class TaggerTraining {
    /**
     * What is trained.
     *
     * @param shape the network's sizes
     * @param pretrained weights to start from
     * @param plan how training goes
     * @param articles the most articles, or 0 for all
     */
    record Task(NetworkShape shape, Map<String, float[]> pretrained, Training.Plan plan, int articles) {
        Task {
            pretrained = Collections.unmodifiableMap(new LinkedHashMap<>(pretrained));
        }
    }

    /** The MiniLM layers from the given one on, as the network names them. */
    static Map<String, float[]> upperLayers(int from) throws IOException {
        Map<String, float[]> weights = new LinkedHashMap<>();
        MiniLmWeights.read(MiddleLayer.LAYERS).forEach((name, values) -> {
            int layer = Integer.parseInt(name.substring("layer".length(), name.indexOf('_'))) - from;
            if (layer >= 0) {
                weights.put("layer" + layer + name.substring(name.indexOf('_')), values);
            }
        });
        return weights;
    }

    private TaggerTraining() {}

    /** Returns the trained network's parameters. */
    static Map<String, float[]> train(Task task, List<Article> train, StateSource source, PrintWriter out) {
        List<Article> articles = new ArrayList<>(train);
        if (task.articles() > 0 && task.articles() < articles.size()) {
            Collections.shuffle(articles, new Random(1));
            articles = articles.subList(0, task.articles());
        }
        List<WindowExample> examples = new EncodedExamples(source, task.plan().seed()).of(articles, out);
        return Training.train(task.shape(), task.plan(), task.pretrained(), examples, out);
    }
}
