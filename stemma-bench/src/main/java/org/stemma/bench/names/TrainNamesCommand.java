package org.stemma.bench.names;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.naming.NameNetwork;
import org.stemma.bench.DataFolder;
import org.stemma.bench.floors.Fingerprint;
import org.stemma.encode.Encoder;
import org.stemma.encode.PreparationListener;
import org.stemma.multilingual.MultilingualEncoderProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Trains the network that finds names: with parts left out to measure on, and, with {@code --out}, the one that ships. Needs
 * the libraries of the Maven profile {@code train}.
 */
@Command(
        name = "train-names",
        description =
                "Trains the network for names (build with -Ptrain): with the topics named left out, and a third of"
                        + " FactRuEval with each, to measure on these; with --out, on all.",
        mixinStandardHelpOptions = true)
public final class TrainNamesCommand implements Callable<Integer> {
    private static final String RESOURCE = "multilingual-names";

    @Mixin
    private DataFolder data = new DataFolder();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--states", paramLabel = "DIR", description = "Keep the encoder's states there for the next run.")
    private @Nullable Path states;

    @Option(
            names = "--leave-out",
            split = ",",
            paramLabel = "TOPIC",
            description = "Train with this topic left out and measure on it: ryanair, asia_bibi, brexit.")
    private List<String> topics = List.of();

    @Option(names = "--epochs", description = "How often the sentences are seen (default: ${DEFAULT-VALUE}).")
    private int epochs = 2;

    @Option(names = "--without-renamed", description = "Leave out the sentences with invented names.")
    private boolean withoutRenamed;

    @Option(names = "--out", paramLabel = "DIR", description = "Train on all and write the resource there.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Encoder encoder = new MultilingualEncoderProvider().create(PreparationListener.NONE)) {
            Folds folds = new Folds(encoded(encoder), encoder.identity().digest(), epochs);
            NameScore factRu = new NameScore();
            for (String topic : topics) {
                leaveOut(folds, topic, factRu, out);
            }
            if (!topics.isEmpty()) {
                out.println("FactRuEval dev, the thirds left out (goals PER .92, LOC .85, ORG .72):");
                out.println("  " + factRu);
            }
            if (folder != null) {
                TrainedNames trained = folds.train(Folds.NONE, fingerprint(), out);
                trained.write(folder, RESOURCE);
                try (NameNetwork network = trained.open()) {
                    wiki(folds, network, out);
                }
            }
        }
        return 0;
    }

    private Map<String, List<EncodedSentence>> encoded(Encoder encoder) throws IOException {
        Path cache = states == null ? Files.createTempDirectory("stemma-names") : states;
        Corpora corpora = new Corpora(data);
        Map<String, List<NamedSentence>> all = new LinkedHashMap<>(corpora.learned());
        all.keySet().removeIf(name -> withoutRenamed && name.endsWith(Corpora.RENAMED));
        all.putAll(corpora.measured());
        Map<String, List<EncodedSentence>> encoded = new LinkedHashMap<>();
        for (Map.Entry<String, List<NamedSentence>> corpus : all.entrySet()) {
            encoded.put(corpus.getKey(), new StateCache(cache, encoder).encode(corpus.getKey(), corpus.getValue()));
        }
        return encoded;
    }

    private void leaveOut(Folds folds, String topic, NameScore factRu, PrintWriter out) throws IOException {
        int fold = Corpora.TOPICS.indexOf(topic);
        if (fold < 0) {
            throw new IllegalArgumentException("no topic " + topic + "; there are " + Corpora.TOPICS);
        }
        try (NameNetwork network = folds.train(fold, "", out).open()) {
            out.println("SlavicNER without " + topic + " (goal .80 for ru and uk; best known .92):");
            for (String language : Corpora.SLAVIC_LANGUAGES) {
                List<EncodedSentence> sentences = folds.leftOut(fold, "slavic-", "-" + language);
                out.println("  " + topic + " " + language + "  " + Folds.score(network, sentences));
            }
            folds.addFactRu(network, fold, FactRuCorpus.read(data.file("factrueval/devset")), factRu);
            wiki(folds, network, out);
        }
    }

    private static void wiki(Folds folds, NameNetwork network, PrintWriter out) {
        out.println("WikiNEuRal val, a part, never trained on (automatic labels; goals .80 each):");
        for (String language : Corpora.WIKI_LANGUAGES) {
            out.println("  " + language + "  " + Folds.score(network, folds.leftOut(-1, Corpora.WIKI, language)));
        }
        out.flush();
    }

    private String fingerprint() throws IOException {
        String digest = Fingerprint.of(List.of(
                data.file("factrueval/devset"),
                data.file("meantime"),
                data.file("nerel/train"),
                data.file("slavicner"),
                data.file("wnut17/wnut17train.conll")));
        return "FactRuEval 2016 dev, MEANTIME, NEREL train, SlavicNER, WNUT 2017 train; SHA-256 " + digest;
    }
}
