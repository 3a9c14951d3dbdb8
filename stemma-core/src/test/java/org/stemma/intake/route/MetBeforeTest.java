package org.stemma.intake.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.article.Article;
import org.stemma.text.AlignedText;
import org.stemma.text.Language;

class MetBeforeTest {
    private static final String TEXT =
            "The ferry between Tollan and Kettery runs again, the harbour office said on Monday.";

    private static Article article(String id, String text, @Nullable String outlet, @Nullable String url) {
        return new Article(
                id,
                id + ".txt",
                AlignedText.of(text),
                List.of(),
                Language.ENGLISH,
                null,
                outlet,
                null,
                url,
                List.of(),
                List.of());
    }

    private static List<Article> met(Article... articles) {
        List<Article> all = List.of(articles);
        MetBefore met = new MetBefore(all::get);
        for (int number = 0; number < all.size(); number++) {
            met.add(number, all.get(number));
        }
        return met.articles().stream()
                .map(one -> one.told(all.get(one.number())))
                .toList();
    }

    @Test
    void theSameTextIsOneArticleWithItsPlaces() {
        List<Article> met = met(
                article("a", TEXT, null, null),
                article("b", TEXT.replace(" ", "  "), "Bay Courier", null),
                article("c", "Another text of another report.", null, null),
                article("d", TEXT, null, null));

        assertThat(met).extracting(Article::id).containsExactly("a", "c");
        assertThat(met.get(0).places()).containsExactly("b.txt", "d.txt");
        assertThat(met.get(0).outlet()).isEqualTo("Bay Courier");
    }

    @Test
    void theSameTextOfTwoOutletsIsTwoArticles() {
        assertThat(met(article("a", TEXT, "Bay Courier", null), article("b", TEXT, "Harbour Post", null)))
                .hasSize(2);
        assertThat(met(
                        article("a", TEXT, null, "https://bay.example/1"),
                        article("b", TEXT, null, "https://post.example/1")))
                .hasSize(2);
    }

    @Test
    void oneAddressIsOneArticleAndTheLongerTextStays() {
        List<Article> met = met(
                article("a", TEXT, null, "http://www.bay.example/ferry/?utm_source=x#top"),
                article("b", TEXT + " It had stood still for a year.", null, "https://bay.example/ferry"));

        assertThat(met).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("b");
            assertThat(one.places()).containsExactly("a.txt");
        });
    }

    @Test
    void anotherReportUnderTheSameAddressStaysAnother() {
        assertThat(met(
                        article("a", TEXT, null, "https://bay.example/live"),
                        article("b", "A mast fell in the night; nobody was hurt.", null, "https://bay.example/live")))
                .hasSize(2);
    }
}
