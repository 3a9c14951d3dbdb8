package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/**
 * Opens the page from a file, as a reader does. Skipped where the machine has no Chromium. With the system property
 * {@code stemma.screenshots} naming a folder, pictures of the views are written there.
 */
class DossierPageBrowserTest {
    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.start();
        browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(3));
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
        size(1280, 900);
        colours("light");
    }

    @Test
    void aCellOpensItsStatementAndEscapeGivesTheFocusBack() {
        open("sample.html", "#table");
        WebElement cell = cell("s3", "hafenblatt");
        cell.click();

        assertThat(visible("dialog[open] h2")).contains("first lorries");
        assertThat(browser.findElements(By.cssSelector(".version"))).hasSize(7);
        assertThat(visible(".version.shown")).contains("Hafenblatt");
        assertThat(visible(".reader mark")).startsWith("Noch vor den");
        assertThat(browser.findElement(By.cssSelector(".version[data-article='northern-ledger'] del"))
                        .getText())
                .isEqualTo("autumn");

        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(count("dialog[open]")).isZero();
        assertThat(browser.switchTo().activeElement()).isEqualTo(cell);
        assertThat(browser.getCurrentUrl()).endsWith("#table");
        assertThat(problems()).isEmpty();
    }

    @Test
    void theTableIsWalkedWithTheArrowKeys() {
        open("sample.html", "#table");
        focus(cell("s1", columns().get(0)));
        press(Keys.ARROW_RIGHT);
        press(Keys.ARROW_DOWN);
        assertThat(focusedCell()).isEqualTo("s2/" + columns().get(1));
        press(Keys.HOME);
        assertThat(focusedCell()).isEqualTo("s2/");
        press(Keys.ENTER);
        assertThat(visible("dialog[open] h2")).contains("spring flood");
        press(Keys.ESCAPE);
        assertThat(focusedCell()).isEqualTo("s2/");
        assertThat(browser.findElements(By.cssSelector(".matrix [tabindex='0']")))
                .hasSize(1);
    }

    @Test
    void cellsTellQuotedReportedAbsentAndLeftOutApart() {
        open("sample.html", "#table");

        assertThat(cell("s3", "le-quai").getDomAttribute("class")).isEqualTo("quoted");
        assertThat(cell("s3", "hafenblatt").getDomAttribute("class")).isEqualTo("reported");
        assertThat(cell("s5", "le-quai").getDomAttribute("class")).isEqualTo("omitted");
        assertThat(cell("s10", "le-quai").getDomAttribute("class")).isEqualTo("absent");
    }

    @Test
    void filtersNarrowTheTableAndSayHowFar() {
        open("sample.html", "#table");
        browser.findElement(By.id("find")).sendKeys("СТОРОНЫ ПОРОВНУ");

        assertThat(shownStatements()).containsExactly("s4");
        assertThat(visible(".count")).isEqualTo("1 of 14 statements shown");

        browser.findElement(By.id("find")).clear();
        browser.findElement(By.cssSelector("#origin option[value='o3']")).click();
        assertThat(shownStatements()).containsExactly("s7", "s11");
        browser.findElement(By.cssSelector("#show option[value='one']")).click();
        assertThat(shownStatements()).containsExactly("s11");
    }

    @Test
    void aDeepLinkOpensTheStatementAndBackClosesIt() {
        open("sample.html", "#statement=s6");
        assertThat(visible("dialog[open] h2")).contains("No day can be promised");
        browser.findElement(By.cssSelector(".steps button:last-child")).click();
        assertThat(visible("dialog[open] h2")).contains("spare parts");
        open("sample.html", "#article=al-madiq");
        assertThat(browser.findElement(By.cssSelector(".reader h3")).getCssValue("direction"))
                .isEqualTo("rtl");
        open("sample.html", "#statement=nothing-of-the-kind");
        assertThat(visible("dialog[open]")).contains("nothing-of-the-kind");
        assertThat(problems()).isEmpty();
    }

    @Test
    void theReferenceVersionCanBeChosen() {
        open("sample.html", "#statement=s3");
        browser.findElement(By.cssSelector(".version[data-article='northern-ledger'] .actions button:last-child"))
                .click();

        assertThat(visible(".version[data-article='northern-ledger'] .comparison"))
                .contains("Reference");
        assertThat(visible(".version[data-article='kesh-courier'] ins")).isEqualTo("autumn");
    }

    @Test
    void nothingStandsBesideThePageAtAnyWidth() throws IOException {
        for (int width : List.of(360, 768, 1280, 2560, 3840)) {
            for (String scheme : List.of("light", "dark")) {
                size(width, 900);
                colours(scheme);
                for (String place :
                        List.of("", "#table", "#reader", "#stemma", "#statement=s3", "#article=kesh-courier")) {
                    open("sample.html", place);
                    assertThat(overflow()).as(width + " px, " + place).isLessThanOrEqualTo(0);
                    picture(width + "-" + scheme + place.replace("#", "-").replace("=", "-"));
                }
            }
        }
        assertThat(problems()).isEmpty();
    }

    @Test
    void coloursFollowTheSystemAndThenTheReader() {
        open("sample.html", "#table");
        String light = background();
        colours("dark");
        assertThat(background()).isNotEqualTo(light);
        browser.findElement(By.cssSelector(".theme")).click();
        assertThat(background()).isEqualTo(light);
        browser.executeScript("localStorage.clear()");
    }

    @Test
    void hostileTextsShowAsText() throws IOException {
        String attack = "</script><img src=x onerror=\"document.title='hurt'\"><b>\u202e";
        write("hostile.html", SampleDossier.withTexts(text -> attack + text));
        open("hostile.html", "#table");

        assertThat(browser.findElements(By.cssSelector("h1 .content, h1.content"))
                        .get(0)
                        .getText())
                .contains("<img src=x");
        assertThat(count("#page img, #page b")).isZero();
        focus(browser.findElement(By.cssSelector(".matrix tbody th")));
        press(Keys.ENTER);
        assertThat(visible("dialog[open] .version")).contains("<img src=x");
        assertThat(visible("dialog[open] .reader")).contains("<img src=x");
        assertThat(count("#page img, #page b")).isZero();
        assertThat(browser.getTitle()).isEqualTo("Kesh");
        assertThat(problems()).isEmpty();
    }

    @Test
    void onlyWebAddressesBecomeLinks() throws IOException {
        write("script.html", SampleDossier.withTexts(text -> text.replaceFirst("^https:", "javascript:")));
        open("script.html", "#articles");

        assertThat(count(".article-card .original")).isZero();
        assertThat(count("[href^='javascript' i]")).isZero();
        open("sample.html", "#articles");
        assertThat(browser.findElements(By.cssSelector(".article-card .original")))
                .hasSize(3);
    }

    @Test
    void emptyListsAndNullsAreShownAsUnknown() throws IOException {
        write(
                "empty.html",
                "{\"stemma\":1,\"story\":{\"id\":\"x\",\"title\":null},\"event\":null,\"articles\":[],\"origins\":null}");
        open("empty.html", "");

        assertThat(visible("main")).contains("Untitled story");
        for (String view :
                List.of("table", "reader", "stemma", "origins", "conflicts", "timeline", "names", "articles")) {
            open("empty.html", "#" + view);
            assertThat(visible(".view:not([hidden]) .nothing")).as(view).isNotBlank();
        }
        assertThat(problems()).isEmpty();
    }

    @Test
    void aLargeTableIsDrawnAtOnce() throws IOException {
        write("large.html", SampleDossier.enlarged(30, 60));
        open("large.html", "#table");
        Number drawn = (Number)
                browser.executeScript("return performance.timing.domComplete - performance.timing.responseEnd");

        browser.findElement(By.cssSelector("#show option[value='all']")).click();
        assertThat(browser.findElements(By.cssSelector(".matrix tbody tr[data-statement]")))
                .hasSize(60);
        assertThat(drawn.longValue()).isLessThan(3000);
        picture("large");
        size(2560, 1400);
        picture("large-2560");
    }

    private static void write(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name), new DossierPage().html(json, "Kesh", "en"));
    }

    private static void open(String name, String place) {
        browser.get("about:blank");
        browser.get(folder.resolve(name).toUri() + place);
        browser.findElement(By.cssSelector("main"));
    }

    private static void size(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private static void colours(String scheme) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    private static WebElement cell(String statement, String article) {
        return browser.findElement(
                By.cssSelector("tr[data-statement='" + statement + "'] td[data-article='" + article + "']"));
    }

    private static List<String> columns() {
        return browser.findElements(By.cssSelector(".matrix thead th[data-article]")).stream()
                .map(head -> head.getDomAttribute("data-article"))
                .toList();
    }

    private static List<String> shownStatements() {
        return browser.findElements(By.cssSelector(".matrix tbody tr[data-statement]")).stream()
                .map(row -> row.getDomAttribute("data-statement"))
                .toList();
    }

    private static String focusedCell() {
        return (String) browser.executeScript("const cell = document.activeElement;"
                + "return cell.parentElement.dataset.statement + '/' + (cell.dataset.article ?? '');");
    }

    private static void focus(WebElement element) {
        browser.executeScript("arguments[0].focus()", element);
    }

    private static void press(Keys key) {
        browser.switchTo().activeElement().sendKeys(key);
    }

    /** Counts at once; looking for what should not be there would wait for it. */
    private static long count(String selector) {
        return (Long) browser.executeScript("return document.querySelectorAll(arguments[0]).length", selector);
    }

    private static String visible(String selector) {
        return browser.findElement(By.cssSelector(selector)).getText();
    }

    private static String background() {
        return browser.findElement(By.id("page")).getCssValue("background-color");
    }

    private static long overflow() {
        return (Long) browser.executeScript(
                "return Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth");
    }

    private static List<String> problems() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    private static void picture(String name) throws IOException {
        String target = System.getProperty("stemma.screenshots");
        if (target != null) {
            Files.createDirectories(Path.of(target));
            Files.write(Path.of(target, name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
            if (!name.contains("-statement") && !name.contains("-article")) {
                Object image = browser.executeCdpCommand(
                                "Page.captureScreenshot",
                                Map.of("captureBeyondViewport", true, "format", "png", "clip", clip()))
                        .get("data");
                Files.write(
                        Path.of(target, name + "-full.png"), Base64.getDecoder().decode((String) image));
            }
        }
    }

    private static Map<String, Object> clip() {
        Number height = (Number) browser.executeScript("return document.documentElement.scrollHeight");
        Number width = (Number) browser.executeScript("return innerWidth");
        return Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
    }
}
