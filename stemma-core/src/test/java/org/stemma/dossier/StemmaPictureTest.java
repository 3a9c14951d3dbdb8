package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.browser.Chromium;
import org.stemma.browser.Window;

/** Where the lines of the stemma run. */
@ExtendWith(Chromium.class)
class StemmaPictureTest {
    /** The lines that share a point with a box at which they neither begin nor end, and how many lines run backwards. */
    private static final String LINES = """
            () => {
              const boxes = [...document.querySelectorAll('foreignObject')].map((node) => ({
                x: node.x.baseVal.value, y: node.y.baseVal.value,
                w: node.width.baseVal.value, h: node.height.baseVal.value,
              }));
              const inside = (p, b, by) => p.x > b.x - by && p.x < b.x + b.w + by && p.y > b.y - by && p.y < b.y + b.h + by;
              const lines = [...document.querySelectorAll('.edge .line')].map((line) => {
                const length = line.getTotalLength();
                const ends = [line.getPointAtLength(0), line.getPointAtLength(length)];
                const others = boxes.filter((box) => !ends.some((end) => inside(end, box, 1)));
                const points = Array.from({length: 200}, (_, i) => line.getPointAtLength(length * i / 199));
                return {
                  back: ends[1].x < ends[0].x - 250,
                  hit: points.some((p) => others.some((box) => inside(p, box, -1))),
                };
              });
              return {hit: lines.filter((line) => line.hit).length, back: lines.filter((line) => line.back).length};
            }""";

    @TempDir
    private static Path folder;

    private final Window window;

    StemmaPictureTest(Window window) {
        this.window = window;
    }

    @ParameterizedTest
    @CsvSource({"7,1", "9,3", "14,4"})
    void noLineRunsBehindABoxThatItHasNothingToDoWith(int articles, int statements) {
        PageFile.write(folder.resolve("large-" + articles + ".html"), LargeDossier.json(articles, statements))
                .open(window, "#stemma");
        window.find("#stemma-least").selectOption("0");

        Map<?, ?> lines = (Map<?, ?>) window.page().evaluate(LINES);

        assertThat(lines.get("back"))
                .as("lines that run backwards over a column")
                .isNotEqualTo(0);
        assertThat(lines.get("hit")).as("lines behind a box").isEqualTo(0);
    }
}
