package org.stemma.bench.five;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.article.Article;
import org.stemma.encode.VocabularyLexicon;
import org.stemma.intake.DecodedInput;
import org.stemma.intake.Input;
import org.stemma.intake.InputReader;
import org.stemma.intake.Inputs;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.TextIntake;
import org.stemma.text.LanguageIdentifier;
import org.stemma.text.Span;

/**
 * The laws of a dossier's passages: the raw characters between the offsets of each, put through the same repairs, equal
 * its text, and none lies in noise.
 */
final class Laws {
    private final Map<String, Article> articles = new HashMap<>();
    private int passages;
    private final List<String> broken = new ArrayList<>();

    Laws(Path reports) {
        LanguageIdentifier languages = new LanguageIdentifier();
        InputReader reader = new InputReader(IntakeOptions.defaults());
        TextIntake intake = new TextIntake(VocabularyLexicon.english(), languages::identify);
        for (Input input : new Inputs().find(List.of(reports.toString())).inputs()) {
            if (reader.read(input, InputStream.nullInputStream()) instanceof DecodedInput decoded
                    && intake.take(decoded) instanceof TextIntake.Outcome.Taken taken) {
                articles.put(taken.article().id(), taken.article());
            }
        }
    }

    /** Checks every passage of a dossier, wherever it stands in it. */
    void check(Path dossier) throws IOException {
        check(JsonMapper.builder().build().readTree(dossier.toFile()));
    }

    private void check(JsonNode node) {
        if (node.has("article") && node.has("start") && node.has("end") && node.has("text")) {
            passages++;
            checkPassage(node);
        }
        node.forEach(this::check);
    }

    private void checkPassage(JsonNode passage) {
        String id = passage.path("article").asText();
        Article article = articles.get(id);
        Span span = new Span(passage.path("start").asInt(), passage.path("end").asInt());
        String text = passage.path("text").asText();
        if (article == null) {
            broken.add("no article " + id);
        } else if (!article.text().replay(span).equals(text)) {
            broken.add(id + " " + span + ": " + article.text().replay(span) + " is not " + text);
        } else if (article.noise().stream().anyMatch(noise -> noise.raw().contains(span))) {
            broken.add(id + " " + span + " lies in noise: " + text);
        }
    }

    int passages() {
        return passages;
    }

    List<String> broken() {
        return List.copyOf(broken);
    }
}
