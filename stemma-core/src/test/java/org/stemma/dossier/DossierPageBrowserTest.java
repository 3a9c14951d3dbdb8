package org.stemma.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.browser.Chromium;
import org.stemma.browser.Window;

/**
 * Opens the page from a file, as a reader does. With the system property {@code stemma.screenshots} naming a folder,
 * pictures of the views are written there.
 */
@ExtendWith(Chromium.class)
class DossierPageBrowserTest {
    private static final String ROWS = ".matrix tbody tr[data-statement]";
    private static final String INJECTED = "#page img, #page b";

    @TempDir
    private static Path folder;

    private static PageFile sample;

    private final Window window;

    DossierPageBrowserTest(Window window) {
        this.window = window;
    }

    @BeforeAll
    static void write() {
        sample = PageFile.write(folder.resolve("sample.html"), SampleDossier.json());
    }

    @Test
    void aCellOpensItsStatementAndEscapeGivesTheFocusBack() {
        sample.open(window, "#table");
        Locator cell = cell("s3", "hafenblatt");
        cell.click();

        window.shows("dialog[open] h2", "first lorries");
        assertThat(window.find(".version")).hasCount(7);
        window.shows(".version.shown", "Hafenblatt");
        assertThat(window.text(".reader mark")).startsWith("Noch vor den");
        assertThat(window.text(".version[data-article='northern-ledger'] del")).isEqualTo("autumn");

        window.press("Escape");
        assertThat(window.find("dialog[open]")).hasCount(0);
        assertThat(cell).isFocused();
        assertThat(window.page()).hasURL(Pattern.compile("#table$"));
    }

    @Test
    void theTableIsWalkedWithTheArrowKeys() {
        sample.open(window, "#table");
        List<String> columns = values(window.find(".matrix thead th[data-article]"), "data-article");
        cell("s1", columns.get(0)).focus();
        window.press("ArrowRight");
        window.press("ArrowDown");
        assertThat(cell("s2", columns.get(1))).isFocused();
        window.press("Home");
        assertThat(head("s2")).isFocused();
        window.press("Enter");
        window.shows("dialog[open] h2", "spring flood");
        window.press("Escape");
        assertThat(head("s2")).isFocused();
        assertThat(window.find(".matrix [tabindex='0']")).hasCount(1);
    }

    @Test
    void cellsTellQuotedReportedAbsentAndLeftOutApart() {
        sample.open(window, "#table");

        assertThat(cell("s3", "le-quai")).hasClass("quoted");
        assertThat(cell("s3", "hafenblatt")).hasClass("reported");
        assertThat(cell("s5", "le-quai")).hasClass("omitted");
        assertThat(cell("s10", "le-quai")).hasClass("absent");
    }

    @Test
    void filtersNarrowTheTableAndSayHowFar() {
        sample.open(window, "#table");
        window.find("#find").pressSequentially("СТОРОНЫ ПОРОВНУ");

        assertThat(statements()).containsExactly("s4");
        assertThat(window.text(".count")).isEqualTo("1 of 14 statements shown");

        window.find("#find").clear();
        window.find("#origin").selectOption("o3");
        assertThat(statements()).containsExactly("s7", "s11");
        window.find("#show").selectOption("one");
        assertThat(statements()).containsExactly("s11");
    }

    @Test
    void aDeepLinkOpensTheStatementAndBackClosesIt() {
        sample.open(window, "#statement=s6");
        window.shows("dialog[open] h2", "No day can be promised");
        window.find(".steps button:last-child").click();
        window.shows("dialog[open] h2", "spare parts");
        sample.open(window, "#article=al-madiq");
        assertThat(window.find(".reader h3").first()).hasCSS("direction", "rtl");
        sample.open(window, "#statement=nothing-of-the-kind");
        window.shows("dialog[open]", "nothing-of-the-kind");
    }

    @Test
    void theReferenceVersionCanBeChosen() {
        sample.open(window, "#statement=s3");
        window.find(".version[data-article='northern-ledger'] .actions button:last-child")
                .click();

        window.shows(".version[data-article='northern-ledger'] .comparison", "Reference");
        assertThat(window.text(".version[data-article='kesh-courier'] ins")).isEqualTo("autumn");
    }

    @Test
    void nothingStandsBesideThePageAtAnyWidth() {
        for (int width : List.of(360, 768, 1280, 2560, 3840)) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                window.size(width, 900);
                window.colours(colours);
                for (String place :
                        List.of("", "#table", "#reader", "#stemma", "#statement=s3", "#article=kesh-courier")) {
                    sample.open(window, place);
                    String name = width + "-" + colours + place.replaceAll("[#=]", "-");
                    assertThat(window.overflow()).as(name).isLessThanOrEqualTo(0);
                    picture(name);
                }
            }
        }
    }

    @Test
    void coloursFollowTheSystemAndThenTheReader() {
        sample.open(window, "#table");
        String light = background();
        window.colours(ColorScheme.DARK);
        assertThat(background()).isNotEqualTo(light);
        window.find(".theme").click();
        assertThat(background()).isEqualTo(light);
    }

    @Test
    void hostileTextsShowAsText() {
        String attack = "</script><img src=x onerror=\"document.title='hurt'\"><b>\u202e";
        PageFile.write(folder.resolve("hostile.html"), SampleDossier.withTexts(text -> attack + text))
                .open(window, "#table");

        window.shows("h1 .content, h1.content", "<img src=x");
        assertThat(window.find(INJECTED)).hasCount(0);
        window.find(".matrix tbody th").first().focus();
        window.press("Enter");
        window.shows("dialog[open] .version", "<img src=x");
        window.shows("dialog[open] .reader", "<img src=x");
        assertThat(window.find(INJECTED)).hasCount(0);
        assertThat(window.page()).hasTitle(PageFile.TITLE);
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        Path script = folder.resolve("script.html");
        PageFile.write(script, SampleDossier.withTexts(text -> text.replaceFirst("^https:", "javascript:")))
                .open(window, "#articles");

        assertThat(window.find(".article-card").first()).isVisible();
        assertThat(window.find(".article-card .original")).hasCount(0);
        assertThat(window.find("[href^='javascript' i]")).hasCount(0);
        sample.open(window, "#articles");
        assertThat(window.find(".article-card .original")).hasCount(3);
    }

    @Test
    void emptyListsAndNullsAreShownAsUnknown() {
        PageFile empty = PageFile.write(
                folder.resolve("empty.html"),
                "{\"stemma\":1,\"story\":{\"id\":\"x\",\"title\":null},\"event\":null,\"articles\":[],\"origins\":null}");
        empty.open(window, "");

        window.shows("main", "Untitled story");
        for (String view :
                List.of("table", "reader", "stemma", "origins", "conflicts", "timeline", "names", "articles")) {
            empty.open(window, "#" + view);
            assertThat(window.text(".view:not([hidden]) .nothing")).as(view).isNotBlank();
        }
    }

    @Test
    void aLargeTableIsDrawnAtOnce() {
        PageFile.write(folder.resolve("large.html"), SampleDossier.enlarged(30, 60))
                .open(window, "#table");
        double drawn = window.number("performance.timing.domComplete - performance.timing.responseEnd");

        window.find("#show").selectOption("all");
        assertThat(window.find(ROWS)).hasCount(60);
        assertThat(drawn).isLessThan(3000);
        picture("large");
        window.size(2560, 1400);
        picture("large-2560");
    }

    private Locator cell(String statement, String article) {
        return window.find("tr[data-statement='" + statement + "'] td[data-article='" + article + "']");
    }

    private Locator head(String statement) {
        return window.find("tr[data-statement='" + statement + "'] th");
    }

    /** The statements of the rows drawn, from the top. */
    private List<String> statements() {
        return values(window.find(ROWS), "data-statement");
    }

    private static List<String> values(Locator elements, String attribute) {
        return elements.all().stream()
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    private String background() {
        return (String) window.find("#page").evaluate("page => getComputedStyle(page).backgroundColor");
    }

    /** Keeps what is in the window and, where no dialog is open, the page in its full height. */
    private void picture(String name) {
        String target = System.getProperty("stemma.screenshots");
        if (target != null) {
            window.page().screenshot(new ScreenshotOptions().setPath(Path.of(target, name + ".png")));
            if (!name.contains("-statement") && !name.contains("-article")) {
                window.page()
                        .screenshot(
                                new ScreenshotOptions().setFullPage(true).setPath(Path.of(target, name + "-full.png")));
            }
        }
    }
}
