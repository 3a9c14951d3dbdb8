package org.stemma.annotate;

import java.util.List;
import org.stemma.text.Span;
import org.stemma.text.Spans;

/** The sentences of an article, ready for rules, in order; none of them shares characters with another one. */
record Lines(List<Line> all) {
    Lines {
        all = List.copyOf(all);
    }

    static Lines of(AnnotatedArticle article, LanguagePacks packs) {
        String text = article.article().text().text();
        return new Lines(article.sentences().stream()
                .map(sentence -> new Line(text, sentence, packs.of(sentence.language())))
                .toList());
    }

    int size() {
        return all.size();
    }

    Line get(int number) {
        return all.get(number);
    }

    /** Returns the number of the first sentence that shares characters with a span, -1 for none. */
    int firstAt(Span span) {
        int number = before(span.start() + 1);
        while (number < all.size() && spanOf(number).end() <= span.start()) {
            number++;
        }
        return number < all.size() && spanOf(number).overlaps(span) ? number : -1;
    }

    /** Returns the number of the last sentence that shares characters with a span, -1 for none. */
    int lastAt(Span span) {
        int number = before(span.end());
        return number < all.size() && spanOf(number).overlaps(span) ? number : -1;
    }

    /** Returns the number of the last sentence that begins before an offset, 0 where none does. */
    private int before(int offset) {
        return Math.max(0, Spans.firstFrom(all.size(), this::spanOf, offset) - 1);
    }

    private Span spanOf(int number) {
        return all.get(number).sentence().span();
    }
}
