package org.stemma.bench.names;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.naming.NameTagger;
import org.stemma.bench.DataFolder;
import org.stemma.encode.Encoder;
import org.stemma.encode.PreparationListener;
import org.stemma.multilingual.MultilingualEncoderProvider;
import org.stemma.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures the network that ships on sentences that no network here was ever trained on. */
@Command(
        name = "names",
        description = "Names by type: the network that ships, on a part of WikiNEuRal's val, never trained on.",
        mixinStandardHelpOptions = true)
public final class NamesCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Encoder encoder = new MultilingualEncoderProvider().create(PreparationListener.NONE);
                NameTagger tagger = NameTagger.on(encoder)
                        .orElseThrow(() -> new IllegalStateException("no network stands on this encoder"))) {
            out.println("WikiNEuRal val, a part, never trained on (automatic labels; goals .80 each):");
            Map<String, List<NamedSentence>> sets = new Corpora(data).measured();
            for (Map.Entry<String, List<NamedSentence>> set : sets.entrySet()) {
                NameScore score = new NameScore();
                long tokens = 0;
                long start = System.nanoTime();
                for (NamedSentence sentence : set.getValue()) {
                    Span whole = new Span(0, sentence.text().length());
                    score.add(sentence, tagger.tag(sentence.text(), whole, sentence.tokens()));
                    tokens += sentence.tokens().size();
                }
                long milliseconds = (System.nanoTime() - start) / 1_000_000;
                out.printf(
                        "  %s  %s  %d ms for 1,000 tokens%n",
                        set.getKey(), score, milliseconds * 1000 / Math.max(1, tokens));
                out.flush();
            }
        }
        return 0;
    }
}
