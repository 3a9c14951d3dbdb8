package org.stemma.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.browser.Chromium;
import org.stemma.browser.Window;

/** Uses the application as a reader does, in a browser. */
@ExtendWith(Chromium.class)
class ApplicationTest {
    private static final String STORY = "/story?id=01_lantern-wire";

    @TempDir
    private static Path folder;

    private static TestServer server;

    private final Window window;

    ApplicationTest(Window window) {
        this.window = window;
    }

    @BeforeAll
    static void start() {
        server = TestServer.start(folder.resolve("filled"));
        server.follow(server.postFiles(Reports.texts()));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void filesBecomeAStoryBeforeTheReadersEyes() {
        try (TestServer empty = TestServer.start(folder.resolve("empty"))) {
            window.open(empty.address().resolve("/"));
            assertThat(window.text(".state h2")).isEqualTo("No story yet");
            window.find(".state a").first().click();
            window.find("input[type='file'][multiple]")
                    .setInputFiles(Reports.files().toArray(Path[]::new));

            window.shows(".results .story-row h2", "dam");
            assertThat(window.page()).hasURL(Pattern.compile("/job\\?id="));
            window.find(".results .story-row a").first().click();
            window.shows(".masthead h1", "dam");
            assertThat(window.page()).hasURL(Pattern.compile("/story\\?id="));
        }
    }

    @Test
    void pastedTextIsAddedAndLinksAreRecognised() {
        open("/add");
        window.find("#pasted").fill("https://news.example/a https://news.example/b");
        assertThat(window.text(".paste [type='submit']")).isEqualTo("Fetch 2 links");
        window.find("#pasted")
                .fill("Ferry runs aground off Ostrel\n\nThe ferry Marla ran aground off Ostrel on 3 May 2031,"
                        + " the harbour office said. Nobody was hurt.");
        assertThat(window.text(".paste [type='submit']")).isEqualTo("Add this text");
        window.find(".paste [type='submit']").click();
        window.shows(".results .story-row h2", "Ferry runs aground");
    }

    @Test
    void theListOfStoriesIsFilteredInTheAddress() {
        open("/");
        assertThat(window.text(".story-row h2")).isNotBlank();
        window.find("#name").pressSequentially("no such story");
        window.shows(".results .nothing", "No story matches");
        assertThat(window.page()).hasURL(Pattern.compile("/\\?name=no\\+such\\+story$"));
        open("/?name=dam&least=5");
        assertThat(window.text(".story-row .figure")).isEqualTo("5");
    }

    @Test
    void searchAndTraceLeadIntoTheRawArticle() {
        open("/search?q=dam");
        assertThat(window.text(".hit mark")).isEqualToIgnoringCase("dam");
        window.find(".hit a").first().click();
        assertThat(window.text("dialog[open] .reader mark")).isNotBlank();
        open("/trace?q=share+the+cost+of+repairing+the+lower+gates");
        assertThat(window.text(".claim-card .sighting")).isNotBlank();
        // Another test may have had the story compared before.
        window.find(".results .actions .button").all().forEach(Locator::click);
        assertThat(window.text(".claim-card h2")).isNotBlank();
        assertThat(window.find(".claim-card .sighting").nth(1)).isVisible();
        window.find(".claim-card h2 a").first().click();
        window.shows("dialog[open] h2", "repairing the lower gates");
    }

    @Test
    void theReaderShowsTheRawTextWithItsNoiseAndDamage() {
        open(STORY + "#reader/02_harbour-courier");
        window.find(".raw-switch").click();

        window.shows(".reader-text.raw", "<https://");
        assertThat(window.find(".reader-text.raw .noise").first()).isVisible();
        window.shows(".harms", "inlined links");
    }

    @Test
    void anArticleIsRemovedOnceTheReaderHasSaidSoTwice() {
        try (TestServer two = TestServer.start(folder.resolve("two"))) {
            two.follow(two.postFiles(Reports.first(2)));
            window.open(two.address().resolve(STORY + "#articles"));
            Locator remove = window.find(".article-card .actions [aria-label^='Remove'][aria-label*='Courier']");
            remove.click();
            assertThat(window.text("dialog[open] [id='remove-title']")).isEqualTo("Remove this article?");
            assertThat(window.focused()).hasText("Keep it");
            assertThat(window.violations()).isEmpty();
            window.press("Escape");
            assertThat(remove).isFocused();
            assertThat(two.archive().counts().articles()).isEqualTo(2);

            remove.click();
            window.find("dialog[open] .button.alarm").click();
            assertThat(window.find(".cards:not(:has(li + li)) .article-card")).isVisible();
            assertThat(window.find("#app > [role='status']")).hasText("The article was removed.");
            assertThat(window.focused()).hasText("Articles");
            window.find(".article-card .actions [aria-label^='Remove']").click();
            window.find("dialog[open] .button.alarm").click();
            assertThat(window.text(".state h2")).isEqualTo("No story yet");
            assertThat(two.archive().counts().articles()).isZero();
        }
        assertThat(window.problems()).allMatch(problem -> problem.contains("404"));
    }

    @Test
    void formsToSaveAreThoseThatTheServerOffers() {
        open(STORY);
        window.find(".export summary").click();
        assertThat(window.text(".export-list li")).isNotBlank();
        window.shows(".export-list", "JSON", "Markdown", "PROV", "Print");
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void noPageHasASeriousViolation(int width, ColorScheme colours) {
        window.size(width, 900);
        window.colours(colours);
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
            assertThat(window.find("#view main")).isVisible();
            assertThat(window.find("#view [aria-busy]")).hasCount(0);

            assertThat(window.violations()).as(page).isEmpty();
            assertThat(window.overflow()).as(page).isLessThanOrEqualTo(0);
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
            assertThat(window.find(".view:not([hidden])")).isVisible();

            assertThat(window.find("#view img, #view script, [href^=javascript]"))
                    .hasCount(0);
        }
        open("/search?q=ostrel");
        assertThat(window.text(".hit")).isNotBlank();
        assertThat(window.find("#view img, #view script")).hasCount(0);
        assertThat(window.page()).not().hasTitle(Pattern.compile("hurt"));
    }

    @Test
    void aServerWithATokenAsksForIt() {
        ServerOptions options =
                new ServerOptions("127.0.0.1", 0, "a-long-enough-token", TestServer.limits(1 << 20, 1_000));
        try (TestServer locked = new TestServer(folder.resolve("locked"), options)) {
            window.open(locked.address().resolve("/"));
            window.find("dialog[open] #token").fill("wrong");
            window.find("dialog[open] [type='submit']").click();
            window.shows("dialog[open] [role='alert']", "does not know");
            window.find("dialog[open] #token").fill("a-long-enough-token");
            window.find("dialog[open] [type='submit']").click();
            assertThat(window.text(".state h2")).isEqualTo("No story yet");
        }
        assertThat(window.problems()).allMatch(problem -> problem.contains("401"));
    }

    @Test
    void aServerThatIsGoneIsToldWithAWayToTryAgain() {
        TestServer gone = TestServer.start(folder.resolve("gone"));
        window.open(gone.address().resolve("/"));
        assertThat(window.text(".state h2")).isNotBlank();
        gone.close();
        window.find("#name").pressSequentially("x");

        window.shows(".trouble", "does not answer", "Try again");
        assertThat(window.problems()).allMatch(problem -> problem.contains("ERR_CONNECTION_REFUSED"));
    }

    private void open(String path) {
        window.open(server.address().resolve(path));
    }
}
