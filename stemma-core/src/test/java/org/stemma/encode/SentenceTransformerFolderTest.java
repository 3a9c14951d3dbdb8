package org.stemma.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.text.Language;

/** The English model's own files, laid out as a user's folder. */
class SentenceTransformerFolderTest {
    private static final List<String> TEXT = List.of("The two ports will reopen next week.");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheEnglishModel() throws IOException {
        Files.write(folder.resolve("model.onnx"), Resources.bytes(Resources.MINILM_MODEL));
        Files.write(folder.resolve("tokenizer.json"), Resources.bytes(Resources.MINILM_TOKENIZER));
    }

    private SentenceTransformerFolder open() {
        return new SentenceTransformerFolder(folder, Set.of(Language.ENGLISH));
    }

    private void pooling(String mean, String first) throws IOException {
        Files.createDirectories(folder.resolve("1_Pooling"));
        Files.writeString(
                folder.resolve("1_Pooling").resolve("config.json"),
                "{\"pooling_mode_mean_tokens\": " + mean + ", \"pooling_mode_cls_token\": " + first + "}");
    }

    private static List<Float> values(Vector vector) {
        return IntStream.range(0, vector.dimensions()).mapToObj(vector::get).toList();
    }

    @Test
    void itGivesTheVectorsOfTheEnglishEncoder() throws IOException {
        pooling("true", "false");
        try (Encoder encoder = open();
                Encoder english = new MiniLmEncoder()) {
            assertThat(values(encoder.encode(TEXT).get(0)))
                    .isEqualTo(values(english.encode(TEXT).get(0)));
            assertThat(encoder.identity().digest()).isEqualTo(english.identity().digest());
            assertThat(encoder.understands(Language.ENGLISH)).isTrue();
            assertThat(encoder.understands(new Language("de"))).isFalse();
        }
    }

    @Test
    void theFirstTokenMayBeTheVector() throws IOException {
        pooling("false", "true");
        try (Encoder encoder = open()) {
            assertThat(values(encoder.encode(TEXT).get(0)))
                    .isEqualTo(values(encoder.states(TEXT.get(0)).first()));
        }
    }

    @Test
    void whatIsWrongWithTheFolderIsTold() throws IOException {
        pooling("false", "false");
        assertFails("1_Pooling/config.json");
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": {\"type\": \"Unigram\"}}");
        assertFails("tokenizer.json is of the kind Unigram, and only WordPiece is understood");
        Files.delete(folder.resolve("tokenizer.json"));
        assertFails("tokenizer.json is missing");
        Files.delete(folder.resolve("model.onnx"));
        assertFails("model.onnx is missing");
    }

    @Test
    void aFileThatIsNoModelIsTold() throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "no model");
        assertFails("model.onnx: ONNX Runtime cannot open the model");
    }

    private void assertFails(String message) {
        try (Encoder encoder = open()) {
            assertThatThrownBy(() -> encoder.encode(TEXT))
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining(message);
        }
    }
}
