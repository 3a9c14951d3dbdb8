package org.stemma.bench.names;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.stemma.annotate.naming.NameLabel;
import org.stemma.annotate.naming.NameNetwork;
import org.stemma.annotate.naming.NameParameters;
import org.stemma.annotate.naming.WordShape;
import org.stemma.bench.network.NetworkGraph;
import org.stemma.bench.network.NetworkShape;
import org.stemma.bench.network.Training;
import org.stemma.bench.network.Transitions;
import org.stemma.encode.StateModel;

/** A trained network for names, as it ships: the bytes of its model, and the rest. */
final class TrainedNames {
    static final long SEED = 7;

    private static final NetworkShape SHAPE = new NetworkShape(
            768,
            WordShape.SIZE,
            256,
            512,
            2,
            8,
            NameLabel.COUNT,
            NetworkShape.Entry.PROJECTED,
            NetworkShape.Links.NONE);
    private static final int BATCH = 32;
    private static final double RATE = 1e-3;
    private static final float DROPOUT = 0.2f;

    private final byte[] model;
    private final NameParameters parameters;

    private TrainedNames(byte[] model, NameParameters parameters) {
        this.model = model;
        this.parameters = parameters;
    }

    /**
     * Fits a network.
     *
     * @param examples what it learns from
     * @param epochs how often it sees them
     * @param encoderDigest of the encoder whose states they hold
     * @param data what the examples are, for the record
     */
    static TrainedNames train(
            List<NameExample> examples, int epochs, String encoderDigest, String data, PrintWriter out) {
        Training.Plan plan = new Training.Plan(epochs, BATCH, RATE, RATE, DROPOUT, SEED);
        Map<String, float[]> weights = Training.train(SHAPE, plan, Map.of(), examples, out);
        NameParameters parameters = new NameParameters(
                encoderDigest,
                Transitions.rows(weights, NameLabel.COUNT),
                new NameParameters.TrainingRecord(data, examples.size() + " sentences", plan + " " + SHAPE, SEED));
        return new TrainedNames(NetworkGraph.of(SHAPE, weights).toByteArray(), parameters);
    }

    /** Opens it as the program does. */
    NameNetwork open() {
        return new NameNetwork(StateModel.open(model), parameters);
    }

    /** Writes it as {@code NAME.onnx} and {@code NAME.json}. */
    void write(Path folder, String name) throws IOException {
        Files.write(folder.resolve(name + ".onnx"), model);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve(name + ".json").toFile(), parameters);
    }
}
