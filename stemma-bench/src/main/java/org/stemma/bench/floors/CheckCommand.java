package org.stemma.bench.floors;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stemma.bench.Examples;
import org.stemma.bench.alignment.ExamplesMeasures;
import org.stemma.bench.outline.OutlineMeasures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench check}: runs the quick measures and fails where one lies below its floor. */
@Command(name = "check", description = "Runs the quick measures; exit code 1 where one lies below its pinned floor.")
public final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(
            names = "--examples",
            paramLabel = "DIR",
            description = "Folder of the examples (default: ${DEFAULT-VALUE}).")
    private Path examples = Path.of("examples");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        Examples read = Examples.run(examples);
        Map<String, Double> values = ExamplesMeasures.of(examples, read);
        Map<String, Double> outline = OutlineMeasures.of(examples, read);
        List.of(values, outline)
                .forEach(measures ->
                        measures.forEach((measure, value) -> out.printf(Locale.ROOT, "%-20s %.3f%n", measure, value)));
        Floors floors = Floors.read();
        List<String> broken =
                new ArrayList<>(floors.broken("examples", ExamplesMeasures.fingerprint(examples), values));
        broken.addAll(floors.broken("outline", OutlineMeasures.fingerprint(examples), outline));
        broken.forEach(out::println);
        out.println(broken.isEmpty() ? "All floors hold." : broken.size() + " floors do not hold.");
        out.flush();
        return broken.isEmpty() ? 0 : 1;
    }
}
