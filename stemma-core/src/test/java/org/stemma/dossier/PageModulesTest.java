package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stemma.browser.Chromium;
import org.stemma.browser.Window;

/** Runs single modules of the page in a browser, without a page. */
@ExtendWith(Chromium.class)
class PageModulesTest {
    private static final String DIFFERENCE = """
            ([text, reference, language]) => {
              %s
              const found = module_worddiff.wordDifference(text, reference, language);
              return found.parts.filter((part) => part.differs).map((part) => part.text).join(' ')
                  + '|' + found.missing.join(' ');
            }""".formatted(ModuleBundle.bundle("worddiff.js", PageModulesTest::module));

    private static final String LOCATE = """
            ([block, from, to, text, start, end]) => {
              %s
              const place = module_locate.locate({article: 'a', start, end, text},
                  {passage: {article: 'a', start: from, end: to, text: block}});
              return place ? `${place.start}-${place.end}` : 'null';
            }""".formatted(ModuleBundle.bundle("locate.js", PageModulesTest::module));

    private final Window window;

    PageModulesTest(Window window) {
        this.window = window;
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

    private String difference(String text, String reference, String language) {
        return (String) window.page().evaluate(DIFFERENCE, List.of(text, reference, language));
    }

    private String located(String block, int from, int to, String passage, int start, int end) {
        return (String) window.page().evaluate(LOCATE, List.of(block, from, to, passage, start, end));
    }

    private static String module(String name) {
        try (InputStream stream = DossierPage.class.getResourceAsStream("page/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
