package org.stemma.bench.identity;

import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Name;
import org.stemma.annotate.Sentence;
import org.stemma.article.Article;
import org.stemma.article.Block;
import org.stemma.text.AlignedText;
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
        List<Block> blocks = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            if (end > from) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(from, end), language));
                for (Span span : SPLITTER.split(text.substring(from, end), language)) {
                    sentences.add(new Sentence(
                            span.shift(from), language, blocks.size() - 1, Block.Kind.PARAGRAPH, List.of()));
                }
            }
            from = end + 1;
        }
        Article article = new Article(
                id, id, AlignedText.of(text), blocks, language, null, null, null, null, List.of(), List.of());
        List<Name> given = names.stream()
                .map(name -> new Name(name.span(), name.text(), name.type()))
                .toList();
        return new AnnotatedArticle(article, sentences, List.of(), given, List.of(), List.of(), List.of(), List.of());
    }
}
