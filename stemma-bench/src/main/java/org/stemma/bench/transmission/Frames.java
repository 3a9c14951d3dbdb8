package org.stemma.bench.transmission;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a simulated newsroom writes in one language; all outlets and speakers are invented.
 *
 * @param outlets names of outlets, the same outlet at the same place in each language
 * @param speakers names of unseen origins, likewise
 * @param quotes how a line is quoted: {@code L} stands for the line, {@code S} for the speaker
 * @param reports how it is told without quotation marks
 * @param credit how another outlet is named: {@code O} stands for it
 */
record Frames(List<String> outlets, List<String> speakers, List<String> quotes, List<String> reports, String credit) {
    /** Copies the lists. */
    Frames {
        outlets = List.copyOf(outlets);
        speakers = List.copyOf(speakers);
        quotes = List.copyOf(quotes);
        reports = List.copyOf(reports);
    }

    /** Reads those of all languages, by the language's code. */
    static SortedMap<String, Frames> read() {
        try (InputStream resource = Frames.class.getResourceAsStream("frames.json")) {
            return JsonMapper.builder().build().readValue(resource, new TypeReference<TreeMap<String, Frames>>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException("frames.json", broken);
        }
    }
}
