package org.stemma.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.Progress;
import org.stemma.Result;
import org.stemma.Stemma;
import org.stemma.article.Article;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierJson;
import org.stemma.encode.VocabularyLexicon;
import org.stemma.intake.DecodedInput;
import org.stemma.intake.Input;
import org.stemma.intake.InputReader;
import org.stemma.intake.Inputs;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.TextIntake;
import org.stemma.text.LanguageIdentifier;
import org.stemma.text.Span;

/** The promises that every dossier keeps, whatever it is about. Checked on the JSON that other programs read. */
final class DossierLaws {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DossierLaws() {}

    static Result read(List<String> named) {
        try (Stemma stemma = Stemma.open()) {
            return stemma.read(named, InputStream.nullInputStream(), Progress.NONE);
        }
    }

    /** Returns the JSON of each dossier. */
    static List<String> json(Result result) {
        return result.dossiers().stream().map(DossierJson::write).toList();
    }

    static JsonNode tree(Dossier dossier) throws IOException {
        return JSON.readTree(DossierJson.write(dossier));
    }

    /** Returns the articles behind the names, by id, read again from their files. */
    static Map<String, Article> articles(List<String> named) {
        InputReader reader = new InputReader(IntakeOptions.defaults());
        LanguageIdentifier languages = new LanguageIdentifier();
        TextIntake intake = new TextIntake(VocabularyLexicon.english(), languages::identify);
        Map<String, Article> articles = new LinkedHashMap<>();
        for (Input input : new Inputs().find(named).inputs()) {
            DecodedInput decoded = (DecodedInput) reader.read(input, InputStream.nullInputStream());
            articles.put(input.id(), ((TextIntake.Outcome.Taken) intake.take(decoded)).article());
        }
        return articles;
    }

    static void fitsTheSchema(Dossier dossier) throws IOException {
        try (InputStream schema = Dossier.class.getResourceAsStream("dossier-1.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(tree(dossier)))
                    .isEmpty();
        }
    }

    /** Returns every passage of a dossier: each object with an article, a start, an end and a text. */
    static List<JsonNode> passages(Dossier dossier) throws IOException {
        List<JsonNode> passages = new ArrayList<>();
        collect(tree(dossier), passages);
        return passages;
    }

    private static void collect(JsonNode node, List<JsonNode> passages) {
        if (node.has("article") && node.has("start") && node.has("end") && node.has("text")) {
            passages.add(node);
        }
        node.forEach(child -> collect(child, passages));
    }

    static Span span(JsonNode passage) {
        return new Span(passage.get("start").asInt(), passage.get("end").asInt());
    }

    static void everyPassageLeadsBackToTheRawText(Dossier dossier, Map<String, Article> articles) throws IOException {
        List<JsonNode> passages = passages(dossier);
        assertThat(passages).isNotEmpty();
        for (JsonNode passage : passages) {
            Article article = articles.get(passage.get("article").asText());
            assertThat(article).as(passage.toString()).isNotNull();
            Span raw = span(passage);
            assertThat(raw.end())
                    .as(passage.toString())
                    .isLessThanOrEqualTo(article.text().raw().length());
            assertThat(article.text().replay(raw))
                    .as(passage.toString())
                    .isEqualTo(passage.get("text").asText());
        }
    }

    static void noPassageTouchesNoise(Dossier dossier) throws IOException {
        Map<String, Dossier.ArticleEntry> articles = new TreeMap<>();
        dossier.articles().forEach(article -> articles.put(article.id(), article));
        for (JsonNode passage : passages(dossier)) {
            assertThat(articles.get(passage.get("article").asText()).noise())
                    .as(passage.toString())
                    .noneMatch(noise -> new Span(noise.start(), noise.end()).overlaps(span(passage)));
        }
    }

    /** Each id that one part of the dossier gives names something in another. */
    static void everyIdResolves(Dossier dossier) {
        Set<String> articles =
                unique(dossier.articles().stream().map(Dossier.ArticleEntry::id).toList());
        Set<String> entities =
                unique(dossier.entities().stream().map(Dossier.EntityEntry::id).toList());
        Set<String> statements = unique(
                dossier.statements().stream().map(Dossier.StatementEntry::id).toList());
        Set<String> versions = unique(dossier.statements().stream()
                .flatMap(statement -> statement.versions().stream())
                .map(Dossier.VersionEntry::id)
                .toList());
        Set<String> origins =
                unique(dossier.origins().stream().map(Dossier.OriginEntry::id).toList());
        Set<String> derivations = unique(
                dossier.derivations().stream().map(Dossier.DerivationEntry::id).toList());
        Set<String> roots = new HashSet<>(origins);
        roots.addAll(versions);

        for (Dossier.StatementEntry statement : dossier.statements()) {
            assertThat(entities).containsAll(statement.about()).containsAll(statement.speakers());
            assertThat(origins).containsAll(statement.origins());
            assertThat(articles).containsAll(statement.omitted());
            assertThat(derivations).containsAll(statement.independence().decidedBy());
            Dossier.OriginCount count = statement.independence().origins();
            assertThat((int) Math.round(count.mean())).isBetween(count.low(), count.high());
            statement.drift().forEach(drift -> assertThat(versions).containsAll(drift.versions()));
            statement
                    .versions()
                    .forEach(version -> version.chain().stream()
                            .filter(link -> link.entity() != null)
                            .forEach(link -> assertThat(entities).contains(link.entity())));
        }
        for (Dossier.OriginEntry origin : dossier.origins()) {
            assertThat(articles).containsAll(origin.witnesses());
            assertThat(origin.entity() == null || entities.contains(origin.entity()))
                    .isTrue();
            origin.reconstruction()
                    .forEach(text ->
                            text.lines().forEach(line -> assertThat(statements).contains(line.statement())));
        }
        for (Dossier.DerivationEntry derivation : dossier.derivations()) {
            assertThat(roots).contains(derivation.from());
            assertThat(versions).contains(derivation.to());
            assertThat(derivation.probability()).isBetween(0.0, 1.0);
            assertThat(derivation.evidence()).isNotEmpty();
        }
        dossier.conflicts().forEach(conflict -> assertThat(statements).contains(conflict.about()));
        dossier.next().forEach(next -> assertThat(statements).contains(next.statement()));
        dossier.event()
                .participants()
                .forEach(participant -> assertThat(entities).contains(participant.entity()));
        assertThat(entities).containsAll(dossier.event().places());
    }

    private static Set<String> unique(List<String> ids) {
        assertThat(ids).doesNotHaveDuplicates();
        return Set.copyOf(ids);
    }

    /** Every line of a reconstruction stands, word by word, in each article that is named first as its support. */
    static void nothingIsUnsupported(Dossier dossier) {
        for (Dossier.OriginEntry origin : dossier.origins()) {
            origin.reconstruction()
                    .forEach(text -> text.lines().forEach(line -> {
                        assertThat(line.support()).isNotEmpty();
                        assertThat(line.support())
                                .extracting(Dossier.PassageEntry::text)
                                .contains(line.text());
                    }));
        }
    }

    /** Each statement has a version for each of its articles, and no article tells it in two versions. */
    static void everyArticleTellsAStatementOnce(Dossier dossier) {
        for (Dossier.StatementEntry statement : dossier.statements()) {
            List<String> telling = statement.versions().stream()
                    .map(version -> version.passages().get(0).article())
                    .toList();
            assertThat(telling).as(statement.id()).doesNotHaveDuplicates();
            assertThat(statement.independence().articles()).as(statement.id()).isEqualTo(telling.size());
            assertThat(statement.omitted()).as(statement.id()).doesNotContainAnyElementsOf(telling);
        }
    }

    static void allLaws(Dossier dossier, Map<String, Article> articles) throws IOException {
        fitsTheSchema(dossier);
        everyPassageLeadsBackToTheRawText(dossier, articles);
        noPassageTouchesNoise(dossier);
        everyIdResolves(dossier);
        nothingIsUnsupported(dossier);
        everyArticleTellsAStatementOnce(dossier);
    }
}
