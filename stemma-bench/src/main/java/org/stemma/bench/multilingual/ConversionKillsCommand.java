package org.stemma.bench.multilingual;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.stemma.encode.PreparationListener;
import org.stemma.encode.WordPiece;
import org.stemma.multilingual.MultilingualEncoder;
import org.stemma.multilingual.MultilingualOptions;
import org.stemma.multilingual.onnx.Precision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code stemma-bench conversion-kills}: kills real conversions of the multilingual model at random moments, and lets two
 * processes at once take over what was left.
 */
@Command(
        name = "conversion-kills",
        description = "Kills conversions of the multilingual model (SIGKILL) and checks that the next starts work.")
public final class ConversionKillsCommand implements Callable<Integer> {
    private static final long WHOLE_MINUTES = 10;

    @Spec
    private CommandSpec command;

    @Option(names = "--kills", description = "How many processes are killed (default: ${DEFAULT-VALUE}).")
    private int kills = 20;

    @Option(
            names = "--longest",
            description = "The latest kill, in seconds after the start (default: ${DEFAULT-VALUE}).")
    private double longest = 25;

    @Option(names = "--seed", description = "Decides the moments (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    /** The process that converts and is killed. */
    static final class Converter {
        private Converter() {}

        /** Argument: the cache folder. Prints the model's digest. */
        public static void main(String[] arguments) {
            MultilingualOptions options =
                    new MultilingualOptions(Path.of(arguments[0]), Precision.EIGHT_BIT, WordPiece.Han.APART);
            try (MultilingualEncoder encoder = new MultilingualEncoder(options, PreparationListener.NONE)) {
                System.out.println(encoder.identity().digest());
            }
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        Path folder = Files.createTempDirectory("stemma-kills");
        try {
            String right = finished(start(folder));
            out.println("the model's digest is " + right);
            Set<String> kept = names(folder);
            Random random = new Random(seed);
            int failures = 0;
            for (int kill = 1; kill <= kills; kill++) {
                delete(folder);
                double seconds = longest * random.nextDouble();
                String left = killed(folder, seconds);
                Process one = start(folder);
                Process other = start(folder);
                Set<String> digests = new HashSet<>(List.of(finished(one), finished(other)));
                boolean works = digests.equals(Set.of(right)) && names(folder).equals(kept);
                failures += works ? 0 : 1;
                out.printf(
                        Locale.ROOT,
                        "kill %d after %.1f s left %s; two starts at once: %s%n",
                        kill,
                        seconds,
                        left,
                        works ? "right" : "WRONG, " + digests + " " + names(folder));
                out.flush();
            }
            out.printf("%d kills, %d failures%n", kills, failures);
            return failures == 0 ? 0 : 1;
        } finally {
            delete(folder);
            Files.delete(folder);
        }
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Converter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Kills a conversion after some seconds; returns what it left in the folder. */
    private static String killed(Path folder, double seconds) throws IOException, InterruptedException {
        Process process = start(folder);
        process.waitFor(Math.round(seconds * 1000), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return names(folder) + ", " + (bytes >> 20) + " MB";
    }

    private static String finished(Process process) throws IOException, InterruptedException {
        String digest = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(WHOLE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            return "failed";
        }
        return digest;
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new TreeSet<>(files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .toList());
        }
    }

    /** Empties the folder. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder))
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}
