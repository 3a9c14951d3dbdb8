package org.stemma.bench.multilingual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Linux tells of the processor and of this process; on other systems nothing is known.
 *
 * @param processor its name, or "unknown"
 * @param dotProducts whether it has 8-bit dot products (VNNI, or dot products of Arm)
 */
public record Machine(String processor, DotProducts dotProducts) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final List<String> DOT_PRODUCT_FLAGS = List.of("avx512_vnni", "avx_vnni", "asimddp");

    /** Whether a processor multiplies and sums bytes in one instruction. */
    public enum DotProducts {
        PRESENT,
        ABSENT,
        UNKNOWN
    }

    /** Asks the system. */
    public static Machine present() throws IOException {
        return of(lines(PROCESSORS));
    }

    /** Reads the lines of {@code /proc/cpuinfo}, of which there may be none. */
    static Machine of(List<String> lines) {
        Optional<String> flags = field(lines, "flags").or(() -> field(lines, "Features"));
        DotProducts dotProducts = flags.map(
                        text -> Arrays.asList(text.split(" ", -1)).stream().anyMatch(DOT_PRODUCT_FLAGS::contains)
                                ? DotProducts.PRESENT
                                : DotProducts.ABSENT)
                .orElse(DotProducts.UNKNOWN);
        return new Machine(field(lines, "model name").orElse("unknown"), dotProducts);
    }

    /** Returns the most memory that this process ever held, in bytes (VmHWM); empty where the system does not tell. */
    public static OptionalLong peakMemory() throws IOException {
        return peakMemory(lines(STATUS));
    }

    /** Reads the lines of {@code /proc/self/status}, of which there may be none. */
    static OptionalLong peakMemory(List<String> lines) {
        return field(lines, "VmHWM").stream()
                .mapToLong(text -> Long.parseLong(text.replace(" kB", "")) << 10)
                .findFirst();
    }

    private static Optional<String> field(List<String> lines, String name) {
        return lines.stream()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2 && parts[0].strip().equals(name))
                .map(parts -> parts[1].strip())
                .findFirst();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
    }
}
