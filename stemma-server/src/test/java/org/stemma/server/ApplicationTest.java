package org.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Uses the application as a reader does, in a browser. Skipped where the machine has no Chromium. */
class ApplicationTest {
    private static final String STORY = "/story?id=01_lantern-wire";

    @TempDir
    private static Path folder;

    private static TestServer server;
    private static AppBrowser browser;

    @BeforeAll
    static void start() {
        browser = new AppBrowser();
        server = TestServer.start(folder.resolve("filled"));
        server.follow(server.postFiles(Reports.texts()));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void wide() {
        browser.look(1280, "light");
    }

    @Test
    void filesBecomeAStoryBeforeTheReadersEyes() {
        try (TestServer empty = TestServer.start(folder.resolve("empty"))) {
            browser.open(empty.address().resolve("/"));
            assertThat(browser.text(".state h2")).isEqualTo("No story yet");
            browser.find(".state a").click();
            browser.find("input[type='file']")
                    .sendKeys(Reports.files().stream()
                            .map(file -> file.toAbsolutePath().normalize().toString())
                            .collect(Collectors.joining("\n")));

            assertThat(browser.text(".results .story-row h2")).contains("dam");
            assertThat(browser.address()).contains("/job?id=");
            browser.find(".results .story-row a").click();
            assertThat(browser.text(".masthead h1")).contains("dam");
            assertThat(browser.address()).contains("/story?id=");
        }
        assertThat(browser.problems()).isEmpty();
    }

    @Test
    void pastedTextIsAddedAndLinksAreRecognised() {
        open("/add");
        browser.find("#pasted").sendKeys("https://news.example/a https://news.example/b");
        assertThat(browser.text(".paste [type='submit']")).isEqualTo("Fetch 2 links");
        browser.find("#pasted").clear();
        browser.find("#pasted")
                .sendKeys("Ferry runs aground off Ostrel\n\nThe ferry Marla ran aground off Ostrel on 3 May 2031,"
                        + " the harbour office said. Nobody was hurt.");
        assertThat(browser.text(".paste [type='submit']")).isEqualTo("Add this text");
        browser.find(".paste [type='submit']").click();
        assertThat(browser.text(".results .story-row h2")).contains("Ferry runs aground");
    }

    @Test
    void theListOfStoriesIsFilteredInTheAddress() {
        open("/");
        assertThat(browser.text(".story-row h2")).isNotBlank();
        browser.find("#name").sendKeys("no such story");
        assertThat(browser.text(".results .nothing")).contains("No story matches");
        assertThat(browser.address()).endsWith("/?name=no+such+story");
        open("/?name=dam&least=5");
        assertThat(browser.text(".story-row .figure")).isEqualTo("5");
    }

    @Test
    void searchAndTraceLeadIntoTheRawArticle() {
        open("/search?q=dam");
        assertThat(browser.text(".hit mark")).isEqualToIgnoringCase("dam");
        browser.find(".hit a").click();
        assertThat(browser.text("dialog[open] .reader mark")).isNotBlank();
        open("/trace?q=share+the+cost+of+repairing+the+lower+gates");
        assertThat(browser.text(".claim-card .sighting")).isNotBlank();
        // Another test may have had the story compared before.
        browser.all(".results .actions .button").forEach(WebElement::click);
        assertThat(browser.text(".claim-card h2")).isNotBlank();
        assertThat(browser.all(".claim-card .sighting")).hasSizeGreaterThanOrEqualTo(2);
        browser.find(".claim-card h2 a").click();
        assertThat(browser.text("dialog[open] h2")).contains("repairing the lower gates");
        assertThat(browser.problems()).isEmpty();
    }

    @Test
    void theReaderShowsTheRawTextWithItsNoiseAndDamage() {
        open(STORY + "#reader/02_harbour-courier");
        browser.find(".raw-switch").click();

        assertThat(browser.text(".reader-text.raw")).contains("<https://");
        assertThat(browser.all(".reader-text.raw .noise")).isNotEmpty();
        assertThat(browser.text(".harms")).contains("inlined links");
    }

    @Test
    void anArticleIsRemovedOnceTheReaderHasSaidSoTwice() {
        try (TestServer two = TestServer.start(folder.resolve("two"))) {
            two.follow(two.postFiles(Reports.first(2)));
            browser.open(two.address().resolve(STORY + "#articles"));
            WebElement remove = browser.find(".article-card .actions [aria-label^='Remove'][aria-label*='Courier']");
            remove.click();
            assertThat(browser.text("dialog[open] [id='remove-title']")).isEqualTo("Remove this article?");
            assertThat(browser.focused().getText()).isEqualTo("Keep it");
            assertThat(browser.violations()).isEmpty();
            browser.focused().sendKeys(Keys.ESCAPE);
            assertThat(browser.focused()).isEqualTo(remove);
            assertThat(two.archive().counts().articles()).isEqualTo(2);

            remove.click();
            browser.find("dialog[open] .button.alarm").click();
            browser.find(".cards:not(:has(li + li)) .article-card");
            assertThat(browser.find("#app > [role='status']").getDomProperty("textContent"))
                    .isEqualTo("The article was removed.");
            assertThat(browser.focused().getText()).isEqualTo("Articles");
            browser.find(".article-card .actions [aria-label^='Remove']").click();
            browser.find("dialog[open] .button.alarm").click();
            assertThat(browser.text(".state h2")).isEqualTo("No story yet");
            assertThat(two.archive().counts().articles()).isZero();
        }
        assertThat(browser.problems()).allMatch(problem -> problem.contains("404"));
    }

    @Test
    void formsToSaveAreThoseThatTheServerOffers() {
        open(STORY);
        browser.find(".export summary").click();
        assertThat(browser.text(".export-list li")).isNotBlank();
        assertThat(browser.text(".export-list")).contains("JSON", "Markdown", "PROV", "Print");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1280 light", "1280 dark", "390 light", "390 dark"})
    void noPageHasASeriousViolation(String screen) {
        browser.look(Integer.parseInt(screen.split(" ", -1)[0]), screen.split(" ", -1)[1]);
        for (String page : List.of(
                "/",
                "/?name=nothing",
                "/add",
                "/search",
                "/search?q=dam",
                "/trace?q=dam",
                "/no-such-page",
                STORY,
                STORY + "#table",
                STORY + "#reader",
                STORY + "#stemma")) {
            open(page);
            settled();

            assertThat(browser.violations()).as(page).isEmpty();
            assertThat((Long) browser.run("return document.documentElement.scrollWidth - innerWidth"))
                    .as(page)
                    .isLessThanOrEqualTo(0);
        }
    }

    @Test
    void aHostileArticleShowsAsTextInEveryView() {
        String attack = "<img src=x onerror=\"document.title='hurt'\"><script>document.title='hurt'</script> \u202e";
        String text = attack + " claims the mayor of Ostrel\n\nThe mayor of Ostrel, Ilda Marn, said on 4 May 2031: \""
                + attack + " the bridge is closed\". javascript:alert(1)";
        var job = server.follow(server.post("/articles?name=hostile", "text/plain", text));
        String story = job.at("/stories/0").asText();
        for (String view : List.of("overview", "table", "reader", "stemma", "timeline", "names", "articles")) {
            open("/story?id=" + story + "#" + view);
            browser.find(".view:not([hidden])");

            assertThat(browser.run(
                            "return document.querySelectorAll('#view img, #view script, [href^=javascript]').length"))
                    .as(view)
                    .isEqualTo(0L);
        }
        open("/search?q=ostrel");
        assertThat(browser.text(".hit")).isNotBlank();
        assertThat(browser.run("return document.querySelectorAll('#view img, #view script').length"))
                .isEqualTo(0L);
        assertThat(browser.title()).doesNotContain("hurt");
        assertThat(browser.problems()).isEmpty();
    }

    @Test
    void aServerWithATokenAsksForIt() {
        ServerOptions options =
                new ServerOptions("127.0.0.1", 0, "a-long-enough-token", TestServer.limits(1 << 20, 1_000));
        try (TestServer locked = new TestServer(folder.resolve("locked"), options)) {
            browser.open(locked.address().resolve("/"));
            browser.find("dialog[open] #token").sendKeys("wrong");
            browser.find("dialog[open] [type='submit']").click();
            assertThat(browser.text("dialog[open] [role='alert']")).contains("does not know");
            browser.find("dialog[open] #token").sendKeys("a-long-enough-token");
            browser.find("dialog[open] [type='submit']").click();
            assertThat(browser.text(".state h2")).isEqualTo("No story yet");
        }
        assertThat(browser.problems()).allMatch(problem -> problem.contains("401"));
    }

    @Test
    void aServerThatIsGoneIsToldWithAWayToTryAgain() {
        TestServer gone = TestServer.start(folder.resolve("gone"));
        browser.open(gone.address().resolve("/"));
        browser.find(".state h2");
        gone.close();
        browser.find("#name").sendKeys("x");

        assertThat(browser.text(".trouble")).contains("does not answer").contains("Try again");
        browser.problems();
    }

    private static void open(String path) {
        browser.open(server.address().resolve(path));
    }

    /** Waits until nothing loads any more. */
    private static void settled() {
        browser.find("#view main");
        browser.find("#view:not(:has([aria-busy]))");
    }
}
