package org.stemma.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.browser.Chromium;
import org.stemma.browser.Window;

/** What the reader marks in versions of different languages. */
@ExtendWith(Chromium.class)
class ReaderAcrossLanguagesTest {
    @TempDir
    private static Path folder;

    private static PageFile sample;

    private final Window window;

    ReaderAcrossLanguagesTest(Window window) {
        this.window = window;
    }

    @BeforeAll
    static void write() {
        sample = PageFile.write(folder.resolve("sample.html"), SampleDossier.json());
    }

    @Test
    void theWordsThatShowAChangeCarryItsName() {
        read("northern-ledger,hafenblatt/s3");

        assertThat(changed("northern-ledger")).startsWith("truncated: ").contains("The tunnel");
        assertThat(changed("hafenblatt"))
                .startsWith("truncated in The Northern Ledger: ")
                .endsWith("Noch vor den Herbststürmen");
        window.shows(".reading-legend", "changed between versions in different languages");
        assertThat(window.violations()).isEmpty();
    }

    @Test
    void quotationMarksAreDroppedWhereTheOtherColumnQuotes() {
        read("kesh-courier,hafenblatt/s3");
        assertThat(changed("hafenblatt")).contains("quotation marks dropped: ");

        read("le-quai,hafenblatt/s3");
        assertThat(changed("hafenblatt")).contains("quotation marks dropped: ");
    }

    @Test
    void nothingIsMarkedThatThePairShownDoesNotProve() {
        read("le-quai,al-madiq/s3");
        assertThat(window.find(".drift-words")).hasCount(0);
        read("hafenblatt/s3");
        assertThat(window.find(".drift-words")).hasCount(0);
    }

    private void read(String place) {
        sample.open(window, "#reader/" + place);
        assertThat(window.find(".reader.column").first()).isVisible();
    }

    /** The first changed words of a column, with what is told of them to those who do not see it. */
    private String changed(String article) {
        return window.find(".column[data-article='" + article + "'] .drift-words")
                .first()
                .textContent();
    }
}
