package org.stemma.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stemma.statement.Sequences;
import org.stemma.statement.Statement;
import org.stemma.statement.Unit;
import org.stemma.statement.Version;
import org.stemma.text.Language;
import org.stemma.text.Runs;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * The words of one version, for comparison with the other versions of its statement.
 *
 * @param statement the statement's id
 * @param article the article's id
 * @param language of its first unit
 * @param start where it starts in its article
 * @param words in lower case, without marks
 * @param places where each word stands in the article's cleaned text
 * @param numbers the digits of those that are numbers
 * @param names those with a capital letter that do not begin a sentence
 */
record Wording(
        String statement,
        String article,
        Language language,
        int start,
        List<String> words,
        List<Span> places,
        SortedSet<String> numbers,
        SortedSet<String> names) {
    /** Copies the collections. */
    Wording {
        words = List.copyOf(words);
        places = List.copyOf(places);
        numbers = new TreeSet<>(numbers);
        names = new TreeSet<>(names);
    }

    static Wording of(Statement statement, Version version) {
        List<String> words = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        SortedSet<String> numbers = new TreeSet<>();
        SortedSet<String> names = new TreeSet<>();
        String text = version.article().article().text().text();
        for (Unit unit : version.units()) {
            for (Token token : unit.tokens()) {
                if (token.kind() != Token.Kind.MARK) {
                    String written = token.span().of(text);
                    String word = written.toLowerCase(Locale.ROOT);
                    words.add(word);
                    places.add(token.span());
                    if (token.kind() == Token.Kind.NUMBER) {
                        numbers.add(word.replaceAll("\\P{Nd}+", ""));
                    } else if (Character.isUpperCase(written.codePointAt(0)) && !unit.begins(token)) {
                        names.add(word);
                    }
                }
            }
        }
        Unit first = version.units().get(0);
        return new Wording(
                statement.id(),
                version.article().id(),
                first.language(),
                first.spans().get(0).start(),
                words,
                places,
                numbers,
                names);
    }

    /** Returns the words that a translator may keep letter by letter: numbers and names. */
    Set<String> lasting() {
        Set<String> lasting = new TreeSet<>(numbers);
        lasting.addAll(names);
        return lasting;
    }

    /** Returns the share of this version's words that stand in the other in the same order, from 0 to 1. */
    double keptFrom(Wording other) {
        return words.isEmpty() ? 0 : (double) Sequences.common(words, other.words) / words.size();
    }

    /** Returns the number of words in the longest run that both versions have. */
    int runWith(Wording other) {
        return Runs.longest(words, other.words);
    }
}
