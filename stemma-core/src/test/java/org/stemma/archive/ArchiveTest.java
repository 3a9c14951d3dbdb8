package org.stemma.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Progress;
import org.stemma.Stemma;
import org.stemma.StemmaOptions;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierJson;
import org.stemma.encode.EncoderChoice;
import org.stemma.store.ArchivePlace;
import org.stemma.store.StoryQuery;
import org.stemma.store.StoryRow;
import org.stemma.store.search.Hit;
import org.stemma.store.search.SearchQuery;

/** What a user of an archive gets, on invented reports of two events. */
class ArchiveTest {
    private static final StemmaOptions ENGLISH = StemmaOptions.defaults().withMultilingual(new EncoderChoice.None());

    private static final String COURIER = """
            Barge strikes the drawbridge at Tollan

            20 May 2031

            The drawbridge at Tollan will stay shut until 12 June after a barge struck its northern pier on Monday.

            "The pier moved by four centimetres," said Ada Lind, the harbour master of Tollan. Nobody was hurt.
            """;

    private static final String HERALD = """
            Tollan drawbridge hit by barge

            21 May 2031

            A barge hit the northern pier of the drawbridge at Tollan, which stays closed until 12 June.

            The pier moved by four centimetres, according to Ada Lind, the harbour master.
            """;

    private static final String CHOIR = """
            Marsh Lane choir wins singing contest

            21 May 2031

            A choir of schoolchildren from Marsh Lane won the national singing contest on Saturday.

            Their teacher, Bo Riem, said that the children had practised since autumn.
            """;

    @TempDir
    private Path folder;

    private Path reports() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(reports.resolve("courier.txt"), COURIER);
        Files.writeString(reports.resolve("herald.txt"), HERALD);
        Files.writeString(reports.resolve("choir.txt"), CHOIR);
        return reports;
    }

    private Archive open() {
        return Archive.open(ArchivePlace.of(folder.resolve("archive")), ENGLISH);
    }

    private static Added add(Archive archive, Path path) {
        return archive.add(List.of(path.toString()), InputStream.nullInputStream(), Progress.NONE);
    }

    private static List<StoryRow> stories(Archive archive) {
        return archive.stories(new StoryQuery(StoryQuery.Order.LARGEST, null, null, null), null, 10)
                .items();
    }

    @Test
    void articlesJoinStoriesAndAreThereWhenItIsOpenedAgain() throws IOException {
        Path reports = reports();
        try (Archive archive = open()) {
            assertThat(add(archive, reports).articles()).containsExactlyInAnyOrder("choir", "courier", "herald");
        }
        try (Archive archive = open()) {
            assertThat(stories(archive)).extracting(StoryRow::size).containsExactly(2, 1);
            Added again = add(archive, reports);
            assertThat(again.articles()).isEmpty();
            assertThat(again.known()).containsExactlyInAnyOrder("choir", "courier", "herald");
            assertThat(stories(archive)).extracting(StoryRow::size).containsExactly(2, 1);
        }
    }

    @Test
    void anInputThatCannotBeReadCostsOnlyItself() throws IOException {
        Path reports = reports();
        Files.writeString(reports.resolve("empty.txt"), "");
        try (Archive archive = open()) {
            Added added = add(archive, reports);
            assertThat(added.articles()).hasSize(3);
            assertThat(added.rejections()).hasSize(1);
        }
    }

    @Test
    void aDossierOfAStoryIsWhatReadingItsReportsGives() throws IOException {
        Path reports = reports();
        Files.delete(reports.resolve("choir.txt"));
        try (Archive archive = open();
                Stemma stemma = Stemma.open(ENGLISH)) {
            add(archive, reports);
            String story = stories(archive).get(0).head().id();

            String dossier = archive.dossier(story, Progress.NONE).orElseThrow();

            List<Dossier> read = stemma.read(List.of(reports.toString()), InputStream.nullInputStream(), Progress.NONE)
                    .dossiers();
            assertThat(dossier).isEqualTo(DossierJson.write(read.get(0)));
            assertThat(archive.keptDossier(story)).contains(dossier);
        }
    }

    @Test
    void aDossierIsMadeAnewWhenItsStoryChanges() throws IOException {
        Path reports = reports();
        try (Archive archive = open()) {
            add(archive, reports.resolve("courier.txt"));
            String story = stories(archive).get(0).head().id();
            archive.dossier(story, Progress.NONE);
            assertThat(archive.keptDossier(story)).isPresent();

            add(archive, reports.resolve("herald.txt"));

            assertThat(archive.keptDossier(story)).isEmpty();
            Dossier made =
                    DossierJson.read(archive.dossier(story, Progress.NONE).orElseThrow());
            assertThat(made.articles()).extracting(Dossier.ArticleEntry::id).containsExactly("courier", "herald");
        }
    }

    @Test
    void aStoryIsListedUnderTheTitleOfItsDossier() throws IOException {
        Path reports = reports();
        try (Archive archive = open()) {
            add(archive, reports);
            for (StoryRow story : stories(archive)) {
                String id = story.head().id();
                Dossier dossier =
                        DossierJson.read(archive.dossier(id, Progress.NONE).orElseThrow());

                StoryRow listed = archive.story(id).orElseThrow();
                assertThat(listed.head().title()).isEqualTo(dossier.story().title());
                assertThat(listed.head().language().code())
                        .isEqualTo(dossier.story().language());
            }
        }
    }

    @Test
    void searchFindsWordsAndNamesAndPointsToTheirPlace() throws IOException {
        Path reports = reports();
        try (Archive archive = open()) {
            add(archive, reports);

            List<Hit> hits = archive.search(SearchQuery.parse("schoolchildren singing"), 5, Progress.NONE);

            assertThat(hits).isNotEmpty();
            assertThat(hits.get(0).article()).isEqualTo("choir");
            assertThat(CHOIR.substring(
                            hits.get(0).passage().start(), hits.get(0).passage().end()))
                    .contains("schoolchildren");
        }
    }

    @Test
    void aClaimIsTracedThroughAllItsVersions() throws IOException {
        Path reports = reports();
        try (Archive archive = open()) {
            add(archive, reports);

            Trace trace = archive.trace("the pier moved by four centimetres", Progress.NONE);

            assertThat(trace.claims()).isNotEmpty();
            assertThat(trace.claims().get(0).sightings())
                    .extracting(Trace.Sighting::article)
                    .containsExactly("courier", "herald");
            assertThat(archive.trace("the moon is made of green cheese", Progress.NONE)
                            .claims())
                    .isEmpty();
        }
    }

    @Test
    void aFewWordsOfASentenceAreTracedToIt() throws IOException {
        Path reports = reports();
        try (Archive archive = open()) {
            add(archive, reports);

            assertThat(archive.trace("Tollan, will stay shut until", Progress.NONE)
                            .sightings())
                    .extracting(Trace.Sighting::article)
                    .contains("courier")
                    .doesNotContain("choir");
        }
    }

    @Test
    void whatIsNotYetComparedIsToldAsSuchUntilItIsCompared() throws IOException {
        Path reports = reports();
        String words = "the pier moved by four centimetres";
        try (Archive archive = open()) {
            add(archive, reports);

            Trace before = archive.trace(words, Comparison.KEPT, Progress.NONE);
            assertThat(before.claims()).isEmpty();
            assertThat(before.loose()).isEmpty();
            assertThat(before.uncompared()).hasSize(1);
            Trace.Uncompared story = before.uncompared().get(0);
            assertThat(story.articles()).isEqualTo(2);
            assertThat(story.sightings())
                    .extracting(Trace.Sighting::article)
                    .containsExactly("courier", "herald")
                    .isEqualTo(before.sightings().stream()
                            .map(Trace.Sighting::article)
                            .toList());
            assertThat(story.sightings()).allSatisfy(sighting -> {
                assertThat(sighting.from()).isNull();
                Dossier.PassageEntry passage = sighting.passages().get(0);
                String raw = archive.article(sighting.article())
                        .orElseThrow()
                        .found()
                        .extract()
                        .text()
                        .raw();
                assertThat(raw.substring(passage.start(), passage.end())).isEqualTo(passage.text());
            });
            assertThat(archive.keptDossier(story.story())).isEmpty();

            Trace compared = archive.trace(words, Comparison.ALL, Progress.NONE);
            assertThat(compared.uncompared()).isEmpty();
            assertThat(compared.claims()).isNotEmpty();
            assertThat(archive.trace(words, Comparison.KEPT, Progress.NONE)).isEqualTo(compared);
        }
    }

    @Test
    void aRemovedArticleIsInNoStoryAndNotFound() throws IOException {
        Path reports = reports();
        try (Archive archive = open()) {
            add(archive, reports);
            assertThat(archive.remove("choir")).isTrue();
            assertThat(archive.remove("choir")).isFalse();
            assertThat(stories(archive)).extracting(StoryRow::size).containsExactly(2);
            assertThat(archive.search(SearchQuery.parse("schoolchildren"), 5, Progress.NONE))
                    .isEmpty();
        }
    }

    @Test
    void aDeletedIndexIsMadeAnew() throws IOException {
        Path reports = reports();
        try (Archive archive = open()) {
            add(archive, reports);
            archive.prepareSearch(Progress.NONE);
        }
        try (Stream<Path> files = Files.list(folder.resolve("archive/index"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        try (Archive archive = open()) {
            Diagnosis diagnosis = archive.doctor(false, Progress.NONE);
            assertThat(diagnosis.wrong()).isEmpty();
            assertThat(archive.search(SearchQuery.parse("schoolchildren"), 5, Progress.NONE))
                    .isNotEmpty();
        }
    }

    @Test
    void anUnknownStoryHasNoDossier() {
        try (Archive archive = open()) {
            assertThat(archive.dossier("nothing", Progress.NONE)).isEqualTo(Optional.empty());
            assertThat(archive.story("nothing")).isEmpty();
        }
    }

    @Test
    void whoReadsSearchesOrRemovesWaitsForNobodyWhoAdds() throws Exception {
        reports();
        try (Archive archive = open()) {
            add(archive, reports().resolve("courier.txt"));
            String story = stories(archive).get(0).head().id();
            archive.dossier(story, Progress.NONE);
            long before = archive.changes();
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch asked = new CountDownLatch(1);
            Thread adding = new Thread(() -> archive.add(
                    List.of(folder.resolve("reports").toString()),
                    InputStream.nullInputStream(),
                    (stage, done, total) -> waitFor(begun, asked)));
            adding.start();
            begun.await();

            assertThat(archive.keptDossier(story)).isPresent();
            assertThat(archive.dossier(story, Progress.NONE)).isPresent();
            assertThat(archive.search(SearchQuery.ofWords("drawbridge"), 5, Progress.NONE))
                    .extracting(Hit::article)
                    .containsExactly("courier");
            assertThat(archive.remove("courier")).isTrue();

            asked.countDown();
            adding.join();
            assertThat(archive.changes()).isGreaterThan(before);
            assertThat(archive.counts().articles()).isEqualTo(3);
        }
    }

    private static void waitFor(CountDownLatch begun, CountDownLatch asked) {
        begun.countDown();
        try {
            asked.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aListLeavesOutStoriesOfTooFewArticles() throws IOException {
        try (Archive archive = open()) {
            add(archive, reports());

            assertThat(archive.stories(new StoryQuery(StoryQuery.Order.NEWEST, null, null, null, 2), null, 10)
                            .items())
                    .hasSize(1)
                    .allMatch(row -> row.size() == 2);
        }
    }

    @Test
    void anArticleIsKeptWithItsRawText() throws IOException {
        try (Archive archive = open()) {
            add(archive, reports());

            assertThat(archive.article("courier")
                            .orElseThrow()
                            .found()
                            .extract()
                            .text()
                            .raw())
                    .isEqualTo(COURIER);
            assertThat(archive.article("none")).isEmpty();
        }
    }
}
