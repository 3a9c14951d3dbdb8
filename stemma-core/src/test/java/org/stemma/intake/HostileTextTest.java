package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stemma.article.Article;
import org.stemma.article.Block;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** Whatever the text, intake gives an article whose blocks and cuts stay inside it, or a reason. */
class HostileTextTest {
    private static final List<String> PIECES = List.of(
            "a",
            "The ",
            "mayor ",
            "said ",
            "Mr. Vell ",
            "ina",
            ",",
            ". ",
            "!",
            "\"",
            "\"\"",
            "\u201c",
            "\u201d",
            "\u00ab",
            "\u00bb",
            "'",
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "   ",
            "\t",
            "\u00a0",
            "\u200b",
            "\u00ad",
            "\u00ad\n",
            "\ufeff",
            "\u0000",
            "\ufffd",
            "\u2028",
            "<",
            ">",
            "<https://x.example/a>",
            "(http://",
            "[b](http://x.example)",
            "http",
            "-",
            "-\n",
            "\u2014 ",
            "PORTMERE, 3 May 2031 (Bay) \u2014 ",
            "Read more\n",
            "By Ilva Karst\n",
            "Source: Bay News\n",
            "3 May 2031\n",
            "The Bay Courier, 3 May 2031\n",
            "Photo by A. Vell. ",
            "(Photo by A. Vell)",
            "\u00a9 2031 Bay. ",
            "Comments\n",
            "Related\n",
            "Home > World\n",
            "Donate now\n",
            "\ud83d\ude00",
            "\ud83d",
            "\u4e2d\u6587",
            "\u0645\u0631",
            "7\n",
            "1.",
            "12:30\n",
            "\u0130",
            "\u00df",
            "|",
            "/",
            "harbour council meets again about the ferry to the isles ");

    @Test
    void nothingThrowsAndNothingLeavesTheText() {
        TextIntake intake = new TextIntake(
                (word, language) -> Set.of("ina", "mayor", "said").contains(word), text -> Language.ENGLISH);
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder raw = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                raw.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            DecodedInput input = new DecodedInput("t", "t.txt", "UTF-8", raw.toString(), List.of());
            if (intake.take(input) instanceof TextIntake.Outcome.Taken taken) {
                assertSound(taken.article(), raw.toString());
            }
        }
    }

    private static void assertSound(Article article, String raw) {
        String text = article.text().text();
        int end = 0;
        for (Block block : article.blocks()) {
            assertThat(block.span().start()).as(raw).isGreaterThanOrEqualTo(end);
            assertThat(block.span().isEmpty()).as(raw).isFalse();
            assertThat(block.span().of(text).strip())
                    .as(raw)
                    .isEqualTo(block.span().of(text));
            end = block.span().end();
        }
        Span previous = new Span(0, 0);
        for (Span cut : article.noise().stream().map(noise -> noise.raw()).toList()) {
            assertThat(cut.start()).as(raw).isGreaterThanOrEqualTo(previous.end());
            assertThat(cut.end()).as(raw).isLessThanOrEqualTo(raw.length());
            previous = cut;
        }
    }
}
