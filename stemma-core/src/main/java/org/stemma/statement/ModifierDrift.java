package org.stemma.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.article.Passage;
import org.stemma.text.Span;
import org.stemma.text.Stems;
import org.stemma.text.Token;

/**
 * Finds words that attributed versions of one language give differently before the same word, where the statement is told in
 * another language too: "a private meeting", "an in-person meeting" may be readings of one word of the original.
 */
final class ModifierDrift {
    private final LanguagePacks packs;

    ModifierDrift(LanguagePacks packs) {
        this.packs = packs;
    }

    /** A word of content with the one before it. */
    private record Pair(Version version, String modifier, Span span) {}

    Optional<Drift> find(Statement statement, List<Version> versions) {
        Set<String> departing = new LinkedHashSet<>();
        Set<String> languages = new LinkedHashSet<>();
        Set<Passage> readings = new LinkedHashSet<>();
        versions.stream().map(DriftFinder::language).distinct().forEach(language -> {
            List<Version> own = versions.stream()
                    .filter(version -> DriftFinder.language(version).equals(language)
                            && !version.attributions().isEmpty())
                    .toList();
            if (own.size() < versions.size()) {
                byHead(own).values().stream()
                        .filter(pairs ->
                                pairs.stream().map(Pair::modifier).distinct().count() > 1)
                        .forEach(pairs -> pairs.forEach(pair -> {
                            departing.add(DriftFinder.id(statement, pair.version()));
                            languages.add(language);
                            readings.add(pair.version().article().article().passage(pair.span()));
                        }));
            }
        });
        boolean foreign =
                versions.stream().map(DriftFinder::language).anyMatch(language -> !languages.contains(language));
        return departing.isEmpty() || !foreign
                ? Optional.empty()
                : Optional.of(new Drift(
                        Drift.Kind.TRANSLATED_OTHERWISE,
                        List.copyOf(departing),
                        List.copyOf(readings),
                        "Different words for what may be one word of the original."));
    }

    /** Returns for each word that at least two versions have, what stands before it there; the word must say it in none. */
    private Map<String, List<Pair>> byHead(List<Version> versions) {
        Map<String, List<Pair>> pairs = new TreeMap<>();
        for (Version version : versions) {
            Set<String> others = new LinkedHashSet<>();
            versions.stream()
                    .filter(other -> !other.equals(version))
                    .forEach(other -> other.units().forEach(unit -> others.addAll(stems(unit))));
            for (Unit unit : version.units()) {
                add(version, unit, others, pairs);
            }
        }
        return pairs;
    }

    private void add(Version version, Unit unit, Set<String> others, Map<String, List<Pair>> pairs) {
        List<Token> tokens = unit.tokens();
        for (int index = 1; index < tokens.size(); index++) {
            Optional<String> head = stem(unit, tokens.get(index));
            Optional<String> modifier = stem(unit, tokens.get(index - 1));
            boolean own = head.isPresent()
                    && others.contains(head.get())
                    && modifier.isPresent()
                    && !others.contains(modifier.get());
            if (own) {
                Span span = tokens.get(index - 1).span().cover(tokens.get(index).span());
                pairs.computeIfAbsent(head.get(), key -> new ArrayList<>())
                        .add(new Pair(version, modifier.get(), span));
            }
        }
    }

    private Set<String> stems(Unit unit) {
        Set<String> stems = new LinkedHashSet<>();
        unit.tokens().forEach(token -> stem(unit, token).ifPresent(stems::add));
        return stems;
    }

    /** Returns the stem of a word of content that is no name. */
    private Optional<String> stem(Unit unit, Token token) {
        LanguagePack pack = packs.of(unit.language());
        String word = pack.bare(token.span().of(unit.article().article().text().text()));
        boolean named =
                unit.article().names().stream().anyMatch(name -> name.span().overlaps(token.span()));
        return token.kind() != Token.Kind.WORD || named || pack.stopWords().contains(word) || pack.isFinite(word)
                ? Optional.empty()
                : Optional.of(Stems.of(word, unit.language()));
    }
}
