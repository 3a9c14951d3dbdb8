package org.stemma.dossier.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierJson;
import org.stemma.intake.item.Basket;
import org.stemma.intake.route.Reads;

/** What a spreadsheet or a program reads from the tables. */
final class CsvFormTest {
    @Test
    void aSmallDossierHasTheseTables() throws IOException {
        Map<String, String> files = Dossiers.tables(Dossiers.ferry());

        assertThat(files.keySet())
                .containsExactly(
                        "stemma-tables.txt",
                        "statements.csv",
                        "statement_entities.csv",
                        "statement_origins.csv",
                        "omissions.csv",
                        "versions.csv",
                        "passages.csv",
                        "drift.csv",
                        "conflicts.csv",
                        "derivations.csv",
                        "evidence.csv",
                        "origins.csv",
                        "witnesses.csv",
                        "reconstruction.csv",
                        "entities.csv",
                        "names.csv",
                        "articles.csv");
        files.keySet().stream()
                .filter(file -> file.endsWith(".csv"))
                .forEach(file -> assertThat(files.get("stemma-tables.txt")).contains("\n" + file + ": "));
        assertThat(files.get("statements.csv")).isEqualTo("""
                \uFEFFid,label,articles,origins_mean,origins_low,origins_high\r
                s1,The ferry runs again.,2,1.2,1,2\r
                s2,It carried 40 cars.,2,1.9,1,2\r
                """);
        assertThat(files.get("passages.csv")).isEqualTo("""
                \uFEFFversion,number,article,start,end,text\r
                s1@harbour,1,harbour,0,31,The ferry to Ostholm runs again\r
                s1@küste,1,küste,5,30,Die Fähre fährt wieder\r
                s2@harbour,1,harbour,49,67,It carried 40 cars\r
                s2@küste,1,küste,40,60,"mit 14 Autos, sagt man"\r
                """);
        assertThat(files.get("derivations.csv")).isEqualTo("""
                \uFEFFid,from,to,probability\r
                d1,o1,s1@harbour,0.9\r
                d2,o1,s2@harbour,0.95\r
                d3,s1@harbour,s1@küste,0.3\r
                """);
        assertThat(files.get("conflicts.csv")).isEqualTo("""
                \uFEFFconflict,kind,statement,revision,value,article,start,end,text\r
                1,number,s2,false,40,harbour,60,62,40\r
                1,number,s2,false,14,küste,44,46,14\r
                """);
    }

    /** The project's own reader of tables takes each row with a text for an article. */
    @Test
    void everyRowIsReadAsItWasWritten() throws IOException {
        Dossier dossier = DossierJson.read(Dossiers.tunnel());
        List<String> passages = dossier.statements().stream()
                .flatMap(statement -> statement.versions().stream())
                .flatMap(version -> version.passages().stream())
                .map(Dossier.PassageEntry::text)
                .toList();
        Basket read =
                Reads.text("passages.csv", Dossiers.tables(Dossiers.tunnel()).get("passages.csv"));

        assertThat(read.rejections).isEmpty();
        assertThat(read.texts()).isEqualTo(passages);
    }

    @Test
    void quotationMarksAndEndsOfLinesStayInTheirCell() throws IOException {
        Basket read =
                Reads.text("passages.csv", Dossiers.tables(Dossiers.hostile()).get("passages.csv"));

        assertThat(read.rejections).isEmpty();
        assertThat(read.texts())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("| \"h\" \\ {{i}}", "\n# j\n- k\r\n"));
    }

    @Test
    void noCellIsAFormula() {
        Table table = new Table("t", "a text", "text");
        List.of("=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1", "＝1").forEach(table::row);

        assertThat(Arrays.stream(table.text().split("(?<=[1mt]\"?)\r\n", -1)).skip(1))
                .containsExactly("'=1+1", "'+1", "'-1", "'@sum", "'\t=1", "\"'\r=1\"", "\"'\n=1\"", "'＝1", "");
    }

    @Test
    void numbersStayNumbers() {
        Table table = new Table("t", "a number", "number", "truth", "nothing");
        table.row(-0.5, true, null);

        assertThat(table.text()).endsWith("\r\n-0.5,true,\r\n");
    }
}
