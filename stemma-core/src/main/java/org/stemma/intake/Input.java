package org.stemma.intake;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing to read, found but not opened yet.
 *
 * @param id unique in a run, safe in file names and in HTML
 * @param file how the user named it, or named the folder that holds it; {@code -} for standard input
 * @param path where it is; null for standard input
 */
public record Input(String id, String file, @Nullable Path path) {
    /** What a user writes for standard input. */
    public static final String STANDARD_INPUT = "-";

    /** Returns where it is; empty for standard input. */
    public Optional<Path> location() {
        return Optional.ofNullable(path);
    }
}
