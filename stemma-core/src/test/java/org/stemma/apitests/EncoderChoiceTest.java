package org.stemma.apitests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Progress;
import org.stemma.Result;
import org.stemma.Stemma;
import org.stemma.StemmaOptions;
import org.stemma.dossier.LanguageGap;
import org.stemma.encode.EncoderChoice;
import org.stemma.encode.EncoderFolderException;
import org.stemma.text.Language;

/** Encoders of the user's own, and languages without any. The multilingual module is not on this class path. */
class EncoderChoiceTest {
    private static final String LANTERN = """
            Ferry to Kettery runs again

            The ferry between Tollan and Kettery runs again after nine weeks, the harbour office said on Monday.

            "The new engine is quiet and strong," said the harbour master, Dorrit Fenn.
            """;
    private static final String COURIER = """
            Kettery has its ferry back

            After nine weeks the Kettery ferry has returned to service, according to the harbour office in Tollan.

            Harbour master Dorrit Fenn called the new engine "quiet and strong".
            """;
    private static final String VESTI = """
            Паром в Кеттери снова ходит

            Паром между Толланом и Кеттери снова ходит после девяти недель перерыва, сообщила в понедельник портовая служба.
            """;

    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void unpackTheEnglishModel() throws IOException {
        model = Files.createDirectory(folder.resolve("own-model"));
        unpack("/all-minilm-l6-v2-q.onnx", "model.onnx");
        unpack("/all-minilm-l6-v2-q-tokenizer.json", "tokenizer.json");
    }

    private void unpack(String resource, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            Files.copy(in, model.resolve(name));
        }
    }

    private Result read(StemmaOptions options, String... texts) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        for (int i = 0; i < texts.length; i++) {
            Files.writeString(reports.resolve("report-" + i + ".txt"), texts[i]);
        }
        try (Stemma stemma = Stemma.open(options)) {
            return stemma.read(List.of(reports.toString()), InputStream.nullInputStream(), Progress.NONE);
        }
    }

    private EncoderChoice.Folder own(String... languages) {
        return new EncoderChoice.Folder(
                model, Set.of(languages).stream().map(Language::new).collect(Collectors.toSet()));
    }

    private static JsonNode withoutRun(Result result) throws IOException {
        ObjectNode dossier = (ObjectNode) DossierLaws.tree(result.dossiers().get(0));
        dossier.remove("run");
        return dossier;
    }

    @Test
    void theSameModelInAFolderGivesTheSameDossierAndIsNamedInTheRunRecord() throws IOException {
        Result usual = read(StemmaOptions.defaults(), LANTERN, COURIER);
        Result own = read(StemmaOptions.defaults().withEnglish(own("en")), LANTERN, COURIER);

        assertThat(withoutRun(own)).isEqualTo(withoutRun(usual));
        JsonNode run = DossierLaws.tree(own.dossiers().get(0)).path("run");
        assertThat(run.at("/encoder/0/name").asText()).startsWith("own-model, mean of the tokens, tokenizer ");
        assertThat(run.at("/options/0").asText()).isEqualTo("english-encoder own-model (en)");
        assertThat(run.toString()).doesNotContain(folder.toString());
        DossierLaws.fitsTheSchema(own.dossiers().get(0));
    }

    @Test
    void aFolderTakesThePlaceOfTheMultilingualEncoder() throws IOException {
        Result own = read(StemmaOptions.defaults().withMultilingual(own()), LANTERN, VESTI);

        assertThat(own.withoutEncoder()).isEmpty();
        assertThat(own.dossiers().stream()
                        .flatMap(dossier -> dossier.run().encoder().stream())
                        .map(encoder -> encoder.name().split(",", 2)[0]))
                .contains("own-model");
    }

    @Test
    void aLanguageThatNoEncoderUnderstandsIsTold() throws IOException {
        Result result = read(StemmaOptions.defaults(), LANTERN, VESTI);

        assertThat(result.withoutEncoder()).extracting(LanguageGap::language).containsExactly("ru");
        assertThat(result.withoutEncoder().get(0).note())
                .isEqualTo(
                        "Russian: no encoder understands it; statements in it are matched only by names, numbers, dates"
                                + " and like words. Add the module stemma-multilingual, or name the folder of an encoder that"
                                + " understands it.");
        assertThat(result.withoutEncoder().get(0).sentences()).isPositive();
        assertThat(result.dossiers().stream().flatMap(dossier -> dossier.run().withoutEncoder().stream()))
                .isEqualTo(result.withoutEncoder());
        DossierLaws.fitsTheSchema(result.dossiers().get(result.dossiers().size() - 1));
    }

    @Test
    void theNoteSaysWhatWouldMendIt() throws IOException {
        StemmaOptions usual = StemmaOptions.defaults();

        assertThat(read(usual.withMultilingual(new EncoderChoice.None()), VESTI)
                        .withoutEncoder()
                        .get(0)
                        .note())
                .endsWith("was left out by an option.");
        assertThat(read(usual.withMultilingual(own("en", "de")), VESTI)
                        .withoutEncoder()
                        .get(0)
                        .note())
                .endsWith("like words. Name the folder of an encoder that understands it.");
    }

    @Test
    void englishAloneMissesNothing() throws IOException {
        assertThat(read(StemmaOptions.defaults(), LANTERN, COURIER).withoutEncoder())
                .isEmpty();
    }

    @Test
    void aWrongFolderIsToldBeforeAnythingIsRead() throws IOException {
        assertWrong(folder.resolve("nowhere"), "there is no such folder");
        assertWrong(model.resolve("model.onnx"), "it is not a folder");
        Files.writeString(model.resolve("tokenizer.json"), "{\"model\": {\"type\": \"Unigram\"}}");
        assertWrong(model, "of the kind Unigram, and only WordPiece is understood");
        Files.writeString(model.resolve("tokenizer.json"), "{\"model\": {\"vocab\": {\"ferry\": 0}}}");
        assertWrong(model, "tokenizer.json: the vocabulary lacks");
        Files.writeString(model.resolve("tokenizer.json"), "no JSON");
        assertWrong(model, "tokenizer.json is not JSON");
        Files.delete(model.resolve("tokenizer.json"));
        assertWrong(model, "tokenizer.json is missing");
        Files.delete(model.resolve("model.onnx"));
        assertWrong(model, "model.onnx is missing");
    }

    private static void assertWrong(Path path, String message) {
        EncoderChoice choice = new EncoderChoice.Folder(path, Set.of());
        try (Stemma stemma = Stemma.open(StemmaOptions.defaults().withMultilingual(choice))) {
            assertThatThrownBy(() ->
                            stemma.read(List.of("nothing"), InputStream.nullInputStream(), (stage, done, total) -> {
                                throw new AssertionError("work was begun: " + stage);
                            }))
                    .isInstanceOf(EncoderFolderException.class)
                    .hasMessageContaining(path.toString())
                    .hasMessageContaining(message);
        }
    }
}
