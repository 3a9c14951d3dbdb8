package org.stemma.bench.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.stemma.bench.Articles;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Ntrex;
import org.stemma.text.Language;

/** Reads the collections of articles whose stories are known. */
final class StoryData {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataFolder data;
    private final Articles articles;

    StoryData(DataFolder data, Articles articles) {
        this.data = data;
        this.articles = articles;
    }

    /** Returns {@code stories/}: full articles of many outlets in clusters. */
    List<Told> stories() throws IOException {
        List<Told> told = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.file("stories/stories.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = JSON.readTree(line);
                told.add(told(
                        article,
                        "stories-" + told.size(),
                        article.path("cluster").asText()));
            }
        }
        return told;
    }

    /** Returns {@code newsclusters/}: articles labelled by event. */
    List<Told> newsClusters() throws IOException {
        List<Told> told = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.file("newsclusters/news_cluster/data"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode article = JSON.readTree(file.toFile());
                String event = article.path("newsCluster").path("EventId").asText();
                told.add(told(article, "newsclusters-" + told.size(), event));
            }
        }
        return told;
    }

    private Told told(JsonNode article, String id, String story) {
        String text =
                article.path("title").asText("") + "\n\n" + article.path("text").asText("");
        return new Told(articles.of(id, text, Language.ENGLISH), story);
    }

    /** Returns the articles of NTREX in some languages: the translations of one article are one story. */
    List<Told> translations(List<String> languages) throws IOException {
        Ntrex ntrex = Ntrex.read(data);
        List<Told> told = new ArrayList<>();
        for (String code : languages) {
            Language language = new Language(code);
            List<String> lines = ntrex.lines().getOrDefault(language, List.of());
            Map<String, StringBuilder> documents = new TreeMap<>();
            for (int i = 0; i < lines.size(); i++) {
                documents
                        .computeIfAbsent(ntrex.documents().get(i), document -> new StringBuilder())
                        .append(lines.get(i))
                        .append('\n');
            }
            documents.forEach((document, text) ->
                    told.add(new Told(articles.of(document + "-" + code, text.toString(), language), document)));
        }
        return told;
    }
}
