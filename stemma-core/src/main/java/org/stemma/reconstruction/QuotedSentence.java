package org.stemma.reconstruction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.text.Span;
import org.stemma.text.Token;

/** What a report sets in quotation marks of one sentence, and which statements its clauses tell. */
final class QuotedSentence {
    private final AnnotatedArticle article;
    private final int sentence;
    private final Span span;
    private final List<Clause> clauses = new ArrayList<>();

    private record Clause(Span span, int statement) {}

    /** Takes the words between the marks that stand in the article's sentence with this number. */
    QuotedSentence(AnnotatedArticle article, int sentence, Span span) {
        this.article = article;
        this.sentence = sentence;
        this.span = span;
    }

    /** Adds a clause that overlaps the quotation, and the number of the statement that it tells. */
    void add(Span clause, int statement) {
        clauses.add(new Clause(clause, statement));
    }

    /** Returns its parts, cut between clauses of different statements. */
    List<Quoted> parts() {
        clauses.sort(Comparator.comparing(Clause::span).thenComparingInt(Clause::statement));
        String text = text(span);
        boolean whole = !text.isEmpty() && !Character.isLowerCase(text.codePointAt(0));
        List<Quoted> parts = new ArrayList<>();
        int start = span.start();
        List<Integer> told = new ArrayList<>();
        for (int number = 0; number < clauses.size(); number++) {
            Clause clause = clauses.get(number);
            int cut = number == 0 ? -1 : seam(clauses.get(number - 1), clause);
            if (cut > start) {
                parts.add(
                        new Quoted(article, sentence, trimmed(new Span(start, cut)), told, whole || !parts.isEmpty()));
                told.clear();
                start = cut;
            }
            told.add(clause.statement());
        }
        parts.add(new Quoted(article, sentence, trimmed(new Span(start, span.end())), told, whole || !parts.isEmpty()));
        return parts;
    }

    /**
     * Returns the end of the last mark between two clauses of different statements, without a mark the end of the first; -1
     * where the clauses tell one statement or run into each other.
     */
    private int seam(Clause before, Clause behind) {
        if (before.statement() == behind.statement()
                || before.span().end() > behind.span().start()) {
            return -1;
        }
        return article.sentences().get(sentence).tokens().stream()
                .filter(token -> token.kind() == Token.Kind.MARK)
                .map(Token::span)
                .filter(mark -> mark.start() >= before.span().end() - 1
                        && mark.end() <= behind.span().start())
                .mapToInt(Span::end)
                .max()
                .orElse(before.span().end());
    }

    private String text(Span part) {
        return trimmed(part).of(article.article().text().text());
    }

    private Span trimmed(Span part) {
        String text = article.article().text().text();
        int start = part.start();
        int end = part.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
