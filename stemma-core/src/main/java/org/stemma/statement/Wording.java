package org.stemma.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.article.Passage;
import org.stemma.text.Span;
import org.stemma.text.Stems;
import org.stemma.text.Token;

/**
 * The words of a version as they are compared with those of others of its language.
 *
 * @param version whose words they are
 * @param pack what is known of their language
 * @param words in order, in the form of {@link LanguagePack#bare}, without marks
 * @param stems their stems, as many
 * @param spans where they stand in the cleaned text, as many
 */
record Wording(Version version, LanguagePack pack, List<String> words, List<String> stems, List<Span> spans) {
    /** Copies the lists. */
    Wording {
        words = List.copyOf(words);
        stems = List.copyOf(stems);
        spans = List.copyOf(spans);
    }

    /** Reads the words of a version's units. */
    static Wording of(Version version, LanguagePacks packs) {
        return of(
                version,
                version.units().stream().flatMap(unit -> unit.tokens().stream()).toList(),
                packs);
    }

    /**
     * Reads the words of content of all that the source of a version says in the version's first sentence; of the version alone
     * where the article itself speaks.
     */
    static Wording ofContent(Version version, LanguagePacks packs) {
        if (version.attributions().isEmpty()) {
            return of(version, packs).ofContentAlone();
        }
        Unit first = version.units().get(0);
        List<Span> content = version.attributions().get(0).content();
        List<Token> tokens = first.article().sentences().get(first.sentence()).tokens().stream()
                .filter(token -> content.stream().anyMatch(span -> span.contains(token.span())))
                .toList();
        return of(version, tokens, packs).ofContentAlone();
    }

    private Wording ofContentAlone() {
        List<Integer> places =
                IntStream.range(0, words.size()).filter(this::isContent).boxed().toList();
        return new Wording(
                version,
                pack,
                places.stream().map(words::get).toList(),
                places.stream().map(stems::get).toList(),
                places.stream().map(spans::get).toList());
    }

    private static Wording of(Version version, List<Token> tokens, LanguagePacks packs) {
        Unit first = version.units().get(0);
        LanguagePack pack = packs.of(first.language());
        String text = version.article().article().text().text();
        List<String> words = new ArrayList<>();
        List<String> stems = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Token token : tokens) {
            if (token.kind() != Token.Kind.MARK) {
                String word = pack.bare(token.span().of(text));
                words.add(word);
                stems.add(Stems.of(word, first.language()));
                spans.add(token.span());
            }
        }
        return new Wording(version, pack, words, stems, spans);
    }

    String language() {
        return DriftFinder.language(version);
    }

    /** Returns whether the word at a place tells something by itself. */
    boolean isContent(int index) {
        return !pack.stopWords().contains(words.get(index));
    }

    /** Returns the number of words from one place (in) to another (out) that tell something by themselves. */
    int contentWords(int from, int to) {
        Set<String> content = new HashSet<>();
        for (int index = from; index < to; index++) {
            if (isContent(index)) {
                content.add(stems.get(index));
            }
        }
        return content.size();
    }

    /** Returns where the words from one place (in) to another (out) stand; there must be at least one. */
    Span span(int from, int to) {
        return spans.get(from).cover(spans.get(to - 1));
    }

    Passage passage(Span span) {
        return version.article().article().passage(span);
    }
}
