package org.stemma.intake;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A pattern for paths, as shells know it: {@code *}, {@code ?}, {@code [abc]} and <code>{a,b}</code> inside one part,
 * and {@code **} as a part of its own for any number of folders, none included. Hidden files match only a part that
 * starts with a dot.
 */
final class Glob {
    private final Path start;
    private final List<String> parts;

    /** Splits the pattern at its slashes. */
    Glob(String pattern) {
        start = Path.of(pattern.startsWith("/") ? "/" : "");
        parts = List.of(pattern.split("/+")).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Returns whether a name has characters of a pattern. */
    static boolean isGlob(String name) {
        return name.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
    }

    /**
     * Returns the paths that match, each once, part by part in the order of names.
     *
     * @throws IOException where a folder cannot be read
     * @throws java.util.regex.PatternSyntaxException where a bracket or brace does not close
     */
    List<Path> matches() throws IOException {
        Set<Path> found = new java.util.LinkedHashSet<>();
        expand(start, 0, found, new HashSet<>());
        return new ArrayList<>(found);
    }

    private void expand(Path folder, int at, Set<Path> found, Set<Path> entered) throws IOException {
        if (at == parts.size()) {
            found.add(folder);
            return;
        }
        String part = parts.get(at);
        if (part.equals("**")) {
            deep(folder, at, found, entered);
        } else if (isGlob(part)) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + part);
            for (Path entry : listed(folder)) {
                boolean shown = part.startsWith(".") || !Inputs.isHidden(entry);
                if (shown && matcher.matches(entry.getFileName())) {
                    expand(folder.resolve(entry.getFileName()), at + 1, found, entered);
                }
            }
        } else if (Files.exists(folder.resolve(part))) {
            expand(folder.resolve(part), at + 1, found, entered);
        }
    }

    /** Enters every folder once for each {@code **}, so that links in a circle end. */
    private void deep(Path folder, int at, Set<Path> found, Set<Path> entered) throws IOException {
        Path real = folder.toAbsolutePath().toRealPath();
        if (!entered.add(real.resolve(String.valueOf(at)))) {
            return;
        }
        expand(folder, at + 1, found, entered);
        if (at + 1 == parts.size()) {
            return;
        }
        for (Path entry : listed(folder)) {
            if (!Inputs.isHidden(entry) && Files.isDirectory(entry)) {
                deep(folder.resolve(entry.getFileName()), at, found, entered);
            }
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        Path listed = folder.toString().isEmpty() ? Path.of(".") : folder;
        return Files.isDirectory(listed) ? Inputs.sorted(listed) : List.of();
    }
}
