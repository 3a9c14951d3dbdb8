package org.stemma.annotate;

import java.util.List;
import org.stemma.text.Span;

/**
 * A part of an article, taken as a text of its own.
 *
 * @param article the article
 * @param spans what is taken, in the cleaned text, in order
 */
public record Extract(AnnotatedArticle article, List<Span> spans) {
    /** Copies the spans. */
    public Extract {
        spans = List.copyOf(spans);
    }

    /** Returns the extract that takes a whole article. */
    public static Extract all(AnnotatedArticle article) {
        return new Extract(article, List.of(new Span(0, article.article().text().length())));
    }

    /** Returns whether a span lies in one of the taken spans. */
    public boolean contains(Span span) {
        return spans.stream().anyMatch(own -> own.contains(span));
    }

    /** Returns whether a span shares characters with a taken span. */
    public boolean touches(Span span) {
        return spans.stream().anyMatch(own -> own.overlaps(span));
    }
}
