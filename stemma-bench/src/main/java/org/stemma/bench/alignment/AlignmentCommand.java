package org.stemma.bench.alignment;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.bench.Section;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench alignment}: the whole product on the examples, measured against their gold. */
@Command(name = "alignment", description = "Stories, statements, origins and facts of the examples against their gold.")
public final class AlignmentCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(
            names = "--examples",
            paramLabel = "DIR",
            description = "Folder of the examples (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("examples");

    @Option(names = "--errors", description = "Also list what is wrong and what is missing, with its words.")
    private boolean errors;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        Case examples = Case.run(folder);
        for (Section section : new AlignmentReport(examples).sections()) {
            out.println(section.title());
            section.lines().forEach(line -> out.println("  " + line));
            List<String> wrong = errors ? section.errors() : List.of();
            wrong.forEach(line -> out.println("    " + line));
        }
        out.flush();
        return 0;
    }
}
