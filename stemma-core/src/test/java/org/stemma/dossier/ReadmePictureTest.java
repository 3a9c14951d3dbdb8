package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.stemma.Progress;
import org.stemma.Stemma;

/**
 * Reads the examples and takes the README's pictures of the first story: the table, the reader, the stemma, the overview.
 *
 * <p>The pictures are written to {@code target/readme/}; with the system property {@code stemma.pictures} they go into
 * that folder instead, seen from the project's root. Core alone compares other languages by names and numbers only; for
 * the pictures as users see them, {@code stemma.page} names the page that the whole program made. Skipped where the machine has no Chromium.
 */
class ReadmePictureTest {
    private static final Path ROOT = Path.of("..");
    private static final int MOST_BYTES = 300 << 10;

    /** The reader shows the fourth statement that both articles tell. */
    private static final int STEPS = 3;

    private static final List<Picture> PICTURES = List.of(
            new Picture("dossier", "#table", 1280, 900, "light", ".matrix tbody tr[data-statement]"),
            new Picture("reader", "#reader/06_dobrovskie-vesti,01_lantern-wire", 1280, 900, "dark", ".column mark"),
            new Picture("stemma", "#stemma", 1500, 760, "light", ".edge.touched"),
            new Picture("phone", "#overview", 390, 780, "light", ".masthead"));

    @TempDir
    private static Path folder;

    /** A picture, and what must be seen on it. */
    private record Picture(String name, String address, int width, int height, String colours, String shows) {}

    @Test
    void theExamplesExplainTheProduct() throws IOException {
        ChromeDriver browser = Chromium.start();
        try {
            browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(3));
            Path page = page();
            Path target = target();
            Files.createDirectories(target);
            for (Picture picture : PICTURES) {
                view(browser, page, picture);

                List<WebElement> shown = browser.findElements(By.cssSelector(picture.shows()));
                assertThat(shown.stream().filter(element -> inView(browser, element)))
                        .as(picture.name())
                        .isNotEmpty();
                byte[] bytes = browser.getScreenshotAs(OutputType.BYTES);
                assertThat(bytes).as(picture.name()).hasSizeLessThanOrEqualTo(MOST_BYTES);
                Files.write(target.resolve(picture.name() + ".png"), bytes);
            }
        } finally {
            browser.quit();
        }
    }

    private static Path page() throws IOException {
        String made = System.getProperty("stemma.page");
        if (made != null) {
            return ROOT.resolve(made).toAbsolutePath();
        }
        Path page = folder.resolve("dossier.html");
        return Files.writeString(page, new DossierPage().html(DossierJson.write(firstStory()), "Stemma", "en"));
    }

    private static Dossier firstStory() {
        String examples = ROOT.resolve("examples/reports").toString();
        try (Stemma stemma = Stemma.open()) {
            return stemma.read(List.of(examples), InputStream.nullInputStream(), Progress.NONE)
                    .dossiers()
                    .get(0);
        }
    }

    private static Path target() {
        return Optional.ofNullable(System.getProperty("stemma.pictures"))
                .map(ROOT::resolve)
                .orElse(Path.of("target", "readme"));
    }

    /** Shows a view; the table with the statements first that most articles tell. */
    private static void view(ChromeDriver browser, Path page, Picture picture) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", picture.width(), "height", picture.height(), "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", picture.colours()),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        browser.get("about:blank");
        browser.get(page.toUri() + picture.address());
        browser.findElement(By.cssSelector(".view:not([hidden])"));
        if (picture.name().equals("dossier")) {
            browser.findElement(By.cssSelector("#sort option[value='articles']"))
                    .click();
        }
        if (picture.name().equals("stemma")) {
            browser.findElement(By.cssSelector("#stemma-scope option:nth-child(2)"))
                    .click();
            browser.executeScript(
                    "[...document.querySelectorAll('.edge')].pop().dispatchEvent(new MouseEvent('click'));");
        }
        if (picture.name().equals("reader")) {
            for (int step = 0; step < STEPS; step++) {
                browser.findElement(By.cssSelector("[data-step='›']")).click();
            }
        }
        browser.executeScript("document.activeElement.blur(); window.scrollTo(0, 0);");
    }

    /** Returns whether some of an element stands in the window. */
    private static boolean inView(ChromeDriver browser, WebElement element) {
        return (Boolean) browser.executeScript(
                "const box = arguments[0].getBoundingClientRect();"
                        + "return box.bottom > 0 && box.top < innerHeight && box.height > 0;",
                element);
    }
}
