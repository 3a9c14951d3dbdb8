package org.stemma.bench.multilingual;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stemma.bench.DataFolder;
import org.stemma.text.Language;

/** Tatoeba: short sentences of several languages, each with its English translation. */
final class Tatoeba {
    /**
     * The sentences of one language.
     *
     * @param foreign in that language
     * @param english their translations, line by line
     */
    record Sentences(List<String> foreign, List<String> english) {
        /** Copies; throws {@link IllegalArgumentException} where the numbers of lines differ. */
        Sentences {
            foreign = List.copyOf(foreign);
            english = List.copyOf(english);
            if (foreign.size() != english.size()) {
                throw new IllegalArgumentException(foreign.size() + " sentences, " + english.size() + " translations");
            }
        }
    }

    private Tatoeba() {}

    /** Reads every language of the folder {@code tatoeba}, sorted by code. */
    static SortedMap<Language, Sentences> read(DataFolder data) throws IOException {
        SortedMap<Language, Sentences> all = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(data.file("tatoeba"), "tatoeba.*-eng.eng")) {
            for (Path english : files) {
                String stem = english.getFileName().toString().replace(".eng", "");
                String code = stem.substring("tatoeba.".length(), stem.indexOf('-'));
                Path foreign = english.resolveSibling(stem + "." + code);
                all.put(language(code), new Sentences(Files.readAllLines(foreign), Files.readAllLines(english)));
            }
        }
        return all;
    }

    /** The language of an ISO 639-3 code; Mandarin is written as Chinese. */
    static Language language(String code) {
        return new Language(ULocale.createCanonical(code).getLanguage());
    }

    /** Returns the published error rates to compare with, in percent, by language. */
    static Map<Language, String> best() {
        return Map.of(new Language("ru"), "5.9", new Language("uk"), "5.8", new Language("de"), "0.95");
    }
}
