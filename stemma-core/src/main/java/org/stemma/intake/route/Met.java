package org.stemma.intake.route;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Article;

/**
 * What is remembered of an article that was met: all but its text.
 *
 * @param number the number by which whoever keeps the articles knows it
 * @param file where it was met first
 * @param outlet its outlet, as any of its places tells
 * @param published its day of publication, as any of its places tells
 * @param url its address, as any of its places tells
 * @param places where else it was met
 */
public record Met(
        int number,
        String file,
        @Nullable String outlet,
        @Nullable LocalDate published,
        @Nullable String url,
        List<String> places) {
    /** Copies the list. */
    public Met {
        places = List.copyOf(places);
    }

    static Met of(int number, Article article) {
        return new Met(number, article.file(), article.outlet(), article.published(), article.url(), article.places());
    }

    /** Returns this as met in the other's places, too; what it does not say of itself, the other may say. */
    Met alsoMet(Met other) {
        return new Met(
                number,
                file,
                outlet == null ? other.outlet : outlet,
                published == null ? other.published : published,
                url == null ? other.url : url,
                Stream.of(places, List.of(other.file), other.places)
                        .flatMap(List::stream)
                        .toList());
    }

    /** Returns the article of this number with all that its places tell. */
    public Article told(Article article) {
        return article.metAt(places, outlet, published, url);
    }
}
