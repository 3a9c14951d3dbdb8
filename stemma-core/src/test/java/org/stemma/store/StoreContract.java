package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stemma.intake.Extract;
import org.stemma.intake.Stated;
import org.stemma.intake.item.Found;
import org.stemma.text.AlignedText;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** What every archive does, whatever database it lies in. */
abstract class StoreContract {
    static final Instant NOW = Instant.parse("2031-03-05T10:00:00.123Z");

    private static final Language ENGLISH = Language.ENGLISH;

    private ArchivePlace place;
    private ArchiveStore store;

    /** Returns the place of an archive that does not exist yet. */
    abstract ArchivePlace newPlace();

    @BeforeEach
    void open() {
        place = newPlace();
        store = ArchiveStore.open(place, () -> NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = ArchiveStore.open(place, () -> NOW);
    }

    private static StoryHead story(String id, String title, LocalDate first, LocalDate last) {
        return new StoryHead(id, title, ENGLISH, first, last);
    }

    private static StoryHead story(String id) {
        return story(id, "Story " + id, LocalDate.of(2031, 3, 4), LocalDate.of(2031, 3, 4));
    }

    private static StoryChange into(String story, String... articles) {
        List<Move> moves = new ArrayList<>();
        for (String article : articles) {
            moves.add(new Move(article, story, "alike"));
        }
        return new StoryChange(List.of(story(story)), moves, List.of(), List.of());
    }

    private void add(String article, String story) {
        store.add(Reports.article(article, "Text of " + article), into(story, article));
    }

    @Test
    void anArticleComesBackAsItWas() {
        for (int seed = 0; seed < 40; seed++) {
            Found found = new RandomFound(seed).next();
            ArticleHead head = Reports.head("ru", "Паром сел на мель");
            Part part = new Part("signature", "1", new byte[] {1, 2, (byte) seed});
            String id = store.freeArticleId("a" + seed);

            store.add(new NewArticle(id, found, head, List.of(part)), StoryChange.NONE);
            KeptArticle kept = store.articles().get(id).orElseThrow();

            assertThat(kept.added()).isEqualTo(NOW);
            assertThat(kept.head()).isEqualTo(head);
            assertThat(kept.found().place()).isEqualTo(found.place());
            assertThat(kept.found().extract().text().raw())
                    .isEqualTo(found.extract().text().raw());
            assertThat(kept.found().extract().text().text())
                    .isEqualTo(found.extract().text().text());
            assertThat(store.articles().part(id, "signature").orElseThrow().bytes())
                    .isEqualTo(part.bytes());
        }
    }

    @Test
    void whatWasAddedIsThereAfterReopening() {
        add("ferry", "aground");
        String identity = store.identity();

        reopen();

        assertThat(store.identity()).isEqualTo(identity);
        assertThat(store.counts()).returns(1L, Counts::articles).returns(1L, Counts::stories);
        assertThat(store.counts().bytes()).isPositive();
        assertThat(store.articles().row("ferry").orElseThrow().story()).isEqualTo("aground");
    }

    @Test
    void theSameContentTwiceAddsOnlyItsPlace() {
        store.add(Reports.article("ferry", "The ferry ran aground."), into("aground", "ferry"));
        Found again = Reports.plain("copy/of.txt", "The ferry ran aground.");
        NewArticle second = new NewArticle("copy", again, Reports.head("en", "x"), List.of());

        assertThat(store.known(again)).contains("ferry");
        assertThat(store.add(second, into("other", "copy"))).isEqualTo(new Addition("ferry", false));
        assertThat(store.add(second, StoryChange.NONE)).isEqualTo(new Addition("ferry", false));

        assertThat(store.articles().get("ferry").orElseThrow().places()).containsExactly("ferry.txt", "copy/of.txt");
        assertThat(store.stories().get("other")).isEmpty();
        assertThat(store.alsoAt("ferry", "third.txt")).isTrue();
        assertThat(store.alsoAt("ferry", "third.txt")).isFalse();
    }

    @Test
    void articlesOfOneRawTextAreDifferentAndShareIt() {
        String feed = "First story.\n" + "Filler. ".repeat(5_000) + "\nSecond story.";
        Found whole = Reports.plain("feed.txt", feed);
        Found first = new Found(
                whole.place(),
                "UTF-8",
                List.of(),
                new Extract(AlignedText.of(feed, new Span(0, 12)), null, Stated.NOTHING, List.of()));
        store.add(new NewArticle("whole", whole, Reports.head("en", feed), List.of()), StoryChange.NONE);

        assertThat(store.add(new NewArticle("first", first, Reports.head("en", "x"), List.of()), StoryChange.NONE)
                        .isNew())
                .isTrue();
        store.remove("whole", StoryChange.NONE);
        assertThat(store.articles()
                        .get("first")
                        .orElseThrow()
                        .found()
                        .extract()
                        .text()
                        .text())
                .isEqualTo("First story.");
    }

    @Test
    void idsAreSafeFreeAndCountOn() {
        assertThat(store.freeArticleId("../a b<c>")).isEqualTo("a-b-c");
        for (int number = 1; number <= 20; number++) {
            String id = store.freeArticleId("News");
            assertThat(id).isEqualTo(number == 1 ? "News" : "News-" + number);
            store.add(Reports.article(id, "Text " + number), StoryChange.NONE);
        }
        assertThat(store.freeArticleId("news")).isEqualTo("news-21");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.add(Reports.article("NEWS-7", "other"), StoryChange.NONE));
        assertThat(store.counts().articles()).isEqualTo(20);
    }

    @Test
    void aFailedAdditionLeavesNothing() {
        StoryChange toNowhere =
                new StoryChange(List.of(), List.of(new Move("ferry", "nowhere", "")), List.of(), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.add(Reports.article("ferry", "The ferry."), toNowhere))
                .withMessageContaining("nowhere");

        assertThat(store.counts().articles()).isZero();
        assertThat(store.articles().changesAfter(0, 10)).isEmpty();
        add("ferry", "aground");
        assertThat(store.check(count -> {})).isEmpty();
    }

    @Test
    void hostileCharactersAreKeptInTheArticleAndReplacedInLists() {
        String hostile = "a\0b\uD800c\uDBFF\uDFFFd'; DROP TABLE article; --%_";
        ArticleHead head = new ArticleHead(hostile, ENGLISH, hostile, LocalDate.of(12_031, 1, 1), hostile, 3);
        store.add(
                new NewArticle("odd", Reports.plain(hostile, hostile), head, List.of()),
                new StoryChange(
                        List.of(story("odd-story", hostile, null, null)),
                        List.of(new Move("odd", "odd-story", hostile)),
                        List.of(),
                        List.of()));
        store.feeds().put(new Feed(hostile, hostile, hostile, null));

        KeptArticle kept = store.articles().get("odd").orElseThrow();
        assertThat(kept.found().extract().text().raw()).isEqualTo(hostile);
        assertThat(kept.found().place().shown()).isEqualTo(hostile);
        assertThat(kept.head().title()).startsWith("a\uFFFDb\uFFFDc\uDBFF\uDFFFd'; DROP");
        assertThat(kept.head().published()).isEqualTo(LocalDate.of(12_031, 1, 1));
        assertThat(store.feeds().get(hostile)).isPresent();
        assertThat(stories(new StoryQuery(StoryQuery.Order.NEWEST, "--%_", null, null)))
                .containsExactly("odd-story");
        assertThat(stories(new StoryQuery(StoryQuery.Order.NEWEST, "d_;", null, null)))
                .isEmpty();
    }

    @Test
    void placesAndAddressesMayBeLong() {
        String url = "https://aldra.example/" + "a".repeat(20_000);
        store.add(
                new NewArticle("long", Reports.plain(url, "Text."), Reports.head("en", url), List.of()),
                StoryChange.NONE);
        store.feeds().put(new Feed(url, null, null, NOW));

        assertThat(store.articles().get("long").orElseThrow().places()).containsExactly(url);
        assertThat(store.feeds().all()).extracting(Feed::url).containsExactly(url);
    }

    @Test
    void aMergeMovesArticlesAndTellsWhereTheStoryWent() {
        add("one", "first");
        add("two", "second");
        add("three", "second");

        store.apply(new StoryChange(
                List.of(),
                List.of(new Move("two", "first", "one event"), new Move("three", "first", "one event")),
                List.of(),
                List.of()));

        assertThat(store.stories().get("second")).isEmpty();
        assertThat(store.stories().successor("second")).contains("first");
        assertThat(store.stories().get("first").orElseThrow().size()).isEqualTo(3);
        assertThat(store.stories().movesOf("two"))
                .containsExactly(
                        new PastMove("two", null, "second", "alike", NOW),
                        new PastMove("two", "second", "first", "one event", NOW));
        assertThat(store.stories().moves("second")).hasSize(4);
        assertThat(store.freeStoryId("second")).isEqualTo("second-2");
        assertThat(store.articles().ofStory("first")).extracting(ArticleRow::id).containsExactly("one", "two", "three");
    }

    @Test
    void aMoveToWhereTheArticleIsChangesNothing() {
        add("one", "first");

        store.apply(new StoryChange(List.of(), List.of(new Move("one", "first", "again")), List.of(), List.of()));

        assertThat(store.stories().movesOf("one")).hasSize(1);
    }

    @Test
    void aRemovedArticleIsGoneWithAllThatHungOnIt() {
        add("one", "first");
        add("two", "first");
        add("three", "other");
        store.keep("one", new Part("signature", "1", new byte[] {1}));

        assertThat(store.remove("one", StoryChange.NONE)).isTrue();
        assertThat(store.remove("one", StoryChange.NONE)).isFalse();
        assertThat(store.remove("three", StoryChange.NONE)).isTrue();

        assertThat(store.articles().get("one")).isEmpty();
        assertThat(store.articles().part("one", "signature")).isEmpty();
        assertThat(store.stories().get("first").orElseThrow().size()).isEqualTo(1);
        assertThat(store.stories().get("other")).isEmpty();
        assertThat(store.stories().successor("other")).isEmpty();
        assertThat(store.articles().changesAfter(0, 10))
                .extracting(ArticleChange::article)
                .containsExactly("two", null, null);
        assertThat(store.check(count -> {})).isEmpty();
        assertThat(store.add(Reports.article("one-again", "Text of one"), StoryChange.NONE)
                        .isNew())
                .isTrue();
    }

    @Test
    void aDossierLastsUntilItsStoryChanges() {
        add("one", "first");
        add("two", "other");
        String fingerprint = store.stories().fingerprint("first");
        String json = "{\"title\": \"Паром \uD83D\uDEA2\"}".repeat(1_000);
        store.dossiers().put("first", fingerprint, json);
        store.dossiers().put("other", "x", "{}");
        store.dossiers().put("no-such-story", "x", "{}");

        assertThat(store.dossiers().get("first", fingerprint)).contains(json);
        assertThat(store.dossiers().get("first", "another run")).isEmpty();
        store.dossiers().put("first", fingerprint, "{}");
        assertThat(store.dossiers().get("first", fingerprint)).contains("{}");

        store.add(Reports.article("three", "Text three"), into("first", "three"));

        assertThat(store.dossiers().get("first", fingerprint)).isEmpty();
        assertThat(store.stories().fingerprint("first")).isNotEqualTo(fingerprint);
        assertThat(store.dossiers().get("other", "x")).contains("{}");
        store.describe("two", Reports.head("uk", "Назва"));
        assertThat(store.dossiers().get("other", "x")).isEmpty();
        assertThat(store.articles().row("two").orElseThrow().head().language()).isEqualTo(new Language("uk"));
    }

    @Test
    void aStoryIsListedUnderTheTitleOfItsDossierUnlessItChangedMeanwhile() {
        add("one", "first");
        String fingerprint = store.stories().fingerprint("first");

        store.dossiers().entitle("first", fingerprint, "Паром \uD83D\uDEA2", new Language("ru"));
        store.dossiers().entitle("no-such-story", fingerprint, "Паром", ENGLISH);

        StoryHead named = store.stories().get("first").orElseThrow().head();
        assertThat(named.title()).isEqualTo("Паром \uD83D\uDEA2");
        assertThat(named.language()).isEqualTo(new Language("ru"));
        assertThat(store.stories()
                        .page(new StoryQuery(StoryQuery.Order.TITLE, "ПАРОМ", null, null), null, 5)
                        .items())
                .hasSize(1);
        store.add(Reports.article("three", "Text three"), into("first", "three"));
        store.dossiers().entitle("first", fingerprint, "Too late", ENGLISH);
        assertThat(store.stories().get("first").orElseThrow().head().title()).isNotEqualTo("Too late");
    }

    @Test
    void episodesLinkStoriesUntilOneVanishes() {
        add("one", "first");
        add("two", "second");
        add("three", "third");
        store.apply(new StoryChange(
                List.of(),
                List.of(),
                List.of(new Episode("first", "second", "same ferry"), new Episode("second", "third", "same ferry")),
                List.of()));

        assertThat(store.stories().episodes("second"))
                .containsExactly(
                        new Episode("first", "second", "same ferry"), new Episode("second", "third", "same ferry"));

        store.apply(new StoryChange(List.of(), List.of(), List.of(), List.of(new Episode("first", "second", ""))));
        store.remove("three", StoryChange.NONE);
        assertThat(store.stories().episodes("second")).isEmpty();
    }

    private List<String> stories(StoryQuery query) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<StoryRow> page = store.stories().page(query, cursor, 2);
            page.items().forEach(row -> ids.add(row.head().id()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    @Test
    void storiesAreListedInEveryOrderPageByPage() {
        String[] titles = {"Élan", "ferry", "Zebra", "elan two", "Паром"};
        for (int i = 0; i < titles.length; i++) {
            String id = "s" + i;
            LocalDate day = i == 2 ? null : LocalDate.of(2031, 3, 1 + i);
            List<Move> moves = new ArrayList<>();
            for (int member = 0; member <= (i * 3) % 5; member++) {
                String article = id + "a" + member;
                store.add(Reports.article(article, article), StoryChange.NONE);
                moves.add(new Move(article, id, "alike"));
            }
            store.apply(new StoryChange(List.of(story(id, titles[i], day, day)), moves, List.of(), List.of()));
        }

        assertThat(stories(StoryQuery.all(StoryQuery.Order.NEWEST))).containsExactly("s4", "s3", "s1", "s0", "s2");
        assertThat(stories(StoryQuery.all(StoryQuery.Order.LARGEST))).containsExactly("s3", "s1", "s4", "s2", "s0");
        assertThat(stories(StoryQuery.all(StoryQuery.Order.TITLE))).containsExactly("s0", "s3", "s1", "s2", "s4");
        assertThat(stories(new StoryQuery(StoryQuery.Order.NEWEST, "ELAN", null, null)))
                .containsExactly("s3", "s0");
        assertThat(stories(new StoryQuery(StoryQuery.Order.NEWEST, "паРОМ", null, null)))
                .containsExactly("s4");
        assertThat(stories(new StoryQuery(
                        StoryQuery.Order.NEWEST, null, LocalDate.of(2031, 3, 2), LocalDate.of(2031, 3, 4))))
                .containsExactly("s3", "s1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.stories().page(StoryQuery.all(StoryQuery.Order.NEWEST), "???", 2));
    }

    @Test
    void articlesAndTheirPartsAreReadInOrderOfAdding() {
        int count = 1_203;
        for (int i = 0; i < count; i++) {
            Part part = new Part("signature", "v1", ("s" + i).getBytes(StandardCharsets.UTF_8));
            NewArticle article = Reports.article("a" + i, "Text " + i);
            List<Part> parts = i % 3 == 0 ? List.of() : List.of(part);
            store.add(new NewArticle(article.id(), article.found(), article.head(), parts), StoryChange.NONE);
        }

        TreeMap<Integer, String> signatures = new TreeMap<>();
        store.articles()
                .forEachPart(
                        "signature",
                        (row, part) -> signatures.put(
                                Integer.parseInt(row.id().substring(1)),
                                new String(part.bytes(), StandardCharsets.UTF_8)));
        assertThat(signatures).hasSize(count - 401);
        assertThat(signatures).allSatisfy((number, text) -> assertThat(text).isEqualTo("s" + number));
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<ArticleRow> page = store.articles().page(cursor, 100);
            page.items().forEach(row -> ids.add(row.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(ids)
                .isEqualTo(IntStream.range(0, count).mapToObj(i -> "a" + i).toList());
        assertThat(store.articles().rows(List.of("a7", "none", "a3", "a7")))
                .extracting(ArticleRow::id)
                .containsExactly("a7", "a3");
    }

    @Test
    void feedsAreRemembered() {
        Feed feed = new Feed("https://aldra.example/feed", "\"abc\"", "Tue, 04 Mar 2031 10:00:00 GMT", NOW);
        store.feeds().put(new Feed(feed.url(), null, null, null));
        store.feeds().put(feed);

        assertThat(store.feeds().get(feed.url())).contains(feed);
        assertThat(store.feeds().remove(feed.url())).isTrue();
        assertThat(store.feeds().all()).isEmpty();
    }

    @Test
    void anotherThatOpensItIsToldWhoHasIt() {
        assertThatExceptionOfType(ArchiveInUseException.class)
                .isThrownBy(() -> ArchiveStore.open(place))
                .withMessageContaining(place.shown())
                .withMessageMatching("(?s).*(This process has it open|stemma of user).*");

        add("ferry", "aground");
        assertThat(store.counts().articles()).isEqualTo(1);
    }

    /** Makes the archive one of a version to come. */
    abstract void age(ArchivePlace archive, int version) throws Exception;

    @Test
    void anArchiveOfANewerVersionIsRefused() throws Exception {
        store.close();
        age(place, Schema.NEWEST + 1);

        assertThatExceptionOfType(ArchiveVersionException.class)
                .isThrownBy(() -> ArchiveStore.open(place))
                .withMessageContaining("It is of version 2, and this Stemma knows versions up to 1.");
    }
}
