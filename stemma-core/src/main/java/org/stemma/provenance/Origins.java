package org.stemma.provenance;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.annotate.Attribution;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;

/** The origins behind a story, and which attribution names which of them. */
public final class Origins {
    private final List<Origin> all;
    private final Map<Cited, Origin> byAttribution;

    Origins(List<Origin> all, Map<Cited, Origin> byAttribution) {
        this.all = List.copyOf(all);
        this.byAttribution = new LinkedHashMap<>(byAttribution);
    }

    /** Returns all origins, the one with most witnesses first. */
    public List<Origin> all() {
        return all;
    }

    /** Returns the origins behind at least one of the statements, in the order of {@link #all}. */
    public List<Origin> behind(List<Statement> statements) {
        Set<Origin> behind = new HashSet<>();
        statements.forEach(statement -> behind.addAll(of(statement)));
        return all.stream().filter(behind::contains).toList();
    }

    /** Returns the origin that an attribution of an article names, where it is known. */
    public Optional<Origin> of(String article, Attribution attribution) {
        return Optional.ofNullable(byAttribution.get(new Cited(article, attribution)));
    }

    /**
     * Returns what a version goes back to by its own words: the outermost source of its chain that is not itself one of
     * the articles, or else the outermost one.
     */
    public Optional<Origin> of(Version version) {
        Optional<Origin> outermost = Optional.empty();
        List<Attribution> chain = version.attributions();
        for (int index = chain.size() - 1; index >= 0; index--) {
            Optional<Origin> origin = of(version.article().id(), chain.get(index));
            if (origin.isPresent() && origin.get().seen() == null) {
                return origin;
            }
            outermost = outermost.isPresent() ? outermost : origin;
        }
        return outermost;
    }

    /**
     * Returns what a statement goes back to, the origin named by most versions first. Where some versions name a
     * document or spokesman, those that only name the speaker ("the president said") are taken to tell of the same: they
     * heard him through it.
     */
    public List<Origin> of(Statement statement) {
        Map<Origin, Integer> counts = new LinkedHashMap<>();
        statement.versions().forEach(version -> of(version).ifPresent(origin -> counts.merge(origin, 1, Integer::sum)));
        boolean documented = counts.keySet().stream().anyMatch(Origin::documentary);
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().documentary() || entry.getKey().body() || !documented)
                .sorted(Map.Entry.<Origin, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
