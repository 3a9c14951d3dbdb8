package org.stemma.bench.identity;

import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Name;
import org.stemma.annotate.Sentence;
import org.stemma.article.Article;
import org.stemma.article.Block;
import org.stemma.bench.Articles;
import org.stemma.text.Language;
import org.stemma.text.SentenceSplitter;
import org.stemma.text.Span;

/**
 * A text in which people marked the names.
 *
 * @param id tells it from all others
 * @param text the text
 * @param language its language
 * @param names the names in order; one may stand within another
 */
record LinkedDocument(String id, String text, Language language, List<LinkedName> names) {
    private static final SentenceSplitter SPLITTER = new SentenceSplitter();

    LinkedDocument {
        names = List.copyOf(names);
    }

    /** Returns the document as an article of which nothing is known but its sentences and these names. */
    AnnotatedArticle article() {
        Article article = Articles.plain(id, text, language);
        List<Sentence> sentences = new ArrayList<>();
        for (int number = 0; number < article.blocks().size(); number++) {
            Block block = article.blocks().get(number);
            for (Span span : SPLITTER.split(block.span().of(text), language)) {
                sentences.add(
                        new Sentence(span.shift(block.span().start()), language, number, block.kind(), List.of()));
            }
        }
        List<Name> given = names.stream()
                .map(name -> new Name(name.span(), name.text(), name.type()))
                .toList();
        return new AnnotatedArticle(article, sentences, List.of(), given, List.of(), List.of(), List.of(), List.of());
    }
}
