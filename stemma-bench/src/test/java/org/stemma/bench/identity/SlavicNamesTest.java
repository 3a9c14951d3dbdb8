package org.stemma.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.annotate.naming.NameType;
import org.stemma.story.Entity;
import org.stemma.story.EntityResolver;
import org.stemma.story.Story;
import org.stemma.text.Span;

class SlavicNamesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        document("ru", "a", "😀 Одо Карр уехал.\nКарра ждут.", """
                2\t10\tОдо Карр\tОдо Карр\tPER\tPER-Odo-Karr
                18\t23\tКарра\tКарр\tPER\tPER-Odo-Karr
                """);
        document("pl", "b", "Odo Karr mówi.", "0\t8\tOdo Karr\tOdo Karr\tPER\tPER-Odo-Karr\n");
    }

    private void document(String language, String id, String text, String names) throws IOException {
        Path raw = Files.createDirectories(folder.resolve("raw/topic").resolve(language));
        Path marked = Files.createDirectories(folder.resolve("ner/topic").resolve(language));
        Files.writeString(raw.resolve(id + ".txt"), text);
        Files.writeString(marked.resolve(id + ".tsv"), names);
    }

    @Test
    void placesAreCountedInUtf16UnitsThoughTheCorpusCountsCodePoints() throws IOException {
        LinkedDocument russian = SlavicNames.read(folder, "topic").get(1);

        assertThat(russian.names())
                .containsExactly(
                        new LinkedName(new Span(3, 11), "Одо Карр", "Одо Карр", NameType.PERSON, "PER-Odo-Karr"),
                        new LinkedName(new Span(19, 24), "Карра", "Карр", NameType.PERSON, "PER-Odo-Karr"));
        assertThat(russian.names().get(1).span().of(russian.text())).isEqualTo("Карра");
        assertThat(russian.article().sentences()).hasSize(2);
    }

    @Test
    void theScoreSaysWhatIsLinkedAndWhichShownNamesAreBaseForms() throws IOException {
        List<LinkedDocument> documents = SlavicNames.read(folder, "topic");
        List<Entity> entities = new EntityResolver()
                .resolve(new Story(
                        "topic", documents.stream().map(LinkedDocument::article).toList()));
        IdentityScore score = new IdentityScore(documents, entities);

        assertThat(score.lines())
                .anyMatch(line -> line.startsWith("links across languages") && line.contains("F1 1.000  (2 of 2"))
                .anyMatch(line -> line.startsWith("shown names that are base forms 1.000"));
        assertThat(score.errors()).isEmpty();
    }
}
