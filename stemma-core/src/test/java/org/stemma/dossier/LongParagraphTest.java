package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** A hostile paragraph of five megabytes in the reader. Skipped where the machine has no Chromium. */
class LongParagraphTest {
    private static final String ATTACK = "<img src=x onerror=\"document.title='hurt'\"> \u202e bridge ";
    private static final int LENGTH = 5_000_000;

    @TempDir
    private Path folder;

    @Test
    void theReaderShowsItAsTextInStretches() throws IOException {
        String text = ATTACK.repeat(LENGTH / ATTACK.length());
        Path page = folder.resolve("long.html");
        Files.writeString(page, new DossierPage().html(SampleDossier.withFirstBlock(text), "Long", "en"));
        ChromeDriver browser = Chromium.start();
        try {
            browser.get(page.toUri() + "#reader/kesh-courier");

            assertThat(browser.findElements(By.cssSelector(".stretch"))).hasSizeGreaterThan(100);
            Object shown = browser.executeScript("return document.querySelector('.block').textContent.length");
            assertThat((Long) shown).isGreaterThanOrEqualTo(text.length());
            assertThat(browser.findElements(By.cssSelector("main img"))).isEmpty();
            assertThat(browser.getTitle()).isEqualTo("Long");
        } finally {
            browser.quit();
        }
    }
}
