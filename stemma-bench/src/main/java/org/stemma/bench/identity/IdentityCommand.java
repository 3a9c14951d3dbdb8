package org.stemma.bench.identity;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.bench.DataFolder;
import org.stemma.story.Entity;
import org.stemma.story.EntityResolver;
import org.stemma.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench identity}: which of the names that people marked in SlavicNER are one person or thing. */
@Command(
        name = "identity",
        description = "Identity of names across six languages: SlavicNER's names as marked, its topics one by one.",
        mixinStandardHelpOptions = true)
public final class IdentityCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;

    @Mixin
    private DataFolder data = new DataFolder();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--topics", split = ",", paramLabel = "NAME", description = "Only these topics.")
    private List<String> topics = SlavicNames.TOPICS;

    @Option(names = "--errors", description = "Also list what is split, merged or wrongly shown.")
    private boolean errors;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("Best known for linking across languages, names found by the program too: LEA .5 to .57.");
        for (String topic : topics) {
            List<LinkedDocument> documents = SlavicNames.read(data.file("slavicner"), topic);
            List<AnnotatedArticle> articles =
                    documents.stream().map(LinkedDocument::article).toList();
            long start = System.nanoTime();
            List<Entity> entities = new EntityResolver().resolve(new Story(topic, articles));
            double seconds = (System.nanoTime() - start) / NANOS;
            out.println(String.format(Locale.ROOT, "%s: %d documents, %.1f seconds", topic, documents.size(), seconds));
            IdentityScore score = new IdentityScore(documents, entities);
            score.lines().forEach(line -> out.println("  " + line));
            List<String> wrong = errors ? score.errors() : List.of();
            wrong.forEach(line -> out.println("    " + line));
            out.flush();
        }
        return 0;
    }
}
