package org.stemma.annotate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.stemma.text.Language;

/** The language packs that core brings, each read when it is first asked for. */
public final class LanguagePacks {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Map<Language, LanguagePack> packs = new ConcurrentHashMap<>();

    /** Returns the pack of a language; one with empty lists where there is none for it. */
    public LanguagePack of(Language language) {
        return packs.computeIfAbsent(language, LanguagePacks::read);
    }

    private static LanguagePack read(Language language) {
        try (InputStream resource = LanguagePacks.class.getResourceAsStream("packs/" + language.code() + ".json")) {
            return resource == null ? LanguagePack.empty(language) : JSON.readValue(resource, LanguagePack.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("language pack " + language.code(), broken);
        }
    }
}
