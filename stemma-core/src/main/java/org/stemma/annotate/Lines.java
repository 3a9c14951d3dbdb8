package org.stemma.annotate;

import java.util.List;
import java.util.stream.IntStream;
import org.stemma.text.Span;

/** The sentences of an article, ready for rules, in order. */
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
        return IntStream.range(0, all.size())
                .filter(number -> all.get(number).sentence().span().overlaps(span))
                .findFirst()
                .orElse(-1);
    }

    /** Returns the number of the last sentence that shares characters with a span, -1 for none. */
    int lastAt(Span span) {
        return IntStream.range(0, all.size())
                .filter(number -> all.get(number).sentence().span().overlaps(span))
                .reduce((first, second) -> second)
                .orElse(-1);
    }
}
