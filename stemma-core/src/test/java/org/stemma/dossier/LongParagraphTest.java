package org.stemma.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.browser.Chromium;
import org.stemma.browser.Window;

/** A hostile paragraph of five megabytes in the reader. */
@ExtendWith(Chromium.class)
class LongParagraphTest {
    private static final String ATTACK = "<img src=x onerror=\"document.title='hurt'\"> \u202e bridge ";
    private static final int LENGTH = 5_000_000;

    @TempDir
    private Path folder;

    private final Window window;

    LongParagraphTest(Window window) {
        this.window = window;
    }

    @Test
    void theReaderShowsItAsTextInStretches() {
        String text = ATTACK.repeat(LENGTH / ATTACK.length());
        PageFile.write(folder.resolve("long.html"), SampleDossier.withFirstBlock(text))
                .open(window, "#reader/kesh-courier");

        assertThat(window.find(".stretch").count()).isGreaterThan(100);
        assertThat(window.number("document.querySelector('.block').textContent.length"))
                .isGreaterThanOrEqualTo(text.length());
        assertThat(window.find("main img")).hasCount(0);
        assertThat(window.page()).hasTitle(PageFile.TITLE);
    }
}
