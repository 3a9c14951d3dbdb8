package org.stemma.bench.multilingual;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stemma.encode.PreparationListener;
import org.stemma.encode.WordPiece;
import org.stemma.multilingual.MultilingualEncoder;
import org.stemma.multilingual.MultilingualOptions;
import org.stemma.multilingual.onnx.Precision;

/**
 * The multilingual model in its precisions. The one that ships is taken from the cache; the others, which only measures
 * need, are made in a temporary folder and deleted at the end.
 */
final class Models implements AutoCloseable {
    private final Path cache;
    private final PrintWriter log;
    private final Path temporary;

    /** Takes the cache of the model that ships, and who hears how long conversions took. */
    Models(Path cache, PrintWriter log) throws IOException {
        this.cache = cache;
        this.log = log;
        this.temporary = Files.createTempDirectory("stemma-bench");
    }

    MultilingualEncoder open(Precision precision) {
        return open(precision, WordPiece.Han.APART);
    }

    MultilingualEncoder open(Precision precision, WordPiece.Han han) {
        Path folder = switch (precision) {
            case EIGHT_BIT -> cache;
            case FLOAT, PLAIN_FLOAT -> temporary;
        };
        return new MultilingualEncoder(new MultilingualOptions(folder, precision, han), listener(precision, log));
    }

    /** Converts anew, into an empty folder that is deleted afterwards; returns the size of the result in bytes. */
    long convert(Precision precision) throws IOException {
        Path fresh = temporary.resolve("fresh");
        try (MultilingualEncoder encoder = new MultilingualEncoder(
                new MultilingualOptions(fresh, precision, WordPiece.Han.APART), PreparationListener.NONE)) {
            encoder.identity();
            return size(fresh);
        } finally {
            delete(fresh);
        }
    }

    private static PreparationListener listener(Precision precision, PrintWriter log) {
        long start = System.nanoTime();
        return (done, total) -> {
            if (done == total) {
                double seconds = (System.nanoTime() - start) / 1e9;
                log.printf(Locale.ROOT, "(made the %s model in %.1f s)%n", name(precision), seconds);
                log.flush();
            }
        };
    }

    /** Returns what tables call a precision. */
    static String name(Precision precision) {
        return switch (precision) {
            case EIGHT_BIT -> "8-bit";
            case FLOAT -> "float";
            case PLAIN_FLOAT -> "plain float";
        };
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }

    @Override
    public void close() throws IOException {
        delete(temporary);
    }
}
