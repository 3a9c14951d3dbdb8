package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.naming.NameTagger;
import org.stemma.article.Article;
import org.stemma.article.Block;
import org.stemma.text.Language;
import org.stemma.text.LanguageIdentifier;
import org.stemma.text.SentenceSplitter;
import org.stemma.text.Span;
import org.stemma.text.Tokenizer;
import org.stemma.time.TimeExpression;

/** The stage that finds sentences, quotations, names, numbers, dates and attributions in one article. */
public final class Annotator {
    private final LanguageIdentifier languages;
    private final LanguagePacks packs;
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Tokenizer tokenizer = new Tokenizer();
    private final QuotationFinder quotations = new QuotationFinder();
    private final NameFinder names = new NameFinder();
    private final @Nullable LearnedNames learned;
    private final MomentFinder moments = new MomentFinder();
    private final QuantityFinder quantities = new QuantityFinder(moments);
    private final AttributionFinder attributions;

    /** Makes a stage that finds names without an encoder, by their capital letters. */
    public Annotator(LanguageIdentifier languages, LanguagePacks packs) {
        this(languages, packs, new CueProposer(packs), null);
    }

    /** Makes a stage that takes drafts of attributions from this proposer. */
    public Annotator(LanguageIdentifier languages, LanguagePacks packs, AttributionProposer proposer) {
        this(languages, packs, proposer, null);
    }

    /** Makes a stage that takes drafts of attributions from this proposer, and finds names by a tagger if it has one. */
    public Annotator(
            LanguageIdentifier languages,
            LanguagePacks packs,
            AttributionProposer proposer,
            @Nullable NameTagger tagger) {
        this.learned = tagger == null ? null : new LearnedNames(tagger);
        this.languages = languages;
        this.packs = packs;
        this.attributions = new AttributionFinder(proposer, packs);
    }

    /** Returns the article with all that was found in it. */
    public AnnotatedArticle annotate(Article article) {
        String text = article.text().text();
        List<Sentence> sentences = sentences(article, text);
        List<Line> lines = sentences.stream()
                .map(sentence -> new Line(text, sentence, packs.of(sentence.language())))
                .toList();
        List<Quotation> quoted = SpeechAsides.part(lines, quotations.find(article));
        List<TimeExpression> times = moments.times(article, lines);
        List<Moment> dates = moments.moments(text, lines, times);
        List<Name> capitals = names.find(lines, moments);
        List<Name> found = learned == null ? capitals : learned.find(text, lines, capitals);
        List<Name> named = DatelinePlaces.typed(found, lines);
        AnnotatedArticle silent = new AnnotatedArticle(
                article, sentences, quoted, named, quantities.find(lines, times), dates, times, List.of());
        return silent.with(attributions.find(silent));
    }

    /** Returns the sentences of an article alone, the headline among them. */
    public List<Sentence> sentences(Article article) {
        return sentences(article, article.text().text());
    }

    private List<Sentence> sentences(Article article, String text) {
        List<Sentence> sentences = new ArrayList<>();
        for (int number = 0; number < article.blocks().size(); number++) {
            Block block = article.blocks().get(number);
            Language blockLanguage = block.language().isKnown() ? block.language() : article.language();
            for (Span within : splitter.split(block.span().of(text), blockLanguage)) {
                Span span = within.shift(block.span().start());
                Language language = languages.identify(span.of(text), blockLanguage);
                sentences.add(
                        new Sentence(span, language, number, block.kind(), tokenizer.tokenize(text, span, language)));
            }
        }
        return sentences;
    }
}
