package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stemma.article.Article;
import org.stemma.article.Block;
import org.stemma.article.Noise;
import org.stemma.article.Passage;
import org.stemma.encode.VocabularyLexicon;
import org.stemma.text.LanguageIdentifier;
import org.stemma.text.Span;

/** What intake makes of the project's examples, against what a careful reader finds in them. Floors, not aims. */
class ExamplesIntakeTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    private static JsonNode gold;
    private static List<DecodedInput> inputs;
    private static List<Article> articles;

    @BeforeAll
    static void read() throws IOException {
        gold = new ObjectMapper().readTree(EXAMPLES.resolve("gold.json").toFile());
        InputReader reader = new InputReader(IntakeOptions.defaults());
        LanguageIdentifier languages = new LanguageIdentifier();
        TextIntake intake = new TextIntake(VocabularyLexicon.english(), languages::identify);
        inputs = new ArrayList<>();
        articles = new ArrayList<>();
        for (Input input : new Inputs()
                .find(List.of(EXAMPLES.resolve("reports").toString()))
                .inputs()) {
            DecodedInput decoded = (DecodedInput) reader.read(input, InputStream.nullInputStream());
            inputs.add(decoded);
            articles.add(((TextIntake.Outcome.Taken) intake.take(decoded)).article());
        }
    }

    private static List<JsonNode> of(String key, String article) {
        List<JsonNode> found = new ArrayList<>();
        gold.get(key).forEach(node -> {
            if (node.get(key.equals("articles") ? "id" : "article").asText().equals(article)) {
                found.add(node);
            }
        });
        return found;
    }

    private static int right(String fact, java.util.function.Function<Article, Object> told) {
        int right = 0;
        for (Article article : articles) {
            JsonNode value = of("articles", article.id()).get(0).get(fact);
            String expected = value.isNull() ? "null" : value.asText().replaceAll("[\\s\u00a0]", " ");
            right += expected.equals(String.valueOf(told.apply(article))) ? 1 : 0;
        }
        return right;
    }

    @Test
    void everyArticleTellsItsFacts() {
        assertThat(articles).hasSize(14);
        assertThat(right(
                        "title",
                        article ->
                                article.title() == null ? null : article.title().text()))
                .isEqualTo(14);
        assertThat(right("published", Article::published)).isEqualTo(14);
        assertThat(right("language", Article::language)).isEqualTo(14);
        // One outlet is told only by running text that could as well name another outlet.
        assertThat(right("outlet", Article::outlet)).isGreaterThanOrEqualTo(13);
        assertThat(inputs)
                .allSatisfy(input -> assertThat(of("articles", input.id())
                                .get(0)
                                .get("encoding")
                                .asText())
                        .startsWith(input.charset()));
    }

    @Test
    void noiseIsFoundToTheCharacter() {
        int both = 0;
        int found = 0;
        int expected = 0;
        for (Article article : articles) {
            String raw = article.text().raw();
            BitSet right = new BitSet();
            for (JsonNode noise : of("noise", article.id())) {
                int start = raw.indexOf(noise.get("text").asText());
                right.set(start, start + noise.get("text").asText().length());
            }
            BitSet cut = new BitSet();
            article.noise()
                    .forEach(noise -> cut.set(noise.raw().start(), noise.raw().end()));
            for (int i = 0; i < raw.length(); i++) {
                boolean visible = !Character.isWhitespace(raw.charAt(i));
                both += visible && right.get(i) && cut.get(i) ? 1 : 0;
                found += visible && cut.get(i) ? 1 : 0;
                expected += visible && right.get(i) ? 1 : 0;
            }
        }
        assertThat(both / (double) found).isGreaterThanOrEqualTo(0.99);
        assertThat(both / (double) expected).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void everyDamageIsNamedAndNoOther() {
        for (Article article : articles) {
            Set<String> expected = new TreeSet<>();
            of("damage", article.id())
                    .forEach(node -> expected.add(node.get("kind").asText()));
            Set<String> told = new TreeSet<>();
            article.damage().forEach(damage -> told.add(damage.kind().label()));
            assertThat(told).as(article.id()).isEqualTo(expected);
        }
    }

    @Test
    void noStatementIsCutOrLeavesTheParagraphs() {
        int passages = 0;
        for (JsonNode version : gold.findValues("versions").stream()
                .flatMap(versions -> java.util.stream.StreamSupport.stream(versions.spliterator(), false))
                .toList()) {
            Article article = articles.stream()
                    .filter(each -> each.id().equals(version.path("article").asText()))
                    .findFirst()
                    .orElse(null);
            if (article == null || !version.has("passages")) {
                continue;
            }
            for (JsonNode text : version.get("passages")) {
                int start = article.text().raw().indexOf(text.asText());
                Span raw = new Span(start, start + text.asText().length());
                assertThat(article.noise()).extracting(Noise::raw).noneMatch(raw::overlaps);
                Span cleaned = article.text().fromRaw(raw);
                assertThat(article.blocks())
                        .as(text.asText())
                        .anyMatch(block -> block.kind() == Block.Kind.PARAGRAPH
                                && block.span().contains(cleaned));
                passages++;
            }
        }
        assertThat(passages).isGreaterThan(100);
    }

    @Test
    void linesOfThePublicationAreNoParagraphs() {
        List<Passage> imprint = articles.stream()
                .flatMap(article -> article.blocks().stream()
                        .filter(block -> block.kind() == Block.Kind.IMPRINT || block.kind() == Block.Kind.DATELINE)
                        .map(block -> article.passage(block.span())))
                .toList();
        assertThat(imprint)
                .extracting(Passage::text)
                .contains("By Mette Orlund, The Sonnvik Herald", "Landblatt, Montag, 20. Mai 2024", "KETTERBY \u2014")
                .hasSize(17);
    }
}
