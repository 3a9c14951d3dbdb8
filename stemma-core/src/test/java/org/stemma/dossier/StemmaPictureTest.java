package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Where the lines of the stemma run. Skipped where the machine has no Chromium. */
class StemmaPictureTest {
    /** The lines that share a point with a box at which they neither begin nor end, and how many lines run backwards. */
    private static final String LINES = "const boxes = [...document.querySelectorAll('foreignObject')].map((node) => "
            + "({x: node.x.baseVal.value, y: node.y.baseVal.value, w: node.width.baseVal.value, h: node.height.baseVal.value}));"
            + "const inside = (p, b, by) => p.x > b.x - by && p.x < b.x + b.w + by && p.y > b.y - by && p.y < b.y + b.h + by;"
            + "const lines = [...document.querySelectorAll('.edge .line')].map((line) => {"
            + "  const length = line.getTotalLength();"
            + "  const ends = [line.getPointAtLength(0), line.getPointAtLength(length)];"
            + "  const others = boxes.filter((box) => !ends.some((end) => inside(end, box, 1)));"
            + "  const points = Array.from({length: 200}, (_, i) => line.getPointAtLength(length * i / 199));"
            + "  return {back: ends[1].x < ends[0].x - 250, hit: points.some((p) => others.some((box) => inside(p, box, -1)))};"
            + "});"
            + "return [lines.filter((line) => line.hit).length, lines.filter((line) => line.back).length];";

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @ParameterizedTest
    @CsvSource({"7,1", "9,3", "14,4"})
    void noLineRunsBehindABoxThatItHasNothingToDoWith(int articles, int statements) throws IOException {
        Path page = folder.resolve("large-" + articles + ".html");
        Files.writeString(page, new DossierPage().html(LargeDossier.json(articles, statements), "Large", "en"));
        browser.get("about:blank");
        browser.get(page.toUri() + "#stemma");
        browser.findElement(By.cssSelector("#stemma-least option[value='0']")).click();

        List<?> lines = (List<?>) browser.executeScript(LINES);

        assertThat(lines.get(1)).as("lines that run backwards over a column").isNotEqualTo(0L);
        assertThat(lines.get(0)).as("lines behind a box").isEqualTo(0L);
    }
}
