package org.stemma.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stemma.intake.ArticleField;
import org.stemma.intake.Extract;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.Rejection;
import org.stemma.intake.Stated;
import org.stemma.intake.item.Basket;
import org.stemma.intake.route.Reads;
import org.stemma.text.Language;
import org.stemma.text.Span;

class JsonReadingTest {
    private static Extract only(String json) throws IOException {
        Basket basket = Reads.text("one.json", json);
        assertThat(basket.rejections).isEmpty();
        assertThat(basket.articles).hasSize(1);
        return basket.articles.get(0).extract();
    }

    private static String title(Extract extract) {
        Span title = extract.title();
        return title == null ? "" : title.of(extract.text().text());
    }

    @Test
    void schemaOrgIsRead() throws IOException {
        Extract read = only("""
                {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Bay"},
                 {"@type": "NewsArticle", "headline": "Ferry runs again", "inLanguage": "en-GB",
                  "datePublished": "2031-05-04T09:00:00+02:00", "dateModified": "2031-05-05",
                  "author": [{"@type": "Person", "name": "Ada Bree"}, {"name": "Tom Lund"}],
                  "publisher": {"@type": "Organization", "name": "Bay Courier"},
                  "mainEntityOfPage": {"@id": "https://bay.example/ferry"},
                  "articleBody": "The ferry runs again.\\n\\n\\"At last,\\" said the mayor."}]}
                """);

        assertThat(title(read)).isEqualTo("Ferry runs again");
        assertThat(read.text().text())
                .isEqualTo("Ferry runs again\n\nThe ferry runs again.\n\n\"At last,\" said the mayor.");
        Stated stated = read.stated();
        assertThat(stated.outlet()).isEqualTo("Bay Courier");
        assertThat(stated.authors()).containsExactly("Ada Bree", "Tom Lund");
        assertThat(stated.published()).isEqualTo(LocalDate.of(2031, 5, 4));
        assertThat(stated.updated()).isEqualTo(LocalDate.of(2031, 5, 5));
        assertThat(stated.language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void ninjsWithSeveralFormsOfABodyGivesItOnce() throws IOException {
        Extract read = only("""
                {"uri": "https://wire.example/1", "versioncreated": "2031-05-04T09:00:00Z",
                 "headlines": [{"role": "main", "value": "Mast falls"}],
                 "bodies": [{"contenttype": "text/html", "value": "<p>The mast fell.</p><p>Nobody was hurt.</p>"},
                            {"contenttype": "text/plain", "value": "The mast fell. Nobody was hurt."}]}
                """);

        assertThat(read.text().text()).isEqualTo("Mast falls\n\nThe mast fell.\nNobody was hurt.");
        assertThat(read.stated().url()).isEqualTo("https://wire.example/1");
    }

    @Test
    void theRecordsOfNewsPleaseTrafilaturaAndPassimAreRead() throws IOException {
        Extract please = only("""
                {"authors": ["A. Bree"], "date_publish": "2031-05-04 09:00:00", "language": "en",
                 "maintext": "The mill burned.", "source_domain": "bay.example", "title": "Mill burns",
                 "url": "https://bay.example/mill"}
                """);
        Extract trafilatura = only("""
                {"title": "Mill burns", "author": "A. Bree; T. Lund", "hostname": "bay.example", "date": "2031-05-04",
                 "text": "The mill burned.", "raw_text": "The mill burned. Menu", "source": "https://bay.example/mill",
                 "source-hostname": "Bay Courier"}
                """);
        Extract passim = only("""
                {"id": "bay/1", "series": "bay-courier", "date": "1931-05-04", "text": "The mill burned."}
                """);

        assertThat(title(please)).isEqualTo("Mill burns");
        assertThat(please.text().text()).as("in the order of the record").isEqualTo("The mill burned.\n\nMill burns");
        assertThat(please.stated().outlet()).isEqualTo("bay.example");
        assertThat(trafilatura.text().text()).isEqualTo("Mill burns\n\nThe mill burned.");
        assertThat(trafilatura.stated().url()).isEqualTo("https://bay.example/mill");
        assertThat(trafilatura.stated().outlet()).isEqualTo("bay.example");
        assertThat(passim.stated().outlet()).isEqualTo("bay-courier");
        assertThat(passim.stated().published()).isEqualTo(LocalDate.of(1931, 5, 4));
    }

    @Test
    void aBrokenLineCostsOnlyItself() throws IOException {
        Basket basket = Reads.text("news.jsonl", """
                {"title": "One", "text": "The first report."}
                {"title": "Two", "text": "The second
                not JSON at all

                {"title": "Four", "text": "The fourth report."}
                {"weather": 12}
                """);

        assertThat(basket.places()).containsExactly("news.jsonl:1", "news.jsonl:5");
        assertThat(basket.rejections).hasSize(3);
        assertThat(basket.rejections.get(2).mend()).contains("--fields");
        assertThat(basket.articles.get(1).extract().text().raw()).startsWith("{\"title\": \"Four\"");
    }

    @Test
    void anArrayIsReadRecordByRecordWhateverItsLength() throws IOException {
        StringBuilder array = new StringBuilder("[\n");
        for (int i = 0; i < 3_000; i++) {
            array.append(i == 0 ? "" : ",\n")
                    .append("{\"text\": \"Report ")
                    .append(i)
                    .append(" of the } bay.\"}");
        }
        Basket basket = Reads.bytes(
                "all.json", array.append("]").toString().getBytes(StandardCharsets.UTF_8), new IntakeOptions(1_000));

        assertThat(basket.rejections).isEmpty();
        assertThat(basket.articles).hasSize(3_000);
        assertThat(basket.places().get(2_999)).isEqualTo("all.json#3000");
    }

    @Test
    void theUserNamesFieldsOfTheirOwn() throws IOException {
        IntakeOptions options = IntakeOptions.defaults()
                .withFields(Map.of(ArticleField.TEXT, "corps", ArticleField.TITLE, "titre_long"));
        Basket basket = Reads.bytes(
                "x.json",
                "{\"corps\": \"Le pont est ouvert.\", \"titre_long\": \"Le pont\"}".getBytes(StandardCharsets.UTF_8),
                options);

        assertThat(basket.texts()).containsExactly("Le pont est ouvert.\n\nLe pont");
    }

    @Test
    void otherEncodingsAreDecodedFirst() throws IOException {
        String json = "[{\"text\": \"Мост в Толлане открыт, сообщила мэр Ина Велл городской газете.\"}]";

        assertThat(Reads.bytes("a.json", json.getBytes(StandardCharsets.UTF_16LE))
                        .texts())
                .containsExactly("Мост в Толлане открыт, сообщила мэр Ина Велл городской газете.");
        assertThat(Reads.bytes("a.json", json.getBytes(java.nio.charset.Charset.forName("windows-1251")))
                        .texts())
                .containsExactly("Мост в Толлане открыт, сообщила мэр Ина Велл городской газете.");
    }

    @Test
    void reportsThatBeginWithABracketStayReports() throws IOException {
        assertThat(Reads.text("a.txt", "[Updated] The ferry runs again.").texts())
                .containsExactly("[Updated] The ferry runs again.");
        assertThat(Reads.text("a.txt", "{The ferry} runs again.").texts()).containsExactly("{The ferry} runs again.");
        assertThat(Reads.text("a.txt", "<https://bay.example> The ferry runs again.").articles)
                .hasSize(1);
    }

    @Test
    void whatStemmaWroteItselfIsPassedOver() throws IOException {
        assertThat(Reads.text("d.json", "{\n  \"stemma\": 1,\n  \"run\": {}}").skipped)
                .containsExactly("d.json");
        assertThat(Reads.text("d.html", "<!DOCTYPE html><head><meta name=\"generator\" content=\"Stemma\"><p>x")
                        .skipped)
                .containsExactly("d.html");
    }

    @Test
    void aBrokenElementCostsNotTheRestOfItsArray() throws IOException {
        String array =
                "[{\"text\": \"One.\"}, {\"text\": \"Two.\", \"tags\": [\"x\"}, {\"text\": }, {\"text\": \"Four.\"}]";

        Basket basket = Reads.text("a.json", array);

        assertThat(basket.texts()).containsExactly("One.", "Four.");
        assertThat(basket.rejections).extracting(Rejection::file).containsExactly("a.json#2", "a.json#3");
    }
}
