package org.stemma.bench.times;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stemma.bench.times.TimedText.Time;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** Reads the texts with annotated times. */
final class TimeCorpora {
    private TimeCorpora() {}

    /** KRAUTS: German news as TimeML, in three folders. */
    static List<TimedText> krauts(Path folder) throws IOException {
        List<TimedText> texts = new ArrayList<>();
        for (Path file : files(folder, ".tml")) {
            texts.add(TimeMl.read(file, new Language("de"), "TEXT"));
        }
        return texts;
    }

    /** WikiWars-UA: Ukrainian articles on wars with their times marked in the text. */
    static List<TimedText> wikiWars(Path folder) throws IOException {
        List<TimedText> texts = new ArrayList<>();
        for (Path file : files(folder.resolve("keyinline"), ".xml")) {
            texts.add(TimeMl.read(file, new Language("uk"), "TEXT"));
        }
        return texts;
    }

    /** MEANTIME: English Wikinews articles. */
    static List<TimedText> meantime(Path folder) throws IOException {
        List<TimedText> texts = new ArrayList<>();
        for (Path file : files(folder.resolve("intra_cross-doc_annotation"), ".xml")) {
            texts.add(Meantime.read(file));
        }
        return texts;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** One line of a set written for the project. */
    private record Written(String published, String text, List<WrittenTime> times) {}

    private record WrittenTime(int start, int end, String type, String value) {}

    /** Ends the name of a set that was written before the language's pack was, and not looked at while that was made. */
    static final String UNSEEN = "-unseen";

    /** A set of invented sentences that this module brings; its name begins with the code of their language. */
    static List<TimedText> own(String set) throws IOException {
        Language language = new Language(set.split("-", 2)[0]);
        List<TimedText> texts = new ArrayList<>();
        try (InputStream resource = TimeCorpora.class.getResourceAsStream("/times/" + set + ".jsonl")) {
            if (resource == null) {
                throw new IOException("no set of times " + set);
            }
            JsonMapper json = JsonMapper.builder().build();
            BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Written written = json.readValue(line, Written.class);
                texts.add(new TimedText(
                        set + (texts.size() + 1),
                        language,
                        written.text,
                        LocalDate.parse(written.published),
                        written.times.stream()
                                .map(time -> new Time(new Span(time.start, time.end), time.type, time.value))
                                .toList(),
                        List.of()));
            }
        }
        return texts;
    }
}
