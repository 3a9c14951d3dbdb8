package org.stemma.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stemma.Result;
import org.stemma.article.Article;
import org.stemma.dossier.Dossier;

/** The project's examples all the way through: two stories in six languages, and a report of something else. */
class ExamplesTest {
    private static final List<String> NAMED =
            List.of(Path.of("..", "examples", "reports").toString());

    private static Result result;
    private static Map<String, Article> articles;

    @BeforeAll
    static void read() {
        result = DossierLaws.read(NAMED);
        articles = DossierLaws.articles(NAMED);
    }

    @Test
    void twoStoriesAndOneStrayReportComeOut() {
        assertThat(result.rejections()).isEmpty();
        assertThat(result.dossiers())
                .extracting(dossier -> dossier.articles().size())
                .hasSize(3)
                .filteredOn(size -> size == 1)
                .hasSize(1);
    }

    @Test
    void noReportIsLost() {
        assertThat(result.dossiers())
                .flatExtracting(Dossier::articles)
                .extracting(Dossier.ArticleEntry::id)
                .containsExactlyInAnyOrderElementsOf(articles.keySet());
    }

    @Test
    void everyDossierKeepsItsPromises() throws IOException {
        for (Dossier dossier : result.dossiers()) {
            DossierLaws.allLaws(dossier, articles);
        }
    }

    @Test
    void everyBlockOfEveryReportCanBeRead() {
        for (Dossier dossier : result.dossiers()) {
            for (Dossier.ArticleEntry entry : dossier.articles()) {
                Article article = articles.get(entry.id());
                assertThat(entry.blocks())
                        .extracting(block -> block.passage().text())
                        .containsExactlyElementsOf(article.blocks().stream()
                                .map(block -> block.span().of(article.text().text()))
                                .toList());
                assertThat(entry.length()).isEqualTo(article.text().raw().length());
            }
        }
    }

    @Test
    void theSameInputsGiveTheSameBytes() {
        assertThat(DossierLaws.json(DossierLaws.read(NAMED))).isEqualTo(DossierLaws.json(result));
    }

    @Test
    void theLocaleOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(
                    new Locale.Builder().setLanguage("tr").setRegion("TR").build());
            assertThat(DossierLaws.json(DossierLaws.read(NAMED))).isEqualTo(DossierLaws.json(result));
        } finally {
            Locale.setDefault(before);
        }
    }
}
