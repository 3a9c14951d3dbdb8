package org.stemma.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.article.Passage;
import org.stemma.text.Token;

/** Finds quotations of one statement in one language that differ in their words. */
final class QuotationDrift {
    /** The least number of quoted words that are compared. */
    private static final int QUOTED_WORDS = 3;

    /** Quotations that share this part of their words in order are the same text, altered. */
    private static final double NEARLY_SAME = 0.75;

    private final Statement statement;
    private final List<Version> quoted;
    private final Set<Version> reworded = new LinkedHashSet<>();
    private final Set<String> altered = new LinkedHashSet<>();
    private final List<Drift> drift = new ArrayList<>();

    private QuotationDrift(Statement statement, List<Version> versions) {
        this.statement = statement;
        quoted = versions.stream()
                .filter(version -> words(version).size() >= QUOTED_WORDS)
                .toList();
    }

    /**
     * Returns the drift of the quotations.
     *
     * @param versions those that are compared
     * @param languages the languages in which the statement is told
     */
    static List<Drift> find(Statement statement, List<Version> versions, Set<String> languages) {
        return new QuotationDrift(statement, versions).compare(languages);
    }

    private List<Drift> compare(Set<String> languages) {
        for (int i = 0; i < quoted.size(); i++) {
            for (int j = i + 1; j < quoted.size(); j++) {
                if (DriftFinder.language(quoted.get(i)).equals(DriftFinder.language(quoted.get(j)))) {
                    compare(quoted.get(i), quoted.get(j));
                }
            }
        }
        if (!reworded.isEmpty()) {
            boolean foreign = languages.stream()
                    .anyMatch(language -> reworded.stream()
                            .noneMatch(version -> DriftFinder.language(version).equals(language)));
            drift.add(DriftFinder.all(
                    foreign ? Drift.Kind.TRANSLATED_OTHERWISE : Drift.Kind.REWORDED,
                    statement,
                    List.copyOf(reworded),
                    foreign
                            ? "Quoted in different words, as translations of one original are."
                            : "Quoted in different words."));
        }
        return drift;
    }

    private void compare(Version first, Version second) {
        List<String> words = words(first);
        List<String> others = words(second);
        boolean partOfOther =
                Collections.indexOfSubList(others, words) >= 0 || Collections.indexOfSubList(words, others) >= 0;
        if (partOfOther) {
            return;
        }
        if (Sequences.commonShare(words, others) >= NEARLY_SAME) {
            boolean swapped = departs(first, second);
            alter(swapped ? first : second, swapped ? second : first);
        } else {
            reworded.add(first);
            reworded.add(second);
        }
    }

    private void alter(Version version, Version other) {
        if (altered.add(DriftFinder.id(statement, version))) {
            List<Passage> readings = new ArrayList<>(version.passages());
            readings.addAll(other.passages());
            drift.add(new Drift(
                    Drift.Kind.QUOTATION_ALTERED,
                    List.of(DriftFinder.id(statement, version)),
                    readings,
                    "Two reports quote nearly the same words, and differ inside the quotation marks."));
        }
    }

    /** Returns whether the first rather than the second departs: by fewer who quote the same words, then by its day. */
    private boolean departs(Version first, Version second) {
        long agree = agreeing(first);
        long others = agreeing(second);
        return agree != others ? agree < others : first.isLaterThan(second);
    }

    private long agreeing(Version version) {
        return quoted.stream()
                .filter(other -> words(other).equals(words(version)))
                .count();
    }

    /** Returns the lower-case words of a version that stand in quotation marks. */
    private static List<String> words(Version version) {
        String text = version.article().article().text().text();
        List<String> words = new ArrayList<>();
        for (Unit unit : version.units()) {
            for (Token token : unit.tokens()) {
                boolean inMarks = token.kind() != Token.Kind.MARK && isQuoted(version.article(), token);
                if (inMarks) {
                    words.add(token.span().of(text).toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    private static boolean isQuoted(AnnotatedArticle article, Token token) {
        return article.quotations().stream()
                .anyMatch(quotation -> quotation.inner().contains(token.span()));
    }
}
