package org.stemma.multilingual;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.stemma.encode.PreparationListener;
import org.stemma.multilingual.cache.ModelCache;
import org.stemma.multilingual.onnx.Precision;

/** A program that converts a tiny model slowly, to be killed meanwhile or started twice. */
final class SlowConversion {
    private static final TinyArchive ARCHIVE = new TinyArchive(11);

    private SlowConversion() {}

    /** Arguments: the cache folder, milliseconds a read. Prints the model's digest. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(preparation(Path.of(arguments[0]), Integer.parseInt(arguments[1]))
                .files()
                .digest(ModelPreparation.MODEL));
    }

    static ModelPreparation preparation(Path cache, int millis) {
        ModelArchive slow = new ModelArchive() {
            @Override
            public InputStream open() {
                return new Slow(ARCHIVE.open(), millis);
            }

            @Override
            public long size() {
                return ARCHIVE.size();
            }

            @Override
            public String fingerprint() {
                return ARCHIVE.fingerprint();
            }
        };
        return new ModelPreparation(
                slow,
                TinyArchive.cut(Precision.EIGHT_BIT),
                new ModelCache(cache, ModelCache.DiskSpace.REAL),
                PreparationListener.NONE);
    }

    static Process start(Path cache, int millis) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowConversion.class.getName(),
                        cache.toString(),
                        Integer.toString(millis))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static String digest(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Gives at most 512 bytes at once, and waits before each. */
    private static final class Slow extends FilterInputStream {
        private static final int MOST = 512;

        private final int millis;

        Slow(InputStream in, int millis) {
            super(in);
            this.millis = millis;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
            return super.read(bytes, offset, Math.min(length, MOST));
        }
    }
}
