package org.stemma.dossier.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees who pastes the Markdown into a report. */
final class MarkdownFormTest {
    private static Document shown(String markdown) {
        Parser parser = Parser.builder().build();
        return Jsoup.parse(HtmlRenderer.builder().build().render(parser.parse(markdown)));
    }

    @Test
    void everyVersionStandsThereWithItsArticleAndPlace() {
        Document shown = shown(Dossiers.text(Form.MARKDOWN, Dossiers.tunnel()));

        assertThat(shown.select("h1").text()).isEqualTo("Velmara and Ostrel agree to reopen the Kesh tunnel");
        assertThat(shown.select("h2").eachText())
                .startsWith("Articles", "The event", "What most articles tell", "Conflicts", "Statements", "Origins");
        assertThat(shown.select("li").eachText())
                .contains(
                        "“Velmara and Ostrel have agreed to reopen the flooded Kesh tunnel by the first of October”"
                                + " (northern-ledger 62–150)",
                        "“اتفق وزيرا النقل في فيلمارا وأوستريل على إعادة فتح نفق كيش بحلول الأول من أكتوبر” (al-madiq 40–120)");
    }

    @Test
    void hostileTextIsShownAsText() {
        Document tame = shown(Dossiers.text(Form.MARKDOWN, Dossiers.tunnel()));
        Document shown = shown(Dossiers.text(Form.MARKDOWN, Dossiers.hostile()));

        assertThat(shown.body().select("*").eachAttr("href"))
                .isEqualTo(tame.body().select("*").eachAttr("href"));
        assertThat(shown.body().getAllElements().stream().map(Element::normalName))
                .containsExactlyElementsOf(tame.body().getAllElements().stream()
                        .map(Element::normalName)
                        .toList());
        assertThat(shown.text())
                .contains("<script>alert(1)</script>", "[a](javascript:b)", "&lt;l&gt;", "`e` *f* **g**");
        assertThat(shown.wholeText()).doesNotContain("\u202E", "\u0000", "\u0007", "\u2028");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. first",
                "12) twelfth",
                "- item",
                "+ item",
                "# heading",
                "=== under",
                "--- line",
                "> quote",
                "    code",
                "~~~",
                "```",
                "a_b_c __d__",
                "[x]: https://evil.example",
                "&copy; &#65;",
                "www.evil.example",
                "<b>x</b>",
                "2031",
                "\\"
            })
    void eachTextStaysWhatItIs(String text) {
        Document shown = shown("- " + MarkdownText.escaped(text) + "\n- behind\n");

        assertThat(shown.select("li")).hasSize(2);
        assertThat(shown.select("li").get(0).children()).isEmpty();
        assertThat(shown.select("li").get(0).text()).isEqualTo(text.strip());
    }
}
