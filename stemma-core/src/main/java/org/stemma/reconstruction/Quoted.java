package org.stemma.reconstruction;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.article.Passage;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Token;

/** Words of one sentence that a report sets in quotation marks: a witness of what an origin said. */
final class Quoted {
    private final AnnotatedArticle article;
    private final Language language;
    private final Span span;
    private final List<Token> tokens;
    private final List<String> words;
    private final SortedSet<Integer> statements;
    private final boolean whole;

    /** Takes the words of the article's sentence with this number that stand in a span, and the statements they tell. */
    Quoted(AnnotatedArticle article, int sentence, Span span, List<Integer> statements, boolean whole) {
        this.article = article;
        this.span = span;
        this.statements = Collections.unmodifiableSortedSet(new TreeSet<>(statements));
        this.whole = whole;
        language = article.sentences().get(sentence).language();
        tokens = article.sentences().get(sentence).tokens().stream()
                .filter(token -> token.kind() != Token.Kind.MARK && span.contains(token.span()))
                .toList();
        String text = article.article().text().text();
        words = tokens.stream()
                .map(token -> token.span().of(text).toLowerCase(Locale.ROOT))
                .toList();
    }

    String article() {
        return article.id();
    }

    Language language() {
        return language;
    }

    Span span() {
        return span;
    }

    /** Returns its words in small letters, without marks. */
    List<String> words() {
        return words;
    }

    /** Returns the numbers of the statements that it tells, at least one. */
    SortedSet<Integer> statements() {
        return statements;
    }

    Passage passage() {
        return article.article().passage(span);
    }

    /** Returns the words from one (in) to another (out), with the marks between them; there is at least one. */
    Passage passage(int from, int to) {
        return article.article()
                .passage(new Span(
                        tokens.get(from).span().start(),
                        tokens.get(to - 1).span().end()));
    }

    /** Returns the words from one (in) to another (out) as written; empty where there are none. */
    String text(int from, int to) {
        return from == to ? "" : passage(from, to).text();
    }

    /** Returns whether the quotation in which it stands begins as a sentence does; its end a cue may have cut. */
    boolean isWhole() {
        return whole;
    }
}
