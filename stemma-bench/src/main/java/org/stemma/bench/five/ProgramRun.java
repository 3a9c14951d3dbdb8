package org.stemma.bench.five;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of {@code stemma read} as a process of its own.
 *
 * @param exit its exit code
 * @param seconds from its start to its end
 * @param peakMebibytes the most memory that it held at once (VmHWM of Linux); -1 where the system does not tell
 * @param output the folder that it wrote to
 */
record ProgramRun(int exit, double seconds, double peakMebibytes, Path output) {
    private static final long POLL_MILLISECONDS = 20;

    static ProgramRun of(Path program, Path reports) throws IOException, InterruptedException {
        Path output = Files.createTempDirectory("stemma-bench");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        List.of(program.toString(), "read", reports.toString(), "--out", output.toString(), "--quiet"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        double peak = -1;
        while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(status));
        }
        return new ProgramRun(process.exitValue(), (System.nanoTime() - start) / 1e9, peak, output);
    }

    /** The program may end between two looks, which leaves the last value. */
    private static double peak(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException | UncheckedIOException gone) {
            return -1;
        }
    }

    /** Returns the files that were written, sorted by name. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(output)) {
            return files.sorted().toList();
        }
    }

    /** Returns the dossiers that were written. */
    List<Path> dossiers() throws IOException {
        return files().stream()
                .filter(file ->
                        file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json"))
                .toList();
    }
}
