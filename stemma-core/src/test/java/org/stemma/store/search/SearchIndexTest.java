package org.stemma.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.ArchivePlace;
import org.stemma.store.ArchiveStore;
import org.stemma.store.ArticleHead;
import org.stemma.store.KeptArticle;
import org.stemma.store.Move;
import org.stemma.store.NewArticle;
import org.stemma.store.Reports;
import org.stemma.store.StoryChange;
import org.stemma.store.StoryHead;
import org.stemma.text.Language;
import org.stemma.text.Span;

final class SearchIndexTest {
    @TempDir
    private Path folder;

    private ArchiveStore store;
    private SearchIndex index;
    private final ConceptEncoder encoder = new ConceptEncoder("things, 1");

    @BeforeEach
    void open() {
        store = ArchiveStore.open(ArchivePlace.of(folder));
        index = SearchIndex.open(store, SearchIndexTest::lines, encoder);
    }

    @AfterEach
    void close() {
        index.close();
        store.close();
    }

    private void reopenIndex(PassageEncoder with) {
        index.close();
        index = SearchIndex.open(store, SearchIndexTest::lines, with);
    }

    /** Each line is a passage. */
    private static SearchText lines(KeptArticle article) {
        String raw = article.found().extract().text().raw();
        List<SearchPassage> passages = new ArrayList<>();
        int start = 0;
        for (String line : raw.split("\n", -1)) {
            Span span = new Span(start, start + line.length());
            passages.add(new SearchPassage(span, line, article.head().language()));
            start = span.end() + 1;
        }
        return new SearchText(article.head().title(), article.head().language(), passages);
    }

    private void add(String id, String language, String outlet, LocalDate day, String raw) {
        ArticleHead head = new ArticleHead(
                raw.lines().findFirst().orElseThrow(), new Language(language), outlet, day, null, raw.length());
        store.add(new NewArticle(id, Reports.plain(id, raw), head, List.of()), StoryChange.NONE);
    }

    private void addAll() {
        add("ferry-en", "en", "Aldra Courier", LocalDate.of(2031, 3, 4), """
                Ferry runs aground off Port Aldra
                The ferry "Selma" ran aground on a sandbank on Tuesday, harbour master Ilva Karst said.
                Two hundred passengers were taken ashore. Nobody was hurt.""");
        add("ferry-ru", "ru", "Вести залива", LocalDate.of(2031, 3, 5), """
                Паром сел на мель
                Паром сел на мель у берега во вторник, сообщила начальница порта Илва Карст.
                Пассажиров доставили на берег.""");
        add("budget-de", "de", "Küstenblatt", LocalDate.of(2031, 4, 1), """
                Der Stadtrat beschließt den Haushalt
                Die Bürgermeisterin lobte die Beschlüsse. Für die Häuser am Hafen gibt es mehr Geld.""");
        add("budget-fr", "fr", "Le Phare", null, """
                L’élection de la mairesse
                Les élus ont approuvé le budget de la ville, a annoncé l’adjoint Élie Marchand.""");
        add("choir-uk", "uk", "Хвиля", LocalDate.of(2031, 2, 1), """
                Хор співав президентові
                Об'єднання хорів підписало угоди.""");
        add("train-ja", "ja", "港新聞", LocalDate.of(2031, 2, 2), "新しい鉄道が港町に開通した");
        index.catchUp(IndexProgress.NONE);
    }

    private List<Hit> search(String typed) {
        return index.search(SearchQuery.parse(typed), 10);
    }

    private List<String> found(String typed) {
        return search(typed).stream().map(Hit::article).toList();
    }

    private static List<String> marked(Hit hit) {
        return hit.highlights().stream().map(span -> span.of(hit.snippet())).toList();
    }

    @Test
    void wordsAreFoundInEveryFormTheirLanguageKnows() {
        addAll();

        assertThat(found("sandbanks passenger")).contains("ferry-en");
        assertThat(found("пассажирам")).containsExactly("ferry-ru");
        assertThat(found("Beschluss Haus")).contains("budget-de");
        assertThat(found("élections")).containsExactly("budget-fr");
        assertThat(found("elu")).contains("budget-fr");
        assertThat(found("підписати угода")).containsExactly("choir-uk");
        assertThat(found("президент")).contains("choir-uk");
        assertThat(found("鉄道")).containsExactly("train-ja");
        assertThat(found("zeppelin")).isEmpty();
    }

    @Test
    void ofAQuotationThePassageThatHasItIsShownAndNotOneThatMeansTheSame() {
        String quoting =
                "The mayor took the ferry to the harbour; of the harbour, the choir and the budget she said nothing.";
        add("mayor", "en", "Aldra Courier", LocalDate.of(2031, 5, 6), "A ferry, a boat\n" + quoting);
        index.catchUp(IndexProgress.NONE);

        assertThat(index.find(SearchQuery.ofWords("took the ferry to the"), 10))
                .extracting(found -> found.passage().text())
                .containsExactly(quoting);
    }

    @Test
    void aHitPointsToThePassageAndMarksWhatWasFound() {
        addAll();

        Hit hit = search("sandbanks").get(0);

        String raw = store.articles()
                .get("ferry-en")
                .orElseThrow()
                .found()
                .extract()
                .text()
                .raw();
        assertThat(hit.passage().of(raw)).startsWith("The ferry \"Selma\" ran").endsWith("Karst said.");
        assertThat(hit.snippet()).isEqualTo(hit.passage().of(raw));
        assertThat(marked(hit)).containsExactly("sandbank");
        assertThat(hit.why()).containsExactly(Hit.Reason.WORDS);
        assertThat(marked(search("élection").get(0))).containsExactly("L’élection");
    }

    @Test
    void phrasesStandAsTheyAreWritten() {
        addAll();

        assertThat(found("\"ran aground\"")).containsExactly("ferry-en");
        assertThat(found("\"run aground\"")).isEmpty();
        assertThat(found("\"ELIE marchand\"")).containsExactly("budget-fr");
        assertThat(found("„сел на мель“")).containsExactly("ferry-ru");
        assertThat(marked(search("\"ran aground\"").get(0))).containsExactly("ran aground");
        assertThat(found("aground Aldra \"harbour Tuesday\"")).isEmpty();
    }

    @Test
    void namesAreFoundInAnySpellingAndScript() {
        addAll();

        assertThat(found("Ilwa Carst")).containsExactlyInAnyOrder("ferry-en", "ferry-ru");
        assertThat(found("Карста")).contains("ferry-en", "ferry-ru");
        assertThat(found("name:Marshan")).containsExactly("budget-fr");
        Hit russian = search("Ilva Karst").stream()
                .filter(hit -> hit.article().equals("ferry-ru"))
                .findFirst()
                .orElseThrow();
        assertThat(russian.why()).containsExactly(Hit.Reason.NAMES);
        assertThat(marked(russian)).contains("Карст");
    }

    @Test
    void meaningFindsWhatNoWordDoes() {
        addAll();

        List<Hit> hits = search("boat");

        assertThat(hits).extracting(Hit::article).contains("ferry-en", "ferry-ru");
        assertThat(hits).allSatisfy(hit -> assertThat(hit.why()).containsExactly(Hit.Reason.MEANING));
        assertThat(hits.stream()
                        .filter(hit -> hit.article().equals("ferry-ru"))
                        .findFirst()
                        .orElseThrow()
                        .snippet())
                .startsWith("Паром сел на мель");
        assertThat(search("ferry").get(0).why()).containsExactlyInAnyOrder(Hit.Reason.WORDS, Hit.Reason.MEANING);
    }

    @Test
    void conditionsNarrowWhatIsFound() {
        addAll();
        store.apply(new StoryChange(
                List.of(new StoryHead("aground", "Ferry", Language.ENGLISH, null, null)),
                List.of(new Move("ferry-ru", "aground", "alike")),
                List.of(),
                List.of()));

        assertThat(found("Karst lang:ru")).containsExactly("ferry-ru");
        assertThat(found("Karst story:aground")).containsExactly("ferry-ru");
        assertThat(search("Karst story:aground").get(0).story()).isEqualTo("aground");
        assertThat(found("Karst outlet:courier")).containsExactly("ferry-en");
        assertThat(found("Karst after:2031-03-05")).containsExactly("ferry-ru");
        assertThat(found("Karst before:2031-03-05")).containsExactly("ferry-en");
        assertThat(found("date:2031-02")).containsExactly("train-ja", "choir-uk");
        assertThat(found("date:2031-02-02..2031-03-04")).containsExactly("ferry-en", "train-ja");
        assertThat(found("title:\"port aldra\"")).containsExactly("ferry-en");
        assertThat(found("Karst -Selma")).containsExactly("ferry-ru");
        assertThat(found("Karst story:none")).isEmpty();
    }

    @Test
    void aQueryThatMeansNothingIsTold() {
        for (String typed : List.of("", "  ", "-word", "after:soon", "date:2031-02-30", "lang:x1", "-title:word")) {
            assertThatExceptionOfType(QueryException.class)
                    .as(typed)
                    .isThrownBy(() -> SearchQuery.parse(typed))
                    .withMessageMatching(".+\\.");
        }
    }

    @Test
    void whatNobodyMeantAsAQueryIsHarmless() {
        addAll();
        for (String typed : List.of(
                "\"",
                "\"\"x",
                "title:",
                "a:b:c",
                "((",
                "*",
                "?",
                "\\",
                "AND OR",
                "~",
                "x".repeat(40_000),
                "\uD83D",
                "story:\"\" q",
                "ferry^2",
                "[a TO b]",
                "'",
                "l'",
                "«",
                "\"!!\"",
                "name:!",
                "title:!",
                "\0")) {
            try {
                assertThat(search(typed)).isNotNull();
            } catch (QueryException told) {
                assertThat(told).hasMessageMatching("(?s).+\\.");
            }
        }
    }

    @Test
    void longPassagesAreCutAroundWhatWasFound() {
        add(
                "long",
                "en",
                "x",
                null,
                "Filler words here. ".repeat(200) + "A zeppelin landed. " + "More of it. ".repeat(200));
        index.catchUp(IndexProgress.NONE);

        Hit hit = search("zeppelins").get(0);

        assertThat(hit.snippet()).hasSizeLessThan(420).startsWith("…").endsWith("…");
        assertThat(marked(hit)).containsExactly("zeppelin");
    }

    @Test
    void removedAndChangedArticlesAreFoundAsTheyAre() {
        addAll();
        store.remove("ferry-en", StoryChange.NONE);
        assertThat(found("sandbank")).isEmpty();
        store.describe("ferry-ru", new ArticleHead("Новое", new Language("ru"), "Маяк", null, null, 3));

        assertThat(index.catchUp(IndexProgress.NONE)).isEqualTo(2);

        assertThat(found("sandbank")).isEmpty();
        assertThat(found("мель outlet:маяк")).containsExactly("ferry-ru");
        assertThat(index.check()).isEmpty();
    }

    @Test
    void aLostIndexIsMadeAgainWithoutEncoding() throws IOException {
        addAll();
        int encoded = encoder.encoded();
        index.close();
        for (Path file : files()) {
            Files.delete(file);
        }

        index = SearchIndex.open(store, SearchIndexTest::lines, encoder);
        assertThat(index.renewed()).contains("there was none");
        index.catchUp(IndexProgress.NONE);

        assertThat(found("boat")).contains("ferry-en", "ferry-ru");
        assertThat(encoder.encoded()).isEqualTo(encoded);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    @Test
    void anIndexWithAnyFileCutShortIsMadeAgain() throws IOException {
        addAll();
        index.close();
        int count = files().size();
        for (int i = 0; i < count; i++) {
            Path hurt = files().get(Math.min(i, files().size() - 1));
            byte[] bytes = Files.readAllBytes(hurt);
            Files.write(hurt, Arrays.copyOf(bytes, bytes.length / 2));

            index = SearchIndex.open(store, SearchIndexTest::lines, encoder);
            if (!index.check().isEmpty()) {
                index.rebuild(IndexProgress.NONE);
            }
            index.catchUp(IndexProgress.NONE);

            assertThat(found("sandbank")).as(hurt.getFileName().toString()).contains("ferry-en");
            assertThat(index.check()).isEmpty();
            index.close();
        }
        index = SearchIndex.open(store, SearchIndexTest::lines, encoder);
    }

    @Test
    void aFlippedBitIsFoundByTheCheckAndMendedByTheRebuild() throws IOException {
        addAll();
        index.close();
        Path hurt = files().stream()
                .filter(file ->
                        file.toString().endsWith(".cfs") || file.toString().endsWith(".fdt"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(hurt);
        bytes[bytes.length / 2] ^= 4;
        Files.write(hurt, bytes);

        index = SearchIndex.open(store, SearchIndexTest::lines, encoder);
        assertThat(index.check()).isNotEmpty();
        index.rebuild(IndexProgress.NONE);

        assertThat(index.check()).isEmpty();
        assertThat(found("sandbank")).contains("ferry-en");
    }

    @Test
    void anIndexOfAnotherArchiveOrEncoderIsMadeAgain(@TempDir Path other) throws IOException {
        addAll();
        index.close();
        try (ArchiveStore second = ArchiveStore.open(ArchivePlace.of(other))) {
            for (Path file : files()) {
                Files.copy(file, Files.createDirectories(other.resolve("index")).resolve(file.getFileName()));
            }
            try (SearchIndex copied = SearchIndex.open(second, SearchIndexTest::lines, encoder)) {
                copied.catchUp(IndexProgress.NONE);
                assertThat(copied.renewed()).contains("it was made for another archive");
                assertThat(copied.search(SearchQuery.parse("sandbank"), 10)).isEmpty();
            }
        }
        index = SearchIndex.open(store, SearchIndexTest::lines, new ConceptEncoder("things, 2"));
        assertThat(index.renewed()).contains("it was made for another encoder");
        index.catchUp(IndexProgress.NONE);
        assertThat(found("boat")).contains("ferry-en");
        reopenIndex(null);
        index.catchUp(IndexProgress.NONE);
        assertThat(found("boat")).isEmpty();
        assertThat(found("ferry")).contains("ferry-en");
    }

    @Test
    void anIndexBehindItsArchiveCatchesUp() {
        addAll();
        reopenIndex(encoder);
        assertThat(index.renewed()).isEmpty();
        assertThat(index.catchUp(IndexProgress.NONE)).isZero();
        add("late", "en", "x", null, "A zeppelin landed.");
        assertThat(found("zeppelin")).isEmpty();

        assertThat(index.catchUp(IndexProgress.NONE)).isEqualTo(1);

        assertThat(found("zeppelin")).containsExactly("late");
        assertThat(search("zeppelin").get(0).why()).isEqualTo(Set.of(Hit.Reason.WORDS));
    }

    @Test
    void manySearchWhileOneAdds() throws Exception {
        addAll();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> searches = new ArrayList<>();
            for (int thread = 0; thread < 3; thread++) {
                searches.add(threads.submit(() -> {
                    int found = 0;
                    for (int i = 0; i < 100; i++) {
                        found += found("sandbank").size();
                    }
                    return found;
                }));
            }
            for (int i = 0; i < 60; i++) {
                add("more-" + i, "en", "x", null, "A choir sang " + i + " songs.");
                index.catchUp(IndexProgress.NONE);
            }
            for (Future<Integer> search : searches) {
                assertThat(search.get()).isGreaterThanOrEqualTo(100);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(index.search(SearchQuery.parse("songs"), 100)).hasSize(60);
    }
}
