package org.stemma.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Annotator;
import org.stemma.annotate.AttributionProposer;
import org.stemma.annotate.LanguagePacks;
import org.stemma.article.Article;
import org.stemma.article.Block;
import org.stemma.text.AlignedText;
import org.stemma.text.Language;
import org.stemma.text.LanguageIdentifier;
import org.stemma.text.Span;

/** Makes annotated articles of clean texts, past intake: each line that is not blank becomes a paragraph. */
public final class Articles {
    private final Annotator annotator;

    /** Sets up the annotator with these packs. */
    public Articles(LanguagePacks packs) {
        annotator = new Annotator(new LanguageIdentifier(), packs);
    }

    /** Sets up the annotator with these packs and this proposer of attributions. */
    public Articles(LanguagePacks packs, AttributionProposer proposer) {
        annotator = new Annotator(new LanguageIdentifier(), packs, proposer);
    }

    /** Returns the annotated article of a text in a known language. */
    public AnnotatedArticle of(String id, String text, Language language) {
        return annotator.annotate(plain(id, text, language));
    }

    /** Returns the annotated article of a text in a known language, published on a day that may be unknown. */
    public AnnotatedArticle of(String id, String text, Language language, @Nullable LocalDate published) {
        return annotator.annotate(plain(id, text, language, published));
    }

    /** Returns the article of a text in a known language, without annotations. */
    public static Article plain(String id, String text, Language language) {
        return plain(id, text, language, null);
    }

    private static Article plain(String id, String text, Language language, @Nullable LocalDate published) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            Span line = stripped(text, start, end);
            if (!line.isEmpty()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, line, language));
            }
            start = end + 1;
        }
        return new Article(
                id, id, AlignedText.of(text), blocks, language, null, null, published, null, List.of(), List.of());
    }

    private static Span stripped(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
