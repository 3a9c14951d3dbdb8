package org.stemma.bench.attributions;

import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.Quotation;
import org.stemma.annotate.QuotationFinder;
import org.stemma.annotate.tagger.TaggerInput;
import org.stemma.annotate.tagger.TaggerSentence;
import org.stemma.article.Article;
import org.stemma.article.Block;
import org.stemma.bench.Articles;
import org.stemma.text.Language;
import org.stemma.text.SentenceSplitter;
import org.stemma.text.Span;
import org.stemma.text.Tokenizer;

/** Cuts texts into what the tagger takes, as the annotator of articles does. */
final class Inputs {
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Tokenizer tokenizer = new Tokenizer();
    private final QuotationFinder quotations = new QuotationFinder();

    TaggerInput of(String id, String text, Language language) {
        Article article = Articles.plain(id, text, language);
        List<TaggerSentence> sentences = new ArrayList<>();
        for (int number = 0; number < article.blocks().size(); number++) {
            Block block = article.blocks().get(number);
            for (Span within : splitter.split(block.span().of(text), language)) {
                Span span = within.shift(block.span().start());
                sentences.add(new TaggerSentence(span, number, tokenizer.tokenize(text, span, language)));
            }
        }
        List<Span> quoted = Quotation.outermost(quotations.find(article));
        return new TaggerInput(text, language, sentences, quoted);
    }
}
