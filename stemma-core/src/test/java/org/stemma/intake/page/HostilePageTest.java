package org.stemma.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.stemma.intake.Extract;

/** Pages made to break a reader: each is read within seconds, and what it shows is still found. */
class HostilePageTest {
    private static final Duration SECONDS = Duration.ofSeconds(60);
    private static final String STORY =
            "<h1>Ferry runs again</h1><p>The ferry to the isles runs again since Monday, the"
                    + " harbour office said.</p><p>It had been out of service for a month after a fire in its engine room.</p>";

    private final HtmlPageReader reader = new HtmlPageReader();

    @Test
    void aMillionNestedElements() {
        assertReads("<div>".repeat(1_000_000) + STORY);
        assertReads(STORY + "<b>".repeat(1_000_000) + "x");
        assertReads(STORY + "<table><tr><td>".repeat(100_000));
        assertReads("<ul><li><a href=x><h3>other".repeat(100_000) + STORY);
    }

    @Test
    void nothingIsClosed() {
        assertReads(
                "<html><body><div class=story><h1>Ferry runs again<p>The ferry to the isles runs again since Monday, the"
                        + " harbour office said.<p>It had been out of service for a month after a fire in its engine room");
    }

    @Test
    void anAttributeOfFiveMegabytes() {
        assertReads("<div class=\"" + "comment ".repeat(640_000) + "\" style=\"" + "display ".repeat(640_000) + "\">"
                + STORY);
        assertReads("<meta name=author content=\"" + ",a".repeat(2_500_000) + "\">" + STORY);
    }

    @Test
    void floodsOfReferences() {
        assertReads(STORY + "<p>" + "&amp;".repeat(500_000) + "</p>");
        assertReads(STORY + "<p>" + "&".repeat(1_000_000) + "</p>");
        assertReads(STORY + "<p>" + "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".repeat(20_000) + "</p>");
    }

    @Test
    void scriptsFullOfTagsAndDataFullOfBrackets() {
        String script =
                "<script>document.write('<h1>No</h1><p>The fake paragraph is written by a script, and is no text.</p>')</script>";
        assertThat(assertReads(script + STORY + script).text().text()).doesNotContain("fake");
        assertReads("<script type='application/ld+json'>" + "[".repeat(500_000) + "</script>" + STORY);
        assertReads("<script type='application/ld+json'>" + "{\"author\":".repeat(900) + "</script>" + STORY);
        assertReads("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":"
                + "{\"author\":".repeat(900) + "1" + "}".repeat(901) + "</script>" + STORY);
    }

    @Test
    void zeroBytes() {
        assertReads(STORY.replace(" ", "\0 ").replace("<h1>", "\0<h1>"));
        assertThat(reader.read("\0".repeat(1_000_000)).text().text()).isEmpty();
    }

    @Test
    void nothingAtAll() {
        for (String empty :
                new String[] {"", " ", "\n", "<", "<>", "<html>", "<!--", "<p></p>", "<title></title>", "&nbsp;"}) {
            Extract extract = reader.read(empty);
            assertThat(extract.title()).as(empty).isNull();
            assertThat(extract.noise()).as(empty).isEmpty();
        }
    }

    @Test
    void randomBytes() {
        Random random = new Random(5);
        String marks = "<>/=\"'&;!-#[]p dvai\n\0\u00e9\ud83d";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder source = new StringBuilder();
            for (int i = random.nextInt(200); i >= 0; i--) {
                source.append(marks.charAt(random.nextInt(marks.length())));
            }
            Extract extract = reader.read(source.toString());
            assertThat(extract.text().raw()).isEqualTo(source.toString());
        }
    }

    private Extract assertReads(String source) {
        Extract extract = Assertions.assertTimeout(SECONDS, () -> reader.read(source));
        assertThat(extract.text().text())
                .contains("The ferry to the isles runs again since Monday, the harbour office said.");
        return extract;
    }
}
