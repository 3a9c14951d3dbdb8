package org.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A user's own encoders on the command line, from the options to the dossier. */
final class EncoderOptionsTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StringWriter usage = new StringWriter();

    private int read(String... options) throws IOException {
        Path report = Files.writeString(
                folder.resolve("report.txt"),
                "Паром снова ходит\n\nПаром между Толланом и Кеттери снова ходит, сообщила в понедельник портовая служба.\n");
        Screen screen = new Screen(stream(out), stream(err), false, false, false, 80);
        ReadCommand command =
                new ReadCommand(new CoreEngine(), screen, InputStream.nullInputStream(), new Browser(List.of(folder)));
        return new CommandLine(command)
                .setErr(new PrintWriter(usage))
                .execute(Stream.concat(
                                List.of(options).stream(),
                                List.of("--out", folder.resolve("out").toString(), report.toString()).stream())
                        .toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8).replace('\n', ' ');
    }

    @Test
    void theMultilingualEncoderCanBeLeftOut() throws IOException {
        assertThat(read("--multilingual-encoder", "none")).isZero();
        assertThat(told()).contains("Russian: no encoder understands it").contains("was left out by an option");
        assertThat(page()).contains("Russian: no encoder understands it");
    }

    @Test
    void aFolderStandsInForAnEncoder() throws IOException {
        Path model = Files.createDirectory(folder.resolve("own-model"));
        unpack("/all-minilm-l6-v2-q.onnx", model.resolve("model.onnx"));
        unpack("/all-minilm-l6-v2-q-tokenizer.json", model.resolve("tokenizer.json"));

        assertThat(read("--english-encoder", model.toString(), "--multilingual-encoder", model.toString()))
                .isZero();
        assertThat(told()).isEmpty();
        assertThat(page()).contains("multilingual-encoder own-model (all languages)");
        assertThat(read("--multilingual-encoder", model.toString(), "--multilingual-languages", "en,de"))
                .isZero();
        assertThat(told()).contains("Russian: no encoder understands it");
    }

    @Test
    void aWrongFolderIsWrongUsage() throws IOException {
        assertThat(read("--english-encoder", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(told()).contains("nowhere").contains("there is no such folder");
        assertThat(read("--multilingual-encoder", folder.toString())).isEqualTo(2);
        assertThat(told()).contains("model.onnx is missing");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void languagesWithoutAFolderAreWrongUsage() throws IOException {
        assertThat(read("--multilingual-languages", "en,de")).isEqualTo(2);
        assertThat(read("--multilingual-encoder", folder.toString(), "--multilingual-languages", "e7"))
                .isEqualTo(2);
        assertThat(usage.toString()).contains("name it").contains("not a language code");
    }

    private String page() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".html"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private void unpack(String resource, Path file) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            Files.copy(in, file);
        }
    }
}
