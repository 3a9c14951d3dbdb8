package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Article;
import org.stemma.time.TimeExpression;

/**
 * An article with what was found in it, all as spans of its cleaned text in order of their start.
 *
 * @param article the article
 * @param sentences all of its sentences, title included
 * @param quotations words in quotation marks
 * @param names names of persons, bodies, places and other things
 * @param quantities numbers that count or measure
 * @param moments days, months and years
 * @param times all times, the moments among them: also parts of days, spans and repetitions
 * @param attributions who says what
 */
public record AnnotatedArticle(
        Article article,
        List<Sentence> sentences,
        List<Quotation> quotations,
        List<Name> names,
        List<Quantity> quantities,
        List<Moment> moments,
        List<TimeExpression> times,
        List<Attribution> attributions) {
    /** Copies the lists. */
    public AnnotatedArticle {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
        names = List.copyOf(names);
        quantities = List.copyOf(quantities);
        moments = List.copyOf(moments);
        times = List.copyOf(times);
        attributions = List.copyOf(attributions);
    }

    /** Returns the article's id. */
    public String id() {
        return article.id();
    }

    /** Returns the article with other attributions. */
    AnnotatedArticle with(List<Attribution> other) {
        return new AnnotatedArticle(article, sentences, quotations, names, quantities, moments, times, other);
    }

    /** Returns an attribution and those in which it stands, innermost first. */
    public List<Attribution> chain(Attribution innermost) {
        List<Attribution> chain = new ArrayList<>();
        @Nullable Attribution link = innermost;
        while (link != null && !chain.contains(link)) {
            chain.add(link);
            link = link.outer() < 0 ? null : attributions.get(link.outer());
        }
        return List.copyOf(chain);
    }
}
