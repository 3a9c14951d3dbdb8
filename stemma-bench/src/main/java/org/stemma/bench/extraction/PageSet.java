package org.stemma.bench.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The pages of the article extraction benchmark, their true texts, and the outputs of programs. */
final class PageSet {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Map<String, String> truths;

    /** Opens the folder of the benchmark. */
    PageSet(Path folder) throws IOException {
        this.folder = folder;
        this.truths = bodies(folder.resolve("ground-truth.json"));
    }

    /** Returns the pages' names in order. */
    List<String> names() {
        return List.copyOf(truths.keySet());
    }

    /** Returns the names at even or at odd places, counted from 0. */
    List<String> half(int remainder) {
        List<String> names = names();
        List<String> half = new ArrayList<>();
        for (int i = remainder; i < names.size(); i += 2) {
            half.add(names.get(i));
        }
        return half;
    }

    /** Returns the text that a page truly has. */
    String truth(String name) {
        return truths.getOrDefault(name, "");
    }

    /** Returns a page's source. */
    String source(String name) throws IOException {
        Path file = folder.resolve("html").resolve(name + ".html.gz");
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns each program's texts by the page's name, in order of the programs' names. */
    Map<String, Map<String, String>> programs() throws IOException {
        Map<String, Map<String, String>> programs = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("output"))) {
            for (Path file : files.sorted().toList()) {
                programs.put(file.getFileName().toString().replace(".json", ""), bodies(file));
            }
        }
        return programs;
    }

    private static Map<String, String> bodies(Path file) throws IOException {
        JsonNode root = JSON.readTree(file.toFile());
        Map<String, String> bodies = new TreeMap<>();
        for (Map.Entry<String, JsonNode> page :
                root.path("output").isObject() ? root.path("output").properties() : root.properties()) {
            bodies.put(page.getKey(), page.getValue().path("articleBody").asText(""));
        }
        return bodies;
    }
}
