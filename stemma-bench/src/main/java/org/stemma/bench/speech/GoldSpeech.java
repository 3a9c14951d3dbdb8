package org.stemma.bench.speech;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attributions that a careful reader finds in the examples: {@code attributions.json}, described in the examples'
 * README.
 */
record GoldSpeech(List<GoldAttribution> attributions) {
    /** Reads the gold of an examples folder. */
    static GoldSpeech read(Path examples) throws IOException {
        return JsonMapper.builder()
                .build()
                .readValue(examples.resolve("attributions.json").toFile(), GoldSpeech.class);
    }

    /**
     * One attribution.
     *
     * @param article the article's id
     * @param at an exact piece of the raw text that occurs once and holds source and cue
     * @param source the piece of {@code at} that names the source; null where nothing there names it
     * @param cue the piece of {@code at} that is the cue; null where there is none
     * @param content exact pieces of the raw text, each occurring once
     * @param mode direct, indirect or mixed
     * @param speaker the earlier words that tell who the source is; null where the source says it itself
     * @param outer the source of the attribution in which this one is nested; null for none
     * @param optional whether readers may differ on it: neither missing nor false
     */
    record GoldAttribution(
            String article,
            String at,
            @Nullable String source,
            @Nullable String cue,
            List<String> content,
            String mode,
            @Nullable String speaker,
            @Nullable String outer,
            boolean optional) {}
}
