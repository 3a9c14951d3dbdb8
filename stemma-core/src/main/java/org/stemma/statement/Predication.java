package org.stemma.statement;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Attribution;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.Phrases;
import org.stemma.annotate.Stance;
import org.stemma.text.Span;
import org.stemma.text.Stems;
import org.stemma.text.Token;

/**
 * What a unit says is so, or is not so, as far as the first clause that depends on it: "The mayor did not voice regret |
 * that nobody had been warned".
 *
 * @param negated whether it says that this is not so: by a negator, or since its source denies it
 * @param subject the stems of the content words before the verb, without names
 * @param predicate the stems of the other content words, without names
 * @param names the stems of the words of names
 * @param edges the stems at the edges of what is negated; empty where nothing is
 */
record Predication(boolean negated, Set<String> subject, Set<String> predicate, Set<String> names, Set<String> edges) {
    private static final double ALIKE = 0.5;

    /** Copies the sets. */
    Predication {
        subject = Set.copyOf(subject);
        predicate = Set.copyOf(predicate);
        names = Set.copyOf(names);
        edges = Set.copyOf(edges);
    }

    /** Returns what a unit predicates; empty where it is hedged, asked or conditional, or says nothing of content. */
    static Optional<Predication> of(Unit unit, LanguagePack pack) {
        return new Reader(unit, pack).read();
    }

    /**
     * Returns whether one denies the other: what they predicate shares at least half of its words, among these an edge of
     * what is negated, and nothing tells that they speak of two.
     */
    boolean denies(Predication other) {
        if (!negated || other.negated) {
            return false;
        }
        Set<String> shared = common(predicate, other.predicate);
        boolean alike = 2.0 * shared.size() >= ALIKE * (predicate.size() + other.predicate.size());
        return alike && !common(shared, edges).isEmpty() && meet(names, other.names) && meet(subject, other.subject);
    }

    private static boolean meet(Set<String> first, Set<String> second) {
        return first.isEmpty() || second.isEmpty() || !common(first, second).isEmpty();
    }

    private static Set<String> common(Set<String> first, Set<String> second) {
        Set<String> common = new HashSet<>(first);
        common.retainAll(second);
        return common;
    }

    /** Reads one unit from its first word to where it ends or the first dependent clause begins. */
    private static final class Reader {
        private final Unit unit;
        private final LanguagePack pack;
        private final List<Token> tokens;
        private final List<String> words;
        private final Set<Integer> hedges;
        private final Set<String> subject = new LinkedHashSet<>();
        private final Set<String> predicate = new LinkedHashSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> edges = new LinkedHashSet<>();
        private boolean negated;
        private boolean verbal;
        private String last = "";

        Reader(Unit unit, LanguagePack pack) {
            this.unit = unit;
            this.pack = pack;
            String text = unit.article().article().text().text();
            tokens = unit.tokens();
            words = tokens.stream()
                    .map(token -> pack.bare(token.span().of(text)))
                    .toList();
            hedges = HedgeWords.find(tokens, words, text, pack).keySet();
        }

        Optional<Predication> read() {
            int index = 0;
            while (index < words.size() && !(verbal && depends(index))) {
                if (hedges.contains(index) || pack.conditions().match(words, index) > 0) {
                    return Optional.empty();
                }
                int harmless = harmless(index);
                if (harmless > 0) {
                    index += harmless;
                } else {
                    index += step(index);
                }
            }
            if (negated && !last.isEmpty()) {
                edges.add(last);
            }
            boolean told = !predicate.isEmpty() && words.stream().noneMatch("?"::equals);
            return told
                    ? Optional.of(new Predication(
                            negated != isDenied(), subject, predicate, names, negated ? edges : predicate))
                    : Optional.empty();
        }

        /** Reads the words at a place and returns how many they are. */
        private int step(int index) {
            String word = words.get(index);
            int negator = word.endsWith("n't") ? 1 : pack.negators().match(words, index);
            if (negator > 0) {
                negated = true;
                verbal = true;
                edges.clear();
                return negator;
            }
            boolean counts = tokens.get(index).kind() == Token.Kind.WORD
                    && !pack.stopWords().contains(word);
            if (counts) {
                content(index, Stems.of(word, unit.language()));
            }
            verbal |= pack.isFinite(word);
            return 1;
        }

        private void content(int index, String stem) {
            if (isName(tokens.get(index).span())) {
                names.add(stem);
            } else if (!verbal && !pack.isFinite(words.get(index))) {
                subject.add(stem);
            } else {
                predicate.add(stem);
                last = stem;
                if (negated && edges.isEmpty()) {
                    edges.add(stem);
                }
            }
        }

        private boolean isName(Span word) {
            AnnotatedArticle article = unit.article();
            return article.names().stream().anyMatch(name -> name.span().contains(word));
        }

        private boolean depends(int index) {
            return pack.complementisers().match(words, index) > 0
                    || pack.strongBreaks().match(words, index) > 0;
        }

        /** Words that hold a negator and negate nothing: "not only", "no less than". */
        private int harmless(int index) {
            int longest = 0;
            for (Phrases phrases : List.of(pack.notNegations(), pack.atLeast(), pack.atMost())) {
                longest = Math.max(longest, phrases.match(words, index));
            }
            return longest;
        }

        /** What is quoted behind "denied" is what the source says; only in other words it is what he says is not so. */
        private boolean isDenied() {
            return unit.attributions().stream()
                    .limit(1)
                    .filter(attribution -> attribution.mode() != Attribution.Mode.DIRECT)
                    .map(Attribution::stance)
                    .anyMatch(stance ->
                            stance.act() == Stance.Act.DENIED && stance.polarity() == Stance.Polarity.AFFIRMED);
        }
    }
}
