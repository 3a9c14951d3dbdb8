package org.stemma.bench.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.Articles;
import org.stemma.bench.statements.LineGroups.LineGroup;
import org.stemma.bench.statements.LineGroups.Taken;
import org.stemma.statement.Statement;
import org.stemma.statement.Unit;
import org.stemma.statement.UnitSplitter;
import org.stemma.statement.Version;
import org.stemma.text.Language;

class LineGroupsTest {
    private static final LanguagePacks PACKS = new LanguagePacks();

    private static final LinedReport REPORT = LinedReport.of(
            "flood",
            Language.ENGLISH,
            List.of(
                    "The water of the Tarn rose quickly last night.",
                    "Ana Brill closed the bridge; the mayor of Odo left the town.",
                    "No."));

    @Test
    void linesStandWhereTheyWerePut() {
        assertThat(REPORT.words(1)).isEqualTo("Ana Brill closed the bridge; the mayor of Odo left the town.");
        assertThat(REPORT.text()).startsWith("The water of the Tarn rose quickly last night.\n\nAna");
        assertThat(REPORT.id()).isEqualTo("flood-en");
    }

    @Test
    void lineBelongsToTheStatementThatHoldsMostOfIt() {
        AnnotatedArticle article = new Articles(PACKS).of(REPORT.id(), REPORT.text(), Language.ENGLISH);
        List<Statement> statements = new ArrayList<>();
        for (Unit unit : new UnitSplitter(PACKS).split(article)) {
            statements.add(new Statement("s" + statements.size(), unit.text(), List.of(new Version(List.of(unit)))));
        }
        assertThat(statements)
                .extracting(Statement::label)
                .containsExactly(
                        "The water of the Tarn rose quickly last night",
                        "Ana Brill closed the bridge",
                        "the mayor of Odo left the town");
        assertThat(LineGroups.of(REPORT, article, statements).lines())
                .containsExactly(
                        new LineGroup("s0", Taken.TOLD, 1),
                        new LineGroup("s2", Taken.TOLD, 2),
                        new LineGroup("flood-en#2", Taken.SILENT, 0));
    }
}
