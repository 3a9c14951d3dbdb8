package org.stemma.bench.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.annotate.CueProposer;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.Counts;
import org.stemma.bench.speech.RawReports.Report;

/** Reports that were written before their language's packs: what the packs reached once, they still reach. */
class LanguagesTest {
    private static final Path UNSEEN = Path.of("languages", "unseen");
    private static List<Report> reports = List.of();
    private static GoldSpeech gold = new GoldSpeech(List.of());

    @BeforeAll
    static void read() throws IOException {
        LanguagePacks packs = new LanguagePacks();
        reports = RawReports.read(UNSEEN.resolve("reports"), packs, new CueProposer(packs));
        gold = GoldSpeech.read(UNSEEN);
    }

    @ParameterizedTest
    @CsvSource({"pt, 0.94", "nl, 0.93", "tr, 0.94", "cs, 0.96"})
    void cueWordsFindWhoSaidWhat(String language, double floor) {
        Counts counts = Counts.of(0, 0, 0);
        for (Report report : reports) {
            String id = report.article().id();
            if (id.startsWith(language)
                    && report.article().article().language().code().equals(language)) {
                counts = counts.plus(new SpeechMatch(
                                report,
                                gold.attributions().stream()
                                        .filter(wanted -> wanted.article().equals(id))
                                        .toList())
                        .counts());
            }
        }
        assertThat(counts.f1()).as(counts.toString()).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void allThatIsNotTheReportGoesAndNothingElse() throws IOException {
        Map<String, List<String>> noise = JsonMapper.builder()
                .build()
                .readValue(
                        UNSEEN.resolve("noise.json").toFile(), new TypeReference<TreeMap<String, List<String>>>() {});
        for (Report report : reports) {
            assertThat(report.article().article().noise())
                    .as(report.article().id())
                    .extracting(line -> line.raw().of(report.raw()).strip())
                    .containsExactlyElementsOf(
                            noise.getOrDefault(report.article().id(), List.of()));
        }
    }
}
