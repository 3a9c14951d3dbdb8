package org.stemma.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.browser.Chromium;
import org.stemma.browser.Window;

/** Walks the views of a page opened from a file. */
@ExtendWith(Chromium.class)
class DossierViewsTest {
    private static final List<String> VIEWS = List.of(
            "overview",
            "table",
            "reader",
            "stemma",
            "origins",
            "conflicts",
            "timeline",
            "names",
            "articles",
            "run",
            "statement=s3",
            "article=kesh-courier");

    @TempDir
    private static Path folder;

    private static PageFile sample;

    private final Window window;

    DossierViewsTest(Window window) {
        this.window = window;
    }

    @BeforeAll
    static void write() {
        sample = PageFile.write(folder.resolve("sample.html"), SampleDossier.json());
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void noViewHasASeriousViolation(int width, ColorScheme colours) {
        window.size(width, 900);
        window.colours(colours);
        for (String view : VIEWS) {
            sample.open(window, "#" + view);

            assertThat(window.violations()).as(view).isEmpty();
            assertThat(window.overflow()).as(view).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void aViewHasItsAddressAndTellsItInTheNavigation() {
        sample.open(window, "#stemma/d1");
        assertThat(window.text("nav [aria-current='page']")).isEqualTo("Stemma");
        window.find("nav a[data-view='origins']").click();
        assertThat(window.text("nav [data-view='origins'][aria-current='page']"))
                .isEqualTo("Origins");
        assertThat(window.page()).hasURL(Pattern.compile("#origins$"));
        window.page().goBack();
        assertThat(window.text(".stemma-aside h3")).isNotBlank();
        sample.open(window, "#origins/o1");
        assertThat(window.focused()).hasAttribute("id", "origin-o1");
        sample.open(window, "#table/s6");
        window.shows("dialog[open] h2", "No day can be promised");
        sample.open(window, "#no-such-view");
        assertThat(window.text("nav [aria-current='page']")).isEqualTo("Overview");
    }

    @Test
    void theOverviewTellsWhatIsAgreedDisputedAndToldOnce() {
        sample.open(window, "");

        assertThat(window.text("#part-agreed")).contains(" of 7").doesNotContain("No two articles");
        assertThat(window.find("#part-disputed .conflict").first()).isVisible();
        window.find("#part-alone summary").first().click();
        window.find("#part-alone .claim a").first().click();
        assertThat(window.find("dialog[open] .version")).hasCount(1);
    }

    @Test
    void theReaderShowsOneStatementInAllItsColumns() {
        sample.open(window, "#reader/kesh-courier,strait-wire,hafenblatt/s3");

        assertThat(window.find(".reader.column")).hasCount(3);
        List<Locator> marks = window.find(".reader.column mark").all();
        assertThat(marks).hasSizeGreaterThanOrEqualTo(3);
        marks.forEach(mark -> assertThat(mark).isInViewport());
        assertThat(window.text(".column[data-article='strait-wire'] mark ins")).isEqualTo("soon");
        window.find(".column[data-article='kesh-courier'] a.in-text").first().click();
        assertThat(window.page()).hasURL(Pattern.compile("#reader/kesh-courier,strait-wire,hafenblatt/(?!s3$)"));
    }

    @Test
    void quotationsCarryTheLetterOfTheirSpeaker() {
        sample.open(window, "#reader/kesh-courier,hafenblatt");

        assertThat(window.text(".reading-legend .speaker-tag [aria-hidden]")).isEqualTo("A");
        assertThat(window.find(".reader.column .speaker-tag").first()).isVisible();
    }

    @Test
    void anEdgeOfTheStemmaShowsItsEvidenceByKeyboardToo() {
        sample.open(window, "#stemma");
        window.find(".edge[tabindex='0']").focus();
        window.press("ArrowDown");
        window.press("Enter");

        window.shows(".stemma-aside", "goes back to", "probability");
        assertThat(window.page()).hasURL(Pattern.compile("#stemma/d"));
        window.find(".stemma-table summary").click();
        assertThat(window.find(".stemma-table tbody tr"))
                .hasCount(window.find(".edge").count());
    }

    @Test
    void hostileTextsShowAsTextInEveryView() {
        String attack = "</script><img src=x onerror=\"document.title='hurt'\"><b>\u202e\u0007javascript:alert(1) ";
        PageFile hostile = PageFile.write(
                folder.resolve("hostile.html"),
                SampleDossier.withTexts(text -> text.matches("[a-z0-9-]+") ? text : attack + text));
        for (String view : VIEWS) {
            hostile.open(window, "#" + view);

            assertThat(window.find("#page img, #page b, [href^=\"javascript\" i]"))
                    .hasCount(0);
            assertThat(allText()).as(view).doesNotContain("\u202e", "\u0007");
        }
        hostile.open(window, "#reader");
        window.shows(".reader-text", "<img src=x", "⟨RLO⟩");
        assertThat(window.page()).hasTitle(PageFile.TITLE);
    }

    @Test
    void aParagraphOfFiveMegabytesIsShown() {
        String endless = "a wall of words ".repeat(330_000);
        PageFile page = PageFile.write(folder.resolve("endless.html"), SampleDossier.withFirstBlock(endless));
        for (String view : List.of("overview", "table", "reader", "stemma", "articles")) {
            page.open(window, "#" + view);
            assertThat(window.text("nav [aria-current='page']")).isNotBlank();
        }
        page.open(
                window, "#article=" + SampleDossier.tree().at("/articles/0/id").asText());
        assertThat(window.number("document.querySelector('.reader-text').textContent.length"))
                .isGreaterThan(5_000_000);
    }

    @Test
    void aStoryOfFiftyArticlesIsOneSmallFileThatAsksForNothing() throws IOException {
        PageFile fifty = PageFile.write(folder.resolve("fifty.html"), LargeDossier.json(50, 200));
        assertThat(Files.size(fifty.file())).isLessThan(5_000_000);

        fifty.open(window, "#table");
        window.find("#find").pressSequentially("number 101");
        assertThat(window.text(".count")).startsWith("1 of 200");
        assertThat(window.number("performance.getEntriesByType('resource').length"))
                .isZero();
    }

    @Test
    void aHugeTableDrawsWhatIsInSightAndIsWalkedToItsEnd() {
        PageFile.write(folder.resolve("huge.html"), LargeDossier.json(300, 500)).open(window, "#table");
        window.find("#show").selectOption("all");

        assertThat(window.find(".matrix tbody td").count()).isLessThan(3000);
        window.find(".matrix [tabindex='0']").focus();
        window.press("Control+End");
        Locator cell = window.focused();
        assertThat(cell).hasAttribute("aria-colindex", "301");
        assertThat(cell.locator("..")).hasAttribute("aria-rowindex", "501");
        assertThat(cell).isInViewport();
    }

    @Test
    void onPaperAllViewsStandOneAfterTheOther() {
        sample.open(window, "#timeline");
        window.page().evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(window.find(".view:not([hidden])")).hasCount(9);
        window.page().evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(window.find(".view:not([hidden])")).hasCount(1);
    }

    /** All text of the page, seen or not, but for scripts and styles. */
    private String allText() {
        return (String) window.page().evaluate("""
                () => {
                  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT,
                      (node) => node.parentElement.closest('script, style') ? 2 : 1);
                  let all = '';
                  while (walker.nextNode()) all += walker.currentNode.data;
                  return all;
                }""");
    }
}
