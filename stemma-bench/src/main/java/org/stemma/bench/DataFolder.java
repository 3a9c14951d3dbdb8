package org.stemma.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --data}: the folder of gold data, which is no part of the project. */
public final class DataFolder {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the gold data (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("../shared/data");

    /**
     * Returns a file of the data folder.
     *
     * @throws ParameterException where it is not there, with what to do about it
     */
    public Path file(String path) {
        Path file = folder.resolve(path);
        if (!Files.exists(file)) {
            throw new ParameterException(
                    command.commandLine(),
                    "The data are absent: " + file.toAbsolutePath().normalize()
                            + " does not exist. Name the data folder with --data DIR.");
        }
        return file;
    }

    /** Returns the lines of a UTF-8 file of the data folder. */
    public List<String> lines(String path) throws IOException {
        return Files.readAllLines(file(path), StandardCharsets.UTF_8);
    }
}
