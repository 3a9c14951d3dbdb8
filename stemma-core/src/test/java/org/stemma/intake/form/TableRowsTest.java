package org.stemma.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.stemma.intake.item.Basket;
import org.stemma.intake.route.Reads;

class TableRowsTest {
    @Test
    void quotedCellsHoldMarksAndLines() throws IOException {
        Basket basket = Reads.text("t.csv", """
                id,title,text,publisher,date
                1,"Pier ""One"" shut","The pier, an old one, is shut.

                ""It is unsafe,"" Ina Vell said.",Bay Courier,2031-05-06
                2,Short,Plain words of a report.,,
                """);

        assertThat(basket.texts())
                .containsExactly(
                        "Pier \"One\" shut\n\nThe pier, an old one, is shut.\n\n\"It is unsafe,\" Ina Vell said.",
                        "Short\n\nPlain words of a report.");
        assertThat(basket.places()).containsExactly("t.csv:2", "t.csv:5");
        assertThat(basket.articles.get(0).extract().stated().outlet()).isEqualTo("Bay Courier");
    }

    @Test
    void everyUsualDelimiterIsFound() throws IOException {
        for (String delimiter : new String[] {",", ";", "\t", "|"}) {
            String table = "title" + delimiter + "body\nFerry" + delimiter + "The ferry runs again.\n";

            assertThat(Reads.text("report.txt", table).texts()).containsExactly("Ferry\n\nThe ferry runs again.");
        }
    }

    @Test
    void rowsWithBrokenMarksAreRejectedAndTheOthersRead() throws IOException {
        Basket basket = Reads.text("t.csv", """
                title,text,date
                One,The first report.,2031-05-04
                "Two "quoted" badly",The second report.,2031-05-04
                Three,"The third report, whole.",2031-05-04
                "Four,The fourth report.,2031-05-04
                Five,The fifth report.,2031-05-04
                too,few
                a,b,c,d
                Eight,The eighth report.,2031-05-04
                """);

        assertThat(basket.places()).containsExactly("t.csv:2", "t.csv:4", "t.csv:6", "t.csv:9");
        assertThat(basket.rejectedPlaces())
                .containsExactly(
                        "t.csv:3 (row at line 3)", "t.csv:5 (row at line 5)", "t.csv:7 (rows at lines 7 to 8)");
    }

    @Test
    void oldCodePagesAreReadRowByRow() throws IOException {
        String table =
                "title;text\nМост;Мост в Толлане открыт, сообщила мэр Ина Велл газете.\nДа;Снова да, сказала она.\n";

        assertThat(Reads.bytes("t.csv", table.getBytes(Charset.forName("windows-1251")))
                        .texts())
                .containsExactly(
                        "Мост\n\nМост в Толлане открыт, сообщила мэр Ина Велл газете.", "Да\n\nСнова да, сказала она.");
    }

    @Test
    void aTableWithoutATextSaysHowToNameIt() throws IOException {
        Basket basket = Reads.text("t.csv", "a,b\n1,2\n");

        assertThat(basket.articles).isEmpty();
        assertThat(basket.rejections)
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.mend()).contains("--fields text="));
    }
}
