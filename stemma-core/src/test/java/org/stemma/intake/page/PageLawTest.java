package org.stemma.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.stemma.intake.Extract;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/** The law of raw offsets, on generated pages, sound and broken. */
class PageLawTest {
    private static final int PAGES = 1_000;

    private final HtmlPageReader reader = new HtmlPageReader();

    @Test
    void eachCharacterIsWhatItsSourceSays() {
        int read = 0;
        for (int seed = 0; seed < PAGES; seed++) {
            String source = new PageMaker(seed).page();
            Extract extract = reader.read(source);
            assertCharacters(extract.text(), "seed " + seed);
            read += extract.text().length() > 0 ? 1 : 0;
        }
        assertThat(read).isGreaterThan(PAGES / 2);
    }

    /** Without markup inside, a piece of source reads as the parser reads it. */
    @Test
    void eachBlockReadsAsTheParserReadsIt() {
        for (int seed = 0; seed < PAGES; seed++) {
            String source = new PageMaker(seed).page();
            Document page = Parser.htmlParser().setTrackPosition(true).parseInput(source, "");
            for (PageBlock block : PageBlocks.all(page, source)) {
                SourceText text = new SourceText(source);
                block.pieces().forEach(text::add);
                assertThat(SourceText.collapse(text.finish().text()))
                        .as("seed " + seed)
                        .isEqualTo(SourceText.collapse(block.text()));
            }
        }
    }

    @Test
    void theTitleAndTheNoiseStayInside() {
        for (int seed = 0; seed < PAGES; seed++) {
            String source = new PageMaker(seed).page();
            Extract extract = reader.read(source);
            String text = extract.text().text();
            if (extract.title() != null) {
                String title = extract.title().of(text);
                assertThat(title)
                        .as("seed " + seed)
                        .isNotBlank()
                        .doesNotContain("\n")
                        .isEqualTo(title.strip());
            }
            assertThat(extract.noise())
                    .as("seed " + seed)
                    .allMatch(noise -> noise.raw().end() <= source.length());
            assertThat(List.of(text.split("\n", -1)))
                    .as("seed " + seed)
                    .allMatch(line -> text.isEmpty() || !line.isEmpty());
        }
    }

    private static void assertCharacters(AlignedText text, String name) {
        Map<Span, StringBuilder> bySource = new HashMap<>();
        int previous = 0;
        for (int i = 0; i < text.length(); i++) {
            Span raw = text.toRaw(new Span(i, i + 1));
            if (raw.start() < previous) {
                throw new AssertionError(name + ": character " + i + " runs backwards");
            }
            previous = raw.start();
            bySource.computeIfAbsent(raw, key -> new StringBuilder())
                    .append(text.text().charAt(i));
        }
        bySource.forEach((span, read) -> {
            String raw = span.of(text.raw());
            boolean gap = read.toString().equals(" ") || read.toString().equals("\n");
            if (!gap && !raw.contentEquals(read)) {
                assertThat(Parser.unescapeEntities(raw, false))
                        .as(name + " " + span)
                        .isEqualTo(read.toString());
            }
        });
    }
}
