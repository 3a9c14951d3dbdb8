package org.stemma.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The English reports of one event among the project's examples. */
final class Reports {
    private static final Path FOLDER = Path.of("../examples/reports");

    private Reports() {}

    /** Returns their files, in order. */
    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches("0[1-5]_.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns their texts by the names of their files. */
    static Map<String, String> texts() {
        return first(files().size());
    }

    /** Returns the texts of the first so many by the names of their files. */
    static Map<String, String> first(int number) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files().subList(0, number)) {
            try {
                texts.put(file.getFileName().toString(), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
