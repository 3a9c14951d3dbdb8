package org.stemma.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/** What words and phrases of one language can mean in times: a tree of pieces, built once and then only read. */
final class Lexicon {
    private final Node root = new Node();
    private final Map<String, String> folds;

    /** Makes an empty lexicon; {@code folds} tells letters to be taken for others. */
    Lexicon(Map<String, String> folds) {
        this.folds = Map.copyOf(folds);
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Set<Term> terms = new LinkedHashSet<>();
    }

    /**
     * A meaning of the pieces that begin at some place.
     *
     * @param term the meaning
     * @param length how many pieces carry it
     */
    record Match(Term term, int length) {}

    Map<String, String> folds() {
        return folds;
    }

    /** Adds a meaning of a phrase; an empty one is passed over. */
    void add(String phrase, Term term) {
        add(Atoms.of(phrase, new Span(0, phrase.length()), folds).plains(), term);
    }

    void add(List<String> pieces, Term term) {
        if (pieces.isEmpty()) {
            return;
        }
        Node node = root;
        for (String piece : pieces) {
            node = node.next.computeIfAbsent(piece, key -> new Node());
        }
        node.terms.add(term);
    }

    /** Returns the meanings of what begins at a piece, the longest phrases first. */
    List<Match> at(Atoms atoms, int index) {
        Node node = root.next.get(atoms.plain(index));
        if (node == null) {
            return List.of();
        }
        List<List<Match>> byLength = new ArrayList<>();
        int end = index + 1;
        while (node != null) {
            int length = end - index;
            if (!node.terms.isEmpty()) {
                byLength.add(
                        node.terms.stream().map(term -> new Match(term, length)).toList());
            }
            node = end < atoms.size() ? node.next.get(atoms.plain(end)) : null;
            end++;
        }
        List<Match> found = new ArrayList<>();
        for (int i = byLength.size() - 1; i >= 0; i--) {
            found.addAll(byLength.get(i));
        }
        return found;
    }

    /** Returns whether the whole phrase has a meaning in this slot. */
    boolean has(String phrase, Slot slot) {
        return value(phrase, slot).isPresent();
    }

    /** Returns what the whole phrase means in this slot. */
    Optional<String> value(String phrase, Slot slot) {
        @Nullable Node node = root;
        for (String piece :
                Atoms.of(phrase, new Span(0, phrase.length()), folds).plains()) {
            node = node == null ? null : node.next.get(piece);
        }
        return node == null
                ? Optional.empty()
                : node.terms.stream()
                        .filter(term -> term.slot() == slot)
                        .map(Term::value)
                        .findFirst();
    }
}
