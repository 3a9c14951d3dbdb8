package org.stemma.apitests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stemma.Result;
import org.stemma.article.Article;
import org.stemma.dossier.Dossier;

/** The five real reports, where they lie beside the checkout; skipped elsewhere. No word of them stands here. */
class FiveReportsTest {
    private static List<String> named = List.of();
    private static Map<String, Article> articles = Map.of();
    private static Result result = new Result(List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    static void read() {
        Path folder = Stream.of(System.getProperty("stemma.shared", "../shared"), "../../shared", "../../../shared")
                .map(Path::of)
                .map(shared -> shared.resolve("reports"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("absent"));
        assumeTrue(Files.isDirectory(folder), "the real reports are not here");
        named = List.of(folder.toString());
        articles = DossierLaws.articles(named);
        result = DossierLaws.read(named);
    }

    private static Dossier dossier() {
        return result.dossiers().get(0);
    }

    @Test
    void theyAreOneStory() {
        assertThat(result.rejections()).isEmpty();
        assertThat(result.dossiers()).hasSize(1);
        assertThat(dossier().articles())
                .extracting(Dossier.ArticleEntry::id)
                .containsExactlyElementsOf(articles.keySet())
                .hasSize(5);
    }

    @Test
    void theDossierKeepsItsPromises() throws IOException {
        DossierLaws.allLaws(dossier(), articles);
    }

    /** Core alone has the lesser tagger of English; the whole program finds all five, as `stemma-bench five` checks. */
    @Test
    void oneOriginHasFourOfTheFiveForWitnesses() {
        List<Dossier.OriginEntry> byWitnesses = dossier().origins().stream()
                .sorted(Comparator.comparingInt(
                        (Dossier.OriginEntry origin) -> -origin.witnesses().size()))
                .toList();
        assertThat(byWitnesses.get(0).witnesses()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(byWitnesses.get(0).reconstruction()).isNotEmpty();
        assertThat(byWitnesses.size()).isGreaterThan(1);
    }

    @Test
    void aStatementIsToldByAllFourEnglishReports() {
        List<String> english = dossier().articles().stream()
                .filter(article -> "en".equals(article.language()))
                .map(Dossier.ArticleEntry::id)
                .toList();
        assertThat(english).hasSize(4);
        assertThat(dossier().statements())
                .anySatisfy(statement -> assertThat(statement.versions())
                        .extracting(version -> version.passages().get(0).article())
                        .containsAll(english));
    }

    @Test
    void onlyTheReportThatAProgramMangledIsMarkedSo() {
        assertThat(dossier().articles())
                .filteredOn(article -> article.damage().stream()
                        .anyMatch(damage -> damage.kind().equals("mangled")))
                .singleElement()
                .satisfies(article -> assertThat(article.id()).startsWith("004"));
    }

    @Test
    void theReadoutComesFirstInItsOwnLanguage() {
        List<Dossier.ReconstructionEntry> texts = dossier().origins().stream()
                .max(Comparator.comparingInt(origin -> origin.witnesses().size()))
                .orElseThrow()
                .reconstruction();

        assertThat(texts).extracting(Dossier.ReconstructionEntry::language).startsWith("ru", "en");
        assertThat(texts).extracting(Dossier.ReconstructionEntry::own).startsWith(true, false);
        assertThat(texts.get(0).lines()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(texts.get(1).lines()).anyMatch(line -> !line.variants().isEmpty());
    }

    @Test
    void nothingQuotedComesFromTheMangledReport() {
        for (Dossier.OriginEntry origin : dossier().origins()) {
            origin.reconstruction()
                    .forEach(text -> text.lines()
                            .forEach(line -> assertThat(line.support())
                                    .filteredOn(passage -> passage.article().startsWith("004"))
                                    .isEmpty()));
        }
    }

    @Test
    void theSameInputsGiveTheSameBytes() {
        assertThat(DossierLaws.json(DossierLaws.read(named))).isEqualTo(DossierLaws.json(result));
    }

    @Test
    void theEventIsACallOfOneDayBetweenTwo() {
        Dossier.EventEntry event = dossier().event();
        assertThat(event.type()).contains("call");
        assertThat(event.date()).isEqualTo("2016-11-14");
        assertThat(event.precision()).isEqualTo("day");
        assertThat(event.participants())
                .hasSize(2)
                .allSatisfy(participant -> assertThat(participant.role()).isNotNull());
        assertThat(event.places()).isEmpty();
    }

    @Test
    void theTimelineGoesFromTheElectionToTheAnniversary() {
        assertThat(dossier().timeline())
                .extracting(entry -> entry.date() + " " + entry.status())
                .contains(
                        "2016-11-08 happened",
                        "2016-11-09 happened",
                        "2016-11-12 happened",
                        "2016-11-14 happened",
                        "2017 announced");
        assertThat(dossier().timeline())
                .filteredOn(entry -> entry.date().equals("2017-01"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.status()).isNotEqualTo("happened"));
    }
}
