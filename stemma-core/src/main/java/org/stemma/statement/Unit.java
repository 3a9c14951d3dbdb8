package org.stemma.statement;

import java.util.List;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Attribution;
import org.stemma.annotate.Extract;
import org.stemma.article.Block;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * A clause-sized piece of one article that says one thing: the smallest piece that is aligned with other articles.
 *
 * @param article where it stands
 * @param number its place among the article's units, from 0
 * @param sentence the number of its sentence in the article
 * @param spans where it stands in the cleaned text, in order, never empty
 * @param attributions the attributions whose content holds it, innermost first; empty where the article itself speaks
 * @param quoted the share of its letters in quotation marks, from 0 to 1
 * @param trusted whether its words can be trusted, false in sentences that a program mangled
 */
public record Unit(
        AnnotatedArticle article,
        int number,
        int sentence,
        List<Span> spans,
        List<Attribution> attributions,
        double quoted,
        boolean trusted) {
    /** Copies the lists; throws {@link IllegalArgumentException} where there are no spans. */
    public Unit {
        spans = List.copyOf(spans);
        attributions = List.copyOf(attributions);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a unit without text");
        }
    }

    /** Returns the language of its sentence. */
    public Language language() {
        return article.sentences().get(sentence).language();
    }

    /** Returns what tells it from all other units of a story. */
    String id() {
        return id(number);
    }

    /** Returns the id of the unit behind it in its article, whether there is one or not. */
    String nextId() {
        return id(number + 1);
    }

    private String id(int place) {
        return article.id() + " " + place;
    }

    /** Returns whether it is a headline. */
    public boolean isTitle() {
        return article.sentences().get(sentence).kind() == Block.Kind.TITLE;
    }

    /** Returns its whole sentence as a unit, with this one's number. */
    Unit whole() {
        Span span = article.sentences().get(sentence).span();
        return new Unit(article, number, sentence, List.of(span), attributions, quoted, trusted);
    }

    /** Returns what tells its sentence from all other sentences of a story. */
    String sentenceId() {
        return id(sentence);
    }

    /** Returns its words and marks, in order. */
    public List<Token> tokens() {
        return article.sentences().get(sentence).tokens().stream()
                .filter(token -> contains(token.span()))
                .toList();
    }

    /** Returns whether a word is the first of its sentence. */
    public boolean begins(Token word) {
        return article.sentences().get(sentence).tokens().stream()
                .filter(token -> token.kind() != Token.Kind.MARK)
                .findFirst()
                .filter(word::equals)
                .isPresent();
    }

    /** Returns its text, the spans joined by spaces. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(span.of(article.article().text().text()));
        }
        return text.toString();
    }

    /** Returns whether both units stand in one article. */
    public boolean sharesArticle(Unit other) {
        return article.id().equals(other.article.id());
    }

    /** Returns its part of the article. */
    public Extract extract() {
        return new Extract(article, spans);
    }

    /** Returns whether the span lies in one of this unit's spans. */
    public boolean contains(Span span) {
        return spans.stream().anyMatch(own -> own.contains(span));
    }
}
