package org.stemma.bench;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stemma.text.Language;

/** NTREX: the same news sentences in several languages, one a line, in files named by ISO 639-3 code. */
public final class Ntrex {
    private final SortedMap<Language, List<String>> lines;
    private final List<String> documents;

    private Ntrex(SortedMap<Language, List<String>> lines, List<String> documents) {
        this.lines = lines;
        this.documents = documents;
    }

    /** Reads every language of the folder {@code ntrex}. */
    public static Ntrex read(DataFolder data) throws IOException {
        SortedMap<Language, List<String>> lines = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(data.file("ntrex"), "newstest2019-*.txt")) {
            for (Path file : files) {
                String code = file.getFileName().toString().split("\\.", -1)[1].split("-", -1)[0];
                Language language = new Language(new ULocale(code).getLanguage());
                lines.put(language, Files.readAllLines(file));
            }
        }
        return new Ntrex(lines, data.lines("ntrex/DOCUMENT_IDS.tsv"));
    }

    /** Returns the sentences of every language, the languages sorted by code. */
    public Map<Language, List<String>> lines() {
        return lines;
    }

    /** Returns the document of each line. */
    public List<String> documents() {
        return documents;
    }
}
