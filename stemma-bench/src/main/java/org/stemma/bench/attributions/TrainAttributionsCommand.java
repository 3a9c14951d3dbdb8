package org.stemma.bench.attributions;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.tagger.Confidence;
import org.stemma.annotate.tagger.LinkFeatures;
import org.stemma.annotate.tagger.OnnxTaggerNetwork;
import org.stemma.annotate.tagger.SpeechTagger;
import org.stemma.annotate.tagger.StateSource;
import org.stemma.annotate.tagger.TaggerParameters;
import org.stemma.annotate.tagger.Tags;
import org.stemma.annotate.tagger.TokenFeatures;
import org.stemma.bench.DataFolder;
import org.stemma.bench.floors.Fingerprint;
import org.stemma.bench.network.NetworkGraph;
import org.stemma.bench.network.NetworkShape;
import org.stemma.bench.network.Training;
import org.stemma.bench.network.Transitions;
import org.stemma.bench.network.WeightFile;
import org.stemma.encode.BertSession;
import org.stemma.encode.MiddleLayer;
import org.stemma.encode.StateModel;
import org.stemma.multilingual.MultilingualEncoder;
import org.stemma.multilingual.MultilingualOptions;
import org.stemma.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code stemma-bench train-attributions}: trains the tagger of attributions on PolNeAR's train part and writes its resource.
 * Needs the libraries of the Maven profile {@code train}.
 */
@Command(
        name = "train-attributions",
        description = "Trains the tagger of attributions on PolNeAR's train part (build with -Ptrain).",
        mixinStandardHelpOptions = true)
public final class TrainAttributionsCommand implements Callable<Integer> {
    private static final long SEED = 7;
    private static final int FRESH_WIDTH = 256;
    private static final int FRESH_INNER = 512;
    private static final int FRESH_HEADS = 8;
    private static final int FRESH_LAYERS = 2;

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(names = "--encoder", description = "english or multilingual (default: ${DEFAULT-VALUE}).")
    private TaggerEncoder encoder = TaggerEncoder.ENGLISH;

    @Option(
            names = "--layers",
            description = "How many of the English encoder's upper layers are trained on (default: ${DEFAULT-VALUE}).")
    private int layers = 2;

    @Option(names = "--epochs", description = "How often the articles are seen (default: ${DEFAULT-VALUE}).")
    private int epochs = 3;

    @Option(names = "--articles", description = "The most articles, 0 for all (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Where the float weights are kept; if it is there, the network is not trained again.")
    private @Nullable Path weights;

    @Option(
            names = "--start",
            paramLabel = "FILE",
            description = "Float weights to go on from, at half the rate and with the articles cut at other sentences.")
    private @Nullable Path start;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the resource is written (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("stemma-core/src/main/resources/org/stemma/annotate/tagger");

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        switch (encoder) {
            case ENGLISH -> {
                try (BertSession session = MiddleLayer.open(MiddleLayer.LAYERS - layers)) {
                    train((text, language) -> session.states(text));
                }
            }
            case MULTILINGUAL -> {
                try (MultilingualEncoder session =
                        new MultilingualEncoder(MultilingualOptions.usual(), (done, total) -> {})) {
                    train(session::states);
                }
            }
        }
        return 0;
    }

    private void train(StateSource source) throws IOException {
        PrintWriter print = command.commandLine().getOut();
        List<Article> all = Article.read(data, "train");
        List<Article> heldOut = Article.heldOut(all);
        List<Article> learned =
                all.stream().filter(article -> !heldOut.contains(article)).toList();
        TaggerTraining.Task task = task();
        Map<String, float[]> trained;
        if (weights != null && Files.exists(weights)) {
            trained = WeightFile.read(weights);
        } else {
            trained = TaggerTraining.train(task, learned, source, print);
            if (weights != null) {
                WeightFile.write(weights, trained);
            }
        }
        byte[] model = NetworkGraph.of(task.shape(), trained).toByteArray();
        Files.write(out.resolve(encoder.file() + ".onnx"), model);
        TaggerParameters first = new TaggerParameters(
                layersBelow(),
                Transitions.rows(trained, Tags.COUNT),
                Collections.nCopies(LinkFeatures.COUNT, 0.0),
                Collections.nCopies(Confidence.COUNT, 0.0),
                record(task, learned.size(), heldOut.size(), List.of()));
        finish(source, model, first, heldOut, task, learned.size(), print);
    }

    /** Learns links and confidence with the network as it ships, measures it on dev, and writes the parameters. */
    private void finish(
            StateSource source,
            byte[] model,
            TaggerParameters first,
            List<Article> heldOut,
            TaggerTraining.Task task,
            int learned,
            PrintWriter print)
            throws IOException {
        try (OnnxTaggerNetwork network = new OnnxTaggerNetwork(StateModel.open(model))) {
            TaggerParameters parameters = new SecondStage(source, network, heldOut).learn(first);
            SpeechTagger tagger = new SpeechTagger(source, network, parameters);
            Figures figures = new Figures();
            for (Article article : Article.read(data, "dev")) {
                List<Attributed> found =
                        tagger.tag(article.input()).stream().map(Attributed::of).toList();
                article.annotated().annotations().forEach(annotation -> figures.add(annotation, found));
            }
            figures.lines().forEach(print::println);
            figures.reliability().forEach(print::println);
            print.flush();
            TaggerParameters recorded = new TaggerParameters(
                    parameters.layers(),
                    parameters.transitions(),
                    parameters.link(),
                    parameters.confidence(),
                    record(task, learned, heldOut.size(), figures.lines()));
            new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(out.resolve(encoder.file() + ".json").toFile(), recorded);
        }
    }

    private int layersBelow() {
        return switch (encoder) {
            case ENGLISH -> MiddleLayer.LAYERS - layers;
            case MULTILINGUAL -> TaggerEncoder.MULTILINGUAL_LAYERS;
        };
    }

    private TaggerTraining.Task task() throws IOException {
        return switch (encoder) {
            case ENGLISH ->
                new TaggerTraining.Task(
                        new NetworkShape(
                                384,
                                TokenFeatures.COUNT,
                                384,
                                1536,
                                layers,
                                12,
                                Tags.COUNT,
                                NetworkShape.Entry.AS_THEY_ARE,
                                NetworkShape.Links.SCORED),
                        weights != null && Files.exists(weights)
                                ? Map.of()
                                : TaggerTraining.upperLayers(MiddleLayer.LAYERS - layers),
                        new Training.Plan(epochs, 8, 3e-4, 2e-3, 0.1f, SEED),
                        articles);
            case MULTILINGUAL ->
                new TaggerTraining.Task(
                        new NetworkShape(
                                768,
                                TokenFeatures.COUNT,
                                FRESH_WIDTH,
                                FRESH_INNER,
                                FRESH_LAYERS,
                                FRESH_HEADS,
                                Tags.COUNT,
                                NetworkShape.Entry.PROJECTED,
                                NetworkShape.Links.SCORED),
                        start == null ? Map.of() : WeightFile.read(start),
                        start == null
                                ? new Training.Plan(epochs, 8, 1e-3, 1e-3, 0.2f, SEED)
                                : new Training.Plan(epochs, 8, 5e-4, 5e-4, 0.2f, SEED + 1),
                        articles);
        };
    }

    private TaggerParameters.TrainingRecord record(
            TaggerTraining.Task task, int learned, int heldOut, List<String> figures) throws IOException {
        String fingerprint = Fingerprint.of(List.of(data.file("polnear/train")));
        int used = task.articles() > 0 ? Math.min(task.articles(), learned) : learned;
        return new TaggerParameters.TrainingRecord(
                List.of(Language.ENGLISH.code()),
                "PolNeAR v1.0.0, train part, first annotator; SHA-256 " + fingerprint,
                encoder.file() + ", states after layer " + layersBelow(),
                used + " for the network, " + heldOut + " held out for links and confidence",
                task.plan() + " " + task.shape()
                        + (start == null ? "" : ", from weights of SHA-256 " + Fingerprint.of(List.of(start))),
                task.plan().seed(),
                figures);
    }
}
