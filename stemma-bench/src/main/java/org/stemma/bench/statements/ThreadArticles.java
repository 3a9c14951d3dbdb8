package org.stemma.bench.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.stemma.bench.DataFolder;

/** {@code tgnews/}: articles of two days in the threads into which another program put them. */
final class ThreadArticles {
    private ThreadArticles() {}

    /** Returns the articles of each thread in their order, the longest thread first, then by the threads' names. */
    static List<List<RawText>> read(DataFolder data) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Map<String, List<RawText>> threads = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.file("tgnews/threads.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = json.readTree(line);
                String thread = article.path("thread").asText();
                List<RawText> articles = threads.computeIfAbsent(thread, key -> new ArrayList<>());
                articles.add(new RawText(
                        thread + "-" + articles.size(),
                        article.path("title").asText() + "\n\n"
                                + article.path("text").asText() + "\n"));
            }
        }
        return threads.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<RawText>>>comparingInt(
                                thread -> -thread.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
