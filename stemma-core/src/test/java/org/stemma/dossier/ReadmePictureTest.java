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
 * Reads the examples and takes the README's picture: the table of statements of the first story, 1280 by 900 pixels.
 *
 * <p>The picture is written to {@code target/readme/}; with the system property {@code stemma.pictures} it goes into
 * that folder instead, seen from the project's root. Core alone compares other languages by names and numbers only; for
 * the picture as users see it, {@code stemma.page} names the page that the whole program made. Skipped where the machine has no Chromium.
 */
class ReadmePictureTest {
    private static final Path ROOT = Path.of("..");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final int MOST_BYTES = 400 << 10;

    /** Where the section of statements begins, in pixels from the top: its rule stands right below the bar of links. */
    private static final int TOP = 20;

    @TempDir
    private static Path folder;

    @Test
    void theExamplesTableExplainsTheProduct() throws IOException {
        ChromeDriver browser = Chromium.start();
        try {
            view(browser, page());

            assertThat(inView(browser, browser.findElement(By.cssSelector("#part-statements h2"))))
                    .isTrue();
            List<WebElement> rows = browser.findElements(By.cssSelector(".matrix tbody tr[data-statement]"));
            assertThat(rows.stream().filter(row -> inView(browser, row))).hasSizeGreaterThanOrEqualTo(3);
            byte[] picture = browser.getScreenshotAs(OutputType.BYTES);
            assertThat(picture).hasSizeLessThanOrEqualTo(MOST_BYTES);
            Path target = target();
            Files.createDirectories(target);
            Files.write(target.resolve("dossier.png"), picture);
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

    /** Shows the table with the statements first that most articles tell. */
    private static void view(ChromeDriver browser, Path page) {
        browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(3));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", WIDTH, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        browser.get(page.toUri() + "#table");
        browser.findElement(By.cssSelector("#sort option[value='articles']")).click();
        browser.executeScript(
                "document.activeElement.blur();"
                        + "const top = document.querySelector('#part-statements').getBoundingClientRect().top;"
                        + "window.scrollBy(0, top - arguments[0]);",
                TOP);
    }

    /** Returns whether all of an element stands in the window. */
    private static boolean inView(ChromeDriver browser, WebElement element) {
        return (Boolean) browser.executeScript(
                "const box = arguments[0].getBoundingClientRect();"
                        + "return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;",
                element);
    }
}
