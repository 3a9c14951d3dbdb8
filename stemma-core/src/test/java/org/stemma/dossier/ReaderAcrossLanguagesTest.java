package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** What the reader marks in versions of different languages. Skipped where the machine has no Chromium. */
class ReaderAcrossLanguagesTest {
    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.start();
        Files.writeString(folder.resolve("sample.html"), new DossierPage().html(SampleDossier.json(), "Sample", "en"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void theWordsThatShowAChangeCarryItsName() {
        read("northern-ledger,hafenblatt/s3");

        WebElement departing = find(".column[data-article='northern-ledger'] .drift-words");
        assertThat(departing.getDomProperty("textContent"))
                .startsWith("truncated: ")
                .contains("The tunnel");
        WebElement fuller = find(".column[data-article='hafenblatt'] .drift-words");
        assertThat(fuller.getDomProperty("textContent"))
                .startsWith("truncated in The Northern Ledger: ")
                .endsWith("Noch vor den Herbststürmen");
        assertThat(find(".reading-legend").getText()).contains("changed between versions in different languages");
        assertThat(Axe.violations(browser)).isEmpty();
    }

    @Test
    void quotationMarksAreDroppedWhereTheOtherColumnQuotes() {
        read("kesh-courier,hafenblatt/s3");
        assertThat(find(".column[data-article='hafenblatt'] .drift-words").getDomProperty("textContent"))
                .contains("quotation marks dropped: ");

        read("le-quai,hafenblatt/s3");
        assertThat(find(".column[data-article='hafenblatt'] .drift-words").getDomProperty("textContent"))
                .contains("quotation marks dropped: ");
    }

    @Test
    void nothingIsMarkedThatThePairShownDoesNotProve() {
        read("le-quai,al-madiq/s3");
        assertThat(browser.findElements(By.cssSelector(".drift-words"))).isEmpty();
        read("hafenblatt/s3");
        assertThat(browser.findElements(By.cssSelector(".drift-words"))).isEmpty();
    }

    private static void read(String place) {
        browser.get("about:blank");
        browser.get(folder.resolve("sample.html").toUri() + "#reader/" + place);
        find(".reader.column");
    }

    private static WebElement find(String selector) {
        return browser.findElement(By.cssSelector(selector));
    }
}
