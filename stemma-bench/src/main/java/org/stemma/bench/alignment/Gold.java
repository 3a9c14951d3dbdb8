package org.stemma.bench.alignment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a careful reader finds in the examples: {@code gold.json}, described in the examples' README. Words of articles
 * stand there as exact pieces of the decoded file.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Gold(
        List<GoldStory> stories,
        List<String> strays,
        List<GoldNoise> noise,
        List<GoldDamage> damage,
        List<GoldArticle> articles) {

    /** Reads the gold of an examples folder. */
    static Gold read(Path examples) throws IOException {
        return JsonMapper.builder()
                .build()
                .readValue(examples.resolve("gold.json").toFile(), Gold.class);
    }

    /** One story. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldStory(
            String id,
            List<String> articles,
            List<GoldOrigin> origins,
            List<GoldStatement> statements,
            List<GoldEdge> derivations,
            List<GoldConflict> conflicts,
            List<GoldDrift> drift) {}

    /** What statements go back to, with the articles that tell of it and the words that name it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldOrigin(String id, String name, List<String> witnesses, List<GoldPassage> mentions) {}

    /** An article that goes back to an origin or another article. */
    record GoldEdge(String from, String to) {}

    /** One thing said. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldStatement(String id, String label, List<GoldVersion> versions) {}

    /** One telling; the source is null where the article itself speaks. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldVersion(
            String article,
            String mode,
            List<String> passages,
            @Nullable String source) {}

    /** Readings that cannot all hold. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldConflict(String kind, String about, boolean revision, List<GoldPassage> readings) {}

    /** A version that departs from the others of its statement; the kind in words, as "number rounded". */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldDrift(String kind, String statement, String article) {}

    /** Words of an article. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldPassage(String article, String text) {}

    /** A part of a file that is not its report. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldNoise(String article, String kind, String text) {}

    /** A harm. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldDamage(String article, String kind) {}

    /** Facts of a file. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldArticle(
            String id,
            @Nullable String language,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String published) {}
}
