package org.stemma.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.stemma.Progress;
import org.stemma.intake.IntakeOptions;

/** What reads reports for the command line: the core, or in tests something simpler. */
@FunctionalInterface
interface Engine {
    /**
     * Reads all inputs.
     *
     * @param paths files, folders, globs and {@code -}, as the user wrote them
     * @throws IOException where the core's own models or resources cannot be read
     */
    ReadReport read(List<String> paths, InputStream standardInput, IntakeOptions options, Progress progress)
            throws IOException;
}
