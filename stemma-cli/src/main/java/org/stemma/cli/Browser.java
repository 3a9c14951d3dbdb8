package org.stemma.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens a page with the program that the user's desktop has for it. */
final class Browser {
    private static final List<String> OPENERS = List.of("xdg-open", "open", "start");

    private final List<Path> folders;

    /** Will look for an opener in these folders, in order. */
    Browser(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Returns a browser that looks along this {@code PATH}. */
    static Browser along(String path) {
        return new Browser(Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList());
    }

    /** Opens the page without waiting; returns false where no opener is found or it does not start. */
    boolean open(Path page) {
        return open(page.toAbsolutePath().toString());
    }

    /** Opens an address without waiting; returns false where no opener is found or it does not start. */
    boolean open(String address) {
        Optional<Path> opener = OPENERS.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
                .findFirst();
        if (opener.isEmpty()) {
            return false;
        }
        try {
            new ProcessBuilder(opener.get().toString(), address)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
