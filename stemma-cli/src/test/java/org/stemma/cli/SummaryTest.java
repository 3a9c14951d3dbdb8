package org.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.intake.Rejection;

/** The table stays straight and inside the terminal whatever the names are made of. */
final class SummaryTest {
    @Test
    void columnsStandUnderOneAnotherInEveryScript() {
        assertThat(print(60, "Title", line("abc"), line("東京の橋"), line("Cafe\u0301-Žižkov"), line("մոստ")))
                .contains("""
                          ARTICLE      LANGUAGE  NOISE  DAMAGE
                          abc          xx           7%  hard-wraps
                          東京の橋     xx           7%  hard-wraps
                          Cafe\u0301-Žižkov  xx           7%  hard-wraps
                          մոստ         xx           7%  hard-wraps
                        """);
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        ToldStory.Line everything = new ToldStory.Line(
                "橋".repeat(200),
                "en",
                1,
                List.of("doubled-quotes", "inlined-links", "lost-spaces", "hard-wraps", "special-spaces", "mangled"));
        for (int width : List.of(60, 61, 80, 200)) {
            String printed = print(width, "An event of many words ".repeat(20), everything, line("x".repeat(300)));

            assertThat(printed.lines())
                    .allSatisfy(line -> assertThat(DisplayText.width(line)).isLessThanOrEqualTo(width));
            assertThat(printed).contains("mangled", "…");
        }
    }

    @Test
    void ofManyProblemsTheFirstOfEachInputAreTold() {
        List<Rejection> many = new ArrayList<>();
        for (int line = 1; line <= 10_000; line++) {
            many.add(new Rejection("news.jsonl:" + line, "line 1", "It is broken.", "Mend it."));
        }
        many.add(new Rejection("all.zip!day/a.html", "whole page", "It shows nothing.", "Save it again."));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Summary(80, false).rejections(new PrintStream(bytes, true, StandardCharsets.UTF_8), many);

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("10001 parts of 2 inputs could not be read:\n  news.jsonl:1 (line 1)\n")
                .contains("all.zip!day/a.html (whole page)")
                .endsWith("  … and 9995 more; --json lists all.\n")
                .satisfies(printed -> assertThat(printed.lines()).hasSizeLessThan(20));
    }

    @Test
    void namesCannotSteerTheTerminal() {
        assertThat(print(80, "red \u001b[31m and\u202e reversed\r", line("a\u0007b\tc")))
                .doesNotContain("\u001b", "\u202e", "\r", "\u0007", "\t")
                .contains("red \\u001b[31m and\\u202e reversed\\u000d");
    }

    @Test
    void theTerminalsWidthIsAtLeast60() {
        assertThat(Screen.width("")).isEqualTo(80);
        assertThat(Screen.width("132")).isEqualTo(132);
        assertThat(Screen.width("20")).isEqualTo(60);
        assertThat(Screen.width("-5")).isEqualTo(80);
        assertThat(Screen.width("wide")).isEqualTo(80);
    }

    private static ToldStory.Line line(String id) {
        return new ToldStory.Line(id, "xx", 0.07, List.of("hard-wraps"));
    }

    private static String print(int width, String title, ToldStory.Line... lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new Summary(width, false).story(out, new ToldStory.Brief(title, List.of(lines), 1, 1, 0), List.of());
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
