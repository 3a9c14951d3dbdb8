package org.stemma.multilingual.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A program that makes a thing slowly, to be started twice or killed meanwhile. */
final class SlowMaker {
    private static final int STEPS = 20;

    private SlowMaker() {}

    /** Arguments: folder, key, milliseconds a step. */
    public static void main(String[] arguments) {
        Path root = Path.of(arguments[0]);
        new ModelCache(root, ModelCache.DiskSpace.REAL).get(arguments[1], 10, folder -> {
            write(folder, Integer.parseInt(arguments[2]));
            Files.writeString(root.resolve("made.txt"), "made\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        });
    }

    static Process start(Path root, String key, int millis) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowMaker.class.getName(),
                        root.toString(),
                        key,
                        Integer.toString(millis))
                .inheritIO()
                .start();
    }

    static void write(Path folder, int millis) throws IOException {
        for (String name : new String[] {"a.bin", "b.bin"}) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                for (int step = 0; step < STEPS; step++) {
                    out.write(new byte[100 + step]);
                    out.flush();
                    Thread.sleep(millis);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
