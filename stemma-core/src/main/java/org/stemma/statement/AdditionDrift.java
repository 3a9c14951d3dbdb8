package org.stemma.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Sentence;
import org.stemma.article.Passage;
import org.stemma.text.Span;
import org.stemma.text.Stems;
import org.stemma.text.Token;

/**
 * Finds versions that add words of their own to what they lay in a source's mouth: words between those that others have too, which
 * stand in no other article of the language. Where the statement is told in other languages, none of these may be as long: words
 * of theirs cannot be compared. What stands in quotation marks is rather left out by others.
 */
final class AdditionDrift {
    /** So many words of content in a row, new in the story, are an addition. */
    private static final int ADDED = 3;

    /** So many other reports must have the same words without them. */
    private static final int LEAST = 2;

    /** So many wordings are held against one. */
    private static final int MAIN = 12;

    private final LanguagePacks packs;
    private final Map<String, AnnotatedArticle> articles = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> articlesByStem = new HashMap<>();
    private final Set<String> found = new HashSet<>();

    AdditionDrift(List<Statement> statements, LanguagePacks packs) {
        this.packs = packs;
        statements.forEach(statement -> statement
                .versions()
                .forEach(version -> articles.put(version.article().id(), version.article())));
    }

    /** Returns the drift of a statement's versions that add words; each sentence of an article counts once in a story. */
    Optional<Drift> find(Statement statement, List<Version> versions) {
        List<Wording> wordings = versions.stream()
                .map(version -> Wording.ofContent(version, packs))
                .filter(wording -> !wording.words().isEmpty())
                .toList();
        List<String> departing = new ArrayList<>();
        Set<Passage> readings = new LinkedHashSet<>();
        Set<Passage> lacking = new LinkedHashSet<>();
        for (Wording own : wordings) {
            added(own, wordings).ifPresent(added -> {
                Unit first = own.version().units().get(0);
                if (found.add(first.sentenceId())) {
                    departing.add(DriftFinder.id(statement, own.version()));
                    readings.add(own.passage(added.words()));
                    added.without()
                            .forEach(other -> lacking.addAll(other.version().passages()));
                }
            });
        }
        readings.addAll(lacking);
        return departing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Drift(
                        Drift.Kind.EXPANDED,
                        departing,
                        List.copyOf(readings),
                        "Adds words that stand in no other report; others tell it in the same words without them."));
    }

    /** Words that a version adds, and who has the same without them. */
    private record Added(Span words, List<Wording> without) {}

    /** Words that one other version lacks. */
    private record Insertion(Wording other, Span words) {}

    private Optional<Added> added(Wording own, List<Wording> wordings) {
        boolean reported =
                !own.version().attributions().isEmpty() && own.version().mode() != Version.Mode.DIRECT;
        if (!reported) {
            return Optional.empty();
        }
        List<Insertion> insertions = wordings.stream()
                .filter(other -> other.language().equals(own.language())
                        && !other.version().equals(own.version())
                        && other.words().size() + ADDED <= own.words().size())
                .limit(MAIN)
                .flatMap(other -> insertion(own, other).map(span -> new Insertion(other, span)).stream())
                .toList();
        return insertions.stream()
                .map(Insertion::words)
                .min(Comparator.comparingInt(Span::length).thenComparingInt(Span::start))
                .map(span -> new Added(
                        span,
                        insertions.stream()
                                .filter(insertion -> insertion.words().contains(span))
                                .map(Insertion::other)
                                .toList()))
                .filter(added -> added.without().size() >= LEAST
                        && added.without().stream()
                                .anyMatch(other -> !other.version().isLaterThan(own.version()))
                        && isNew(own, added.words())
                        && isLongest(own, added.words(), wordings));
    }

    private static Optional<Span> insertion(Wording own, Wording other) {
        SideBySide both = SideBySide.of(own, other);
        return both.gaps().stream()
                .filter(gap -> own.contentWords(gap.from(), gap.to()) >= ADDED
                        && other.contentWords(gap.otherFrom(), gap.otherTo()) == 0
                        && both.isSameTextBut(gap))
                .map(gap -> own.span(gap.from(), gap.to()))
                .filter(span -> own.version().article().quotations().stream()
                        .noneMatch(quotation -> quotation.inner().overlaps(span)))
                .findFirst();
    }

    /** Returns whether most of the added words, and enough of them, stand in no other article of the language. */
    private boolean isNew(Wording own, Span added) {
        Map<String, Set<String>> known = articlesByStem.computeIfAbsent(own.language(), this::articlesByStem);
        int all = 0;
        int fresh = 0;
        for (int index = 0; index < own.words().size(); index++) {
            if (own.isContent(index) && added.contains(own.spans().get(index))) {
                all++;
                fresh += known.getOrDefault(own.stems().get(index), Set.of()).size() <= 1 ? 1 : 0;
            }
        }
        return fresh >= ADDED && 3 * fresh >= 2 * all;
    }

    private Map<String, Set<String>> articlesByStem(String language) {
        Map<String, Set<String>> byStem = new HashMap<>();
        for (AnnotatedArticle article : articles.values()) {
            String text = article.article().text().text();
            for (Sentence sentence : article.sentences()) {
                if (sentence.language().code().equals(language)) {
                    LanguagePack pack = packs.of(sentence.language());
                    for (Token token : sentence.tokens()) {
                        String stem = Stems.of(pack.bare(token.span().of(text)), sentence.language());
                        byStem.computeIfAbsent(stem, key -> new HashSet<>()).add(article.id());
                    }
                }
            }
        }
        return byStem;
    }

    /** Returns whether no version of another language has nearly as many words of content. */
    private static boolean isLongest(Wording own, Span added, List<Wording> wordings) {
        int all = own.contentWords(0, own.words().size());
        int inserted = (int) own.spans().stream().filter(added::contains).count();
        return wordings.stream()
                .filter(other -> !other.language().equals(own.language()))
                .allMatch(other -> other.contentWords(0, other.words().size()) <= all - (inserted + 1) / 2);
    }
}
