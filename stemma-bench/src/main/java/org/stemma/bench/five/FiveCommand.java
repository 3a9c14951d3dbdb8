package org.stemma.bench.five;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.stemma.bench.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench five}: time and memory of the program on the five reports, and what must hold of its output. */
@Command(name = "five", description = "Time, peak memory and laws of the program on the five reports.")
public final class FiveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(names = "--program", paramLabel = "FILE", description = "What to run (default: ${DEFAULT-VALUE}).")
    private Path program = Path.of("bin/stemma");

    private boolean failed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        Path reports = data.file("../reports");
        // The launcher builds the program where it is missing or old, which is no part of what is measured.
        new ProcessBuilder(program.toString(), "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        ProgramRun first = ProgramRun.of(program, reports);
        ProgramRun second = ProgramRun.of(program, reports);
        for (ProgramRun run : List.of(first, second)) {
            out.printf(
                    Locale.ROOT,
                    "%.1f s, %.0f MiB at most, exit code %d%n",
                    run.seconds(),
                    run.peakMebibytes(),
                    run.exit());
        }
        expect(out, "both runs give the same bytes", same(first, second));
        expect(out, "one story", first.dossiers().size() == 1);
        Laws laws = new Laws(reports);
        for (Path dossier : first.dossiers()) {
            laws.check(dossier);
            describe(out, JsonMapper.builder().build().readTree(dossier.toFile()));
        }
        expect(
                out,
                laws.passages() + " passages: raw characters repaired equal the text, none in noise",
                laws.broken().isEmpty());
        laws.broken().stream().limit(10).forEach(line -> out.println("        " + line));
        out.flush();
        return failed ? 1 : 0;
    }

    private void describe(PrintWriter out, JsonNode dossier) {
        expect(out, "five articles", dossier.path("articles").size() == 5);
        int mangled = 0;
        for (JsonNode article : dossier.path("articles")) {
            mangled += article.path("damage").findValuesAsText("kind").contains("mangled") ? 1 : 0;
        }
        expect(out, "one article marked as mangled", mangled == 1);
        expect(out, "one origin with five witnesses", most(dossier.path("origins"), "witnesses") == 5);
        expect(out, "more than one origin", dossier.path("origins").size() > 1);
        expect(out, "a statement told by at least four articles", most(dossier.path("statements"), "versions") >= 4);
        out.println("        " + dossier.path("statements").size() + " statements, "
                + dossier.path("origins").size() + " origins, "
                + dossier.path("conflicts").size() + " conflicts");
        for (JsonNode origin : dossier.path("origins")) {
            out.println("        origin: " + origin.path("name").asText() + ", witnesses "
                    + origin.path("witnesses").size());
        }
    }

    private static int most(JsonNode list, String field) {
        int most = 0;
        for (JsonNode entry : list) {
            most = Math.max(most, entry.path(field).size());
        }
        return most;
    }

    private static boolean same(ProgramRun first, ProgramRun second) throws IOException {
        List<Path> left = first.files();
        List<Path> right = second.files();
        boolean same = left.size() == right.size() && !left.isEmpty();
        for (int i = 0; same && i < left.size(); i++) {
            same = left.get(i).getFileName().equals(right.get(i).getFileName())
                    && Files.mismatch(left.get(i), right.get(i)) < 0;
        }
        return same;
    }

    private void expect(PrintWriter out, String what, boolean holds) {
        out.println((holds ? "holds   " : "FAILS   ") + what);
        failed |= !holds;
    }
}
