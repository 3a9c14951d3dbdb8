package org.stemma.bench.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Ntrex;
import org.stemma.text.Language;

/** Reads the collections of articles whose stories are known. */
final class StoryData {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int YEAR = 2020;
    private static final int MONTH = 5;
    private static final int ISO_DAY = 10;

    private final DataFolder data;

    StoryData(DataFolder data) {
        this.data = data;
    }

    /** An article as it lies in a collection; its story is empty where nobody told it. */
    record Raw(String id, Language language, @Nullable LocalDate day, String text, String story) {}

    /** Returns {@code stories/}: full articles of many outlets in clusters. */
    List<Raw> stories() throws IOException {
        List<Raw> articles = new ArrayList<>();
        for (JsonNode article : lines("stories/stories.jsonl.gz")) {
            articles.add(raw(
                    "stories-" + articles.size(),
                    article,
                    article.path("date").asText(),
                    article.path("cluster").asText()));
        }
        return articles;
    }

    /** Returns {@code newsclusters/}: articles labelled by event. */
    List<Raw> newsClusters() throws IOException {
        List<Raw> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.file("newsclusters/news_cluster/data"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode article = JSON.readTree(file.toFile());
                articles.add(raw(
                        "newsclusters-" + articles.size(),
                        article,
                        article.path("date_publish").asText(),
                        article.path("newsCluster").path("EventId").asText()));
            }
        }
        return articles;
    }

    private static Raw raw(String id, JsonNode article, String day, String story) {
        return new Raw(id, Language.ENGLISH, day(day), text(article), story);
    }

    private static String text(JsonNode article) {
        return article.path("title").asText("") + "\n\n" + article.path("text").asText("");
    }

    private static @Nullable LocalDate day(String stated) {
        return stated.length() < ISO_DAY ? null : LocalDate.parse(stated.substring(0, ISO_DAY));
    }

    /** Returns the articles of tgnews of one day of May 2020; who tells the same is not known. */
    List<Raw> dayOfNews(int day) throws IOException {
        List<Raw> articles = new ArrayList<>();
        for (JsonNode article : lines("tgnews/threads.jsonl.gz")) {
            if (article.path("date").asText().startsWith(day + " May")) {
                articles.add(new Raw(
                        "tgnews-" + articles.size(),
                        new Language(article.path("lang").asText()),
                        LocalDate.of(YEAR, MONTH, day),
                        text(article),
                        ""));
            }
        }
        return articles;
    }

    /**
     * Returns the articles of NTREX in some languages, all published on one day: the translations of one article are one
     * story.
     */
    List<Raw> translations(List<String> languages, LocalDate day) throws IOException {
        Ntrex ntrex = Ntrex.read(data);
        List<Raw> articles = new ArrayList<>();
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
                    articles.add(new Raw(document + "-" + code, language, day, text.toString(), document)));
        }
        return articles;
    }

    private List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.file(file))), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }
}
