package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/** Runs single modules of the page in a browser, without a page. Skipped where the machine has no Chromium. */
class PageModulesTest {
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

    @Test
    void wordsAreComparedWithoutCasePunctuationAndQuotationMarks() {
        assertThat(difference("“We SHALL open”, he said.", "We shall open he said", "en"))
                .isEqualTo("|");
        assertThat(difference("The gate opens in late May", "The gate opens in May or June", "en"))
                .isEqualTo("late|or June");
        assertThat(difference("Мост откроют завтра утром", "Мост откроют завтра", "ru"))
                .isEqualTo("утром|");
        assertThat(difference("", "one two", "en")).isEqualTo("|one two");
        assertThat(difference("a b", "c d", "no language")).isEqualTo("a b|c d");
    }

    @Test
    void aPassageIsFoundInItsBlockNearestToItsShareOfTheRawText() {
        assertThat(located("dry. And dry.", 0, 40, "dry", 30, 36)).isEqualTo("9-12");
        assertThat(located("dry. And dry.", 0, 40, "dry", 0, 6)).isEqualTo("0-3");
        assertThat(located("the north  wall", 10, 40, "north wall", 14, 25)).isEqualTo("4-15");
        assertThat(located("the north wall", 10, 40, "gone", 14, 25)).isEqualTo("null");
        assertThat(located("whole", 10, 40, "other", 10, 40)).isEqualTo("0-5");
    }

    private static String difference(String text, String reference, String language) {
        return (String) browser.executeScript(
                ModuleBundle.bundle("worddiff.js", PageModulesTest::module)
                        + "const found = module_worddiff.wordDifference(...arguments);"
                        + "return found.parts.filter((part) => part.differs).map((part) => part.text).join(' ')"
                        + " + '|' + found.missing.join(' ');",
                text,
                reference,
                language);
    }

    private static String located(String block, int from, int to, String passage, int start, int end) {
        return (String) browser.executeScript(
                ModuleBundle.bundle("locate.js", PageModulesTest::module)
                        + "const [block, from, to, text, start, end] = arguments;"
                        + "const place = module_locate.locate({article: 'a', start, end, text},"
                        + " {passage: {article: 'a', start: from, end: to, text: block}});"
                        + "return place ? place.start + '-' + place.end : 'null';",
                block,
                from,
                to,
                passage,
                start,
                end);
    }

    private static String module(String name) {
        try (InputStream stream = DossierPage.class.getResourceAsStream("page/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
