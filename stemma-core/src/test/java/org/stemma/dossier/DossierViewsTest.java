package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** Walks the views of a page opened from a file. Skipped where the machine has no Chromium. */
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

    private static ChromeDriver browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.start();
        browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(3));
        browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        write("sample.html", SampleDossier.json());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void wide() {
        look(1280, "light");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1280 light", "1280 dark", "390 light", "390 dark"})
    void noViewHasASeriousViolation(String screen) {
        look(Integer.parseInt(screen.split(" ", -1)[0]), screen.split(" ", -1)[1]);
        for (String view : VIEWS) {
            open("sample.html", "#" + view);

            assertThat(Axe.violations(browser)).as(view).isEmpty();
            assertThat(number("return document.documentElement.scrollWidth - innerWidth"))
                    .as(view)
                    .isLessThanOrEqualTo(0);
        }
        assertThat(problems()).isEmpty();
    }

    @Test
    void aViewHasItsAddressAndTellsItInTheNavigation() {
        open("sample.html", "#stemma/d1");
        assertThat(visible("nav [aria-current='page']")).isEqualTo("Stemma");
        browser.findElement(By.cssSelector("nav a[data-view='origins']")).click();
        assertThat(visible("nav [data-view='origins'][aria-current='page']")).isEqualTo("Origins");
        assertThat(browser.getCurrentUrl()).endsWith("#origins");
        browser.navigate().back();
        assertThat(visible(".stemma-aside h3")).isNotBlank();
        open("sample.html", "#origins/o1");
        assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("origin-o1");
        open("sample.html", "#table/s6");
        assertThat(visible("dialog[open] h2")).contains("No day can be promised");
        open("sample.html", "#no-such-view");
        assertThat(visible("nav [aria-current='page']")).isEqualTo("Overview");
    }

    @Test
    void theOverviewTellsWhatIsAgreedDisputedAndToldOnce() {
        open("sample.html", "");

        assertThat(visible("#part-agreed")).contains(" of 7").doesNotContain("No two articles");
        assertThat(browser.findElements(By.cssSelector("#part-disputed .conflict")))
                .isNotEmpty();
        browser.findElement(By.cssSelector("#part-alone summary")).click();
        browser.findElement(By.cssSelector("#part-alone .claim a")).click();
        assertThat(browser.findElements(By.cssSelector("dialog[open] .version")))
                .hasSize(1);
    }

    @Test
    void theReaderShowsOneStatementInAllItsColumns() {
        open("sample.html", "#reader/kesh-courier,strait-wire,hafenblatt/s3");

        assertThat(browser.findElements(By.cssSelector(".reader.column"))).hasSize(3);
        assertThat(browser.findElements(By.cssSelector(".reader.column mark")))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(DossierViewsTest::isInSight);
        assertThat(visible(".column[data-article='strait-wire'] mark ins")).isEqualTo("soon");
        browser.findElement(By.cssSelector(".column[data-article='kesh-courier'] a.in-text"))
                .click();
        assertThat(browser.getCurrentUrl())
                .contains("#reader/kesh-courier,strait-wire,hafenblatt/")
                .doesNotEndWith("/s3");
    }

    @Test
    void quotationsCarryTheLetterOfTheirSpeaker() {
        open("sample.html", "#reader/kesh-courier,hafenblatt");

        String first = visible(".reading-legend .speaker-tag [aria-hidden]");
        assertThat(first).isEqualTo("A");
        assertThat(browser.findElements(By.cssSelector(".reader.column .speaker-tag")))
                .isNotEmpty();
    }

    @Test
    void anEdgeOfTheStemmaShowsItsEvidenceByKeyboardToo() {
        open("sample.html", "#stemma");
        WebElement edge = browser.findElement(By.cssSelector(".edge[tabindex='0']"));
        browser.executeScript("arguments[0].focus()", edge);
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);

        assertThat(visible(".stemma-aside")).contains("goes back to").contains("probability");
        assertThat(browser.getCurrentUrl()).contains("#stemma/d");
        browser.findElement(By.cssSelector(".stemma-table summary")).click();
        assertThat(browser.findElements(By.cssSelector(".stemma-table tbody tr")))
                .hasSameSizeAs(browser.findElements(By.cssSelector(".edge")));
    }

    @Test
    void hostileTextsShowAsTextInEveryView() throws IOException {
        String attack = "</script><img src=x onerror=\"document.title='hurt'\"><b>\u202e\u0007javascript:alert(1) ";
        write("hostile.html", SampleDossier.withTexts(text -> text.matches("[a-z0-9-]+") ? text : attack + text));
        for (String view : VIEWS) {
            open("hostile.html", "#" + view);

            assertThat(number(
                            "return document.querySelectorAll('#page img, #page b, [href^=\"javascript\" i]').length"))
                    .as(view)
                    .isZero();
            assertThat(
                            (String)
                                    browser.executeScript(
                                            "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT,"
                                                    + " (node) => node.parentElement.closest('script, style') ? 2 : 1);"
                                                    + "let all = ''; while (walker.nextNode()) all += walker.currentNode.data; return all;"))
                    .as(view)
                    .doesNotContain("\u202e", "\u0007");
        }
        open("hostile.html", "#reader");
        assertThat(visible(".reader-text")).contains("<img src=x").contains("⟨RLO⟩");
        assertThat(browser.getTitle()).isEqualTo("Kesh");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aParagraphOfFiveMegabytesIsShown() throws IOException {
        String endless = "a wall of words ".repeat(330_000);
        write("endless.html", SampleDossier.withFirstBlock(endless));
        for (String view : List.of("overview", "table", "reader", "stemma", "articles")) {
            open("endless.html", "#" + view);
            assertThat(visible("nav [aria-current='page']")).isNotBlank();
        }
        open(
                "endless.html",
                "#article=" + SampleDossier.tree().at("/articles/0/id").asText());
        assertThat(number("return document.querySelector('.reader-text').textContent.length"))
                .isGreaterThan(5_000_000);
    }

    @Test
    void aStoryOfFiftyArticlesIsOneSmallFileThatAsksForNothing() throws IOException {
        write("fifty.html", LargeDossier.json(50, 200));
        assertThat(Files.size(folder.resolve("fifty.html"))).isLessThan(5_000_000);

        open("fifty.html", "#table");
        browser.findElement(By.id("find")).sendKeys("number 101");
        assertThat(visible(".count")).startsWith("1 of 200");
        assertThat(number("return performance.getEntriesByType('resource').length"))
                .isZero();
        assertThat(problems()).isEmpty();
    }

    @Test
    void aHugeTableDrawsWhatIsInSightAndIsWalkedToItsEnd() throws IOException {
        write("huge.html", LargeDossier.json(300, 500));
        open("huge.html", "#table");
        browser.findElement(By.cssSelector("#show option[value='all']")).click();

        assertThat(number("return document.querySelectorAll('.matrix tbody td').length"))
                .isLessThan(3000);
        browser.executeScript("document.querySelector(\".matrix [tabindex='0']\").focus()");
        browser.switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, Keys.END));
        WebElement cell = browser.switchTo().activeElement();
        assertThat(cell.getDomAttribute("aria-colindex")).isEqualTo("301");
        assertThat(cell.findElement(By.xpath("..")).getDomAttribute("aria-rowindex"))
                .isEqualTo("501");
        assertThat(isInSight(cell)).isTrue();
    }

    @Test
    void onPaperAllViewsStandOneAfterTheOther() {
        open("sample.html", "#timeline");
        browser.executeScript("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(number("return document.querySelectorAll('.view:not([hidden])').length"))
                .isEqualTo(9);
        browser.executeScript("window.dispatchEvent(new Event('afterprint'))");
        assertThat(number("return document.querySelectorAll('.view:not([hidden])').length"))
                .isEqualTo(1);
    }

    private static void write(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name), new DossierPage().html(json, "Kesh", "en"));
    }

    private static void open(String name, String place) {
        browser.get("about:blank");
        browser.get(folder.resolve(name).toUri() + place);
        browser.findElement(By.cssSelector("main"));
    }

    private static void look(int width, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    private static boolean isInSight(WebElement element) {
        return (Boolean) browser.executeScript(
                "const box = arguments[0].getBoundingClientRect();"
                        + "const frame = arguments[0].closest('.reader-text, .matrix-scroll').getBoundingClientRect();"
                        + "return box.bottom > frame.top && box.top < Math.min(frame.bottom, innerHeight);",
                element);
    }

    private static long number(String script) {
        return ((Number) browser.executeScript(script)).longValue();
    }

    private static String visible(String selector) {
        return browser.findElement(By.cssSelector(selector)).getText();
    }

    private static List<String> problems() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }
}
