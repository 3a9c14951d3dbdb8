package org.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is the old one or the whole new one. */
final class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void failingHalfWayLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("story.json"), "old");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    assertThat(file).hasContent("old");
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("No space");
        assertThat(file).hasContent("old");
        assertThat(entries()).containsExactly(file);
    }

    @Test
    void aProcessKilledWhileWritingLeavesNoHalfFile() throws Exception {
        Path file = folder.resolve("story.json");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        file.toString())
                .start();
        for (int i = 0; i < 200 && entries().isEmpty(); i++) {
            Thread.sleep(50);
        }
        writer.destroyForcibly().waitFor();

        assertThat(file).doesNotExist();
        assertThat(entries()).singleElement().asString().endsWith(".part");
    }

    /** Writes for ever. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] arguments) throws IOException {
            AtomicFile.write(Path.of(arguments[0]), out -> {
                while (true) {
                    out.write("half ".getBytes(StandardCharsets.UTF_8));
                }
            });
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
