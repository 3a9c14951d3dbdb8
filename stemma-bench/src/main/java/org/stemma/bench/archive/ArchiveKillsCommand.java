package org.stemma.bench.archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench archive-kills}: kills processes that add to one archive at random moments. */
@Command(
        name = "archive-kills",
        description = "Kills processes that add to an archive (SIGKILL) and checks that nothing acknowledged is lost.")
public final class ArchiveKillsCommand implements Callable<Integer> {
    /** One kill in so many comes while the process starts and opens the archive. */
    private static final int STARTS = 4;

    private static final int LONGEST_START_MILLIS = 3_000;
    private static final int MOST_LINES = 60;
    private static final int LONGEST_MILLIS = 100;

    @Spec
    private CommandSpec command;

    @Option(names = "--kills", description = "How many processes are killed (default: ${DEFAULT-VALUE}).")
    private int kills = 50;

    @Option(names = "--seed", description = "Decides the moments (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        Path folder = Files.createTempDirectory("stemma-archive-kills");
        try {
            KillTrial trial = new KillTrial(folder.resolve("archive"));
            Random random = new Random(seed);
            int failures = 0;
            for (int kill = 1; kill <= kills; kill++) {
                int lines = random.nextInt(STARTS) == 0 ? 0 : 1 + random.nextInt(MOST_LINES);
                int moment = random.nextInt(lines == 0 ? LONGEST_START_MILLIS : LONGEST_MILLIS);
                List<String> problems = trial.kill(lines, moment);
                failures += problems.isEmpty() ? 0 : 1;
                String result = problems.isEmpty() ? "right" : "WRONG: " + problems;
                out.printf(
                        "kill %d, %d ms after line %d, %d articles: %s%n",
                        kill, moment, lines, trial.articles(), result);
                out.flush();
            }
            out.printf("%d kills, %d failures%n", kills, failures);
            return failures == 0 ? 0 : 1;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
