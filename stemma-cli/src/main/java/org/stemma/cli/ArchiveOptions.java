package org.stemma.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stemma.store.ArchivePlace;
import picocli.CommandLine.Option;

/** The options that every command on an archive has. */
final class ArchiveOptions {
    @Option(
            names = "--archive",
            paramLabel = "DIR",
            defaultValue = "${env:STEMMA_ARCHIVE:-stemma-archive}",
            description =
                    "The archive's folder (default: stemma-archive here, or what the variable STEMMA_ARCHIVE names).")
    private Path folder = Path.of("stemma-archive");

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:STEMMA_DATABASE}",
            description =
                    "Keep articles and stories in this PostgreSQL database (a JDBC URL) rather than in the folder;"
                            + " the variable STEMMA_DATABASE names one, too.")
    private @Nullable String database;

    @Option(names = "--json", description = "Print one JSON object to standard output and nothing else there.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress; results and problems are still told.")
    private boolean quiet;

    @Option(names = "--no-color", description = "No colours; so does a variable NO_COLOR.")
    private boolean noColor;

    ArchivePlace place() {
        String url = database;
        return url == null || url.isBlank() ? ArchivePlace.of(folder) : ArchivePlace.of(folder, url);
    }

    /** Returns whether there is an archive to ask; a database is asked itself. */
    boolean isThere() {
        return place().database() != null || Files.exists(folder.resolve("archive.db"));
    }

    Path folder() {
        return folder;
    }

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    boolean noColor() {
        return noColor;
    }
}
