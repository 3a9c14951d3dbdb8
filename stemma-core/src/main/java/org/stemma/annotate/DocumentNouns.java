package org.stemma.annotate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the "noun: kind" of a language pack into the nouns of each kind. */
final class DocumentNouns extends StdDeserializer<Map<String, Phrases>> {
    /** The kind of a document whose noun says nothing of it. */
    static final String NO_KIND = "";

    private static final long serialVersionUID = 1;
    private static final TypeReference<Map<String, @Nullable String>> NOUNS = new TypeReference<>() {};

    DocumentNouns() {
        super(Map.class);
    }

    @Override
    public Map<String, Phrases> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Map<String, List<String>> nouns = new TreeMap<>();
        Map<String, @Nullable String> entries = parser.readValueAs(NOUNS);
        entries.forEach((noun, kind) -> nouns.computeIfAbsent(kind == null ? NO_KIND : kind, key -> new ArrayList<>())
                .add(noun));
        Map<String, Phrases> phrases = new TreeMap<>();
        nouns.forEach((kind, list) -> phrases.put(kind, new Phrases(list)));
        return phrases;
    }
}
