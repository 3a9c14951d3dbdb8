package org.stemma.bench.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.stemma.bench.Counts;
import org.stemma.bench.alignment.Gold.GoldArticle;
import org.stemma.bench.alignment.Gold.GoldStatement;
import org.stemma.bench.alignment.Gold.GoldStory;
import org.stemma.bench.alignment.Gold.GoldVersion;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.PassageEntry;
import org.stemma.dossier.Dossier.StatementEntry;
import org.stemma.text.Span;

/**
 * The alignment of statements as links: pairs of passages of different articles under one statement.
 *
 * <p>A link found is right when both its ends match tellings of one gold statement in these two articles, where two
 * spans match that share at least half of the shorter. A link of which neither end touches any gold passage is not
 * judged. The gold has one link for each statement and pair of articles that tell it; it is met when a right link found
 * matches it.
 */
final class Links {
    /** A place in an article. */
    record End(String article, Span span) {}

    /** A pair of places that tell the same thing. */
    record Link(End first, End second) {}

    /** One gold statement's places in two articles. */
    record GoldLink(GoldStatement statement, String first, String second) {}

    private final Case examples;
    private final Map<String, String> language = new HashMap<>();
    private final Map<GoldStatement, Map<String, List<Span>>> places = new HashMap<>();
    private final List<GoldLink> gold = new ArrayList<>();
    private final List<Link> judged = new ArrayList<>();
    private final List<Link> unannotated = new ArrayList<>();
    private final Map<Link, List<GoldLink>> meets = new HashMap<>();

    Links(Case examples) {
        this.examples = examples;
        for (GoldArticle article : examples.gold().articles()) {
            language.put(article.id(), String.valueOf(article.language()));
        }
        for (GoldStory story : examples.gold().stories()) {
            story.statements().forEach(this::addGold);
        }
        for (Dossier dossier : examples.dossiers()) {
            dossier.statements().forEach(this::addFound);
        }
    }

    private void addGold(GoldStatement statement) {
        Map<String, List<Span>> byArticle = new HashMap<>();
        List<String> articles = new ArrayList<>();
        for (GoldVersion version : statement.versions()) {
            if (!byArticle.containsKey(version.article())) {
                articles.add(version.article());
            }
            for (String passage : version.passages()) {
                byArticle
                        .computeIfAbsent(version.article(), article -> new ArrayList<>())
                        .add(examples.locate(version.article(), passage));
            }
        }
        places.put(statement, byArticle);
        for (int i = 0; i < articles.size(); i++) {
            for (int j = i + 1; j < articles.size(); j++) {
                gold.add(new GoldLink(statement, articles.get(i), articles.get(j)));
            }
        }
    }

    private void addFound(StatementEntry statement) {
        List<End> ends = statement.versions().stream()
                .flatMap(version -> version.passages().stream())
                .map(Links::end)
                .toList();
        for (int i = 0; i < ends.size(); i++) {
            for (int j = i + 1; j < ends.size(); j++) {
                if (!ends.get(i).article().equals(ends.get(j).article())) {
                    judge(new Link(ends.get(i), ends.get(j)));
                }
            }
        }
    }

    private static End end(PassageEntry passage) {
        return new End(passage.article(), new Span(passage.start(), passage.end()));
    }

    private void judge(Link link) {
        if (!touchesGold(link.first()) && !touchesGold(link.second())) {
            unannotated.add(link);
            return;
        }
        judged.add(link);
        List<GoldLink> met = gold.stream()
                .filter(candidate -> (tells(candidate.statement(), candidate.first(), link.first())
                                && tells(candidate.statement(), candidate.second(), link.second()))
                        || (tells(candidate.statement(), candidate.first(), link.second())
                                && tells(candidate.statement(), candidate.second(), link.first())))
                .toList();
        if (!met.isEmpty()) {
            meets.put(link, met);
        }
    }

    private boolean touchesGold(End end) {
        return places.values().stream()
                .flatMap(byArticle -> byArticle.getOrDefault(end.article(), List.of()).stream())
                .anyMatch(end.span()::overlaps);
    }

    private boolean tells(GoldStatement statement, String article, End end) {
        return end.article().equals(article)
                && places.getOrDefault(statement, Map.of()).getOrDefault(article, List.of()).stream()
                        .anyMatch(span -> Case.match(span, end.span()));
    }

    private boolean sameLanguage(String first, String second) {
        return language.getOrDefault(first, "").equals(language.getOrDefault(second, ""));
    }

    /** Returns the counts over all links. */
    Counts all() {
        return counts(link -> true, link -> true);
    }

    /** Returns the counts over links between articles of one language. */
    Counts withinLanguages() {
        return counts(
                link -> sameLanguage(link.first().article(), link.second().article()),
                link -> sameLanguage(link.first(), link.second()));
    }

    /** Returns the counts over links between articles of different languages. */
    Counts acrossLanguages() {
        return counts(
                link -> !sameLanguage(link.first().article(), link.second().article()),
                link -> !sameLanguage(link.first(), link.second()));
    }

    private Counts counts(Predicate<Link> ofFound, Predicate<GoldLink> ofGold) {
        List<Link> found = judged.stream().filter(ofFound).toList();
        return new Counts(
                found.size(),
                gold.stream().filter(ofGold).count(),
                found.stream().filter(meets::containsKey).count(),
                gold.stream().filter(ofGold).filter(this::isMet).count());
    }

    private boolean isMet(GoldLink link) {
        return meets.values().stream().anyMatch(met -> met.contains(link));
    }

    /** Returns the links that were not judged. */
    List<Link> unannotated() {
        return unannotated;
    }

    /** Returns the links found that the gold does not know. */
    List<Link> wrong() {
        return judged.stream().filter(link -> !meets.containsKey(link)).toList();
    }

    /** Returns the links of the gold that were not found. */
    List<GoldLink> missing() {
        return gold.stream().filter(link -> !isMet(link)).toList();
    }

    /** Returns the words of a gold statement in an article. */
    String words(GoldStatement statement, String article) {
        return String.join(
                " | ",
                places.getOrDefault(statement, Map.of()).getOrDefault(article, List.of()).stream()
                        .map(span -> examples.words(article, span))
                        .toList());
    }

    /** Returns the ids of the statements found that tell a gold statement in an article. */
    List<String> tellers(GoldStatement statement, String article) {
        return examples.dossiers().stream()
                .flatMap(dossier -> dossier.statements().stream())
                .filter(found -> found.versions().stream()
                        .flatMap(version -> version.passages().stream())
                        .anyMatch(passage -> tells(statement, article, end(passage))))
                .map(StatementEntry::id)
                .toList();
    }

    /** Returns the ids of the gold statements that a place matches. */
    List<String> told(End end) {
        return places.keySet().stream()
                .filter(statement -> tells(statement, end.article(), end))
                .map(GoldStatement::id)
                .sorted()
                .toList();
    }
}
