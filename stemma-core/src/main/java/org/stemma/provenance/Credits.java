package org.stemma.provenance;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Name;
import org.stemma.annotate.naming.NameType;
import org.stemma.text.Sounds;

/** Which articles name which others, and which unseen origins, as their sources. */
final class Credits {
    private final SortedMap<String, Set<String>> seen = new TreeMap<>();
    private final SortedMap<String, Set<String>> unseen = new TreeMap<>();

    Credits(List<AnnotatedArticle> articles, Origins origins) {
        Outlets outlets = new Outlets(new Sounds(), articles);
        SortedMap<String, List<String>> byName = new TreeMap<>();
        for (AnnotatedArticle article : articles) {
            for (Name name : article.names()) {
                if (name.type() == null || name.type() == NameType.ORGANISATION) {
                    byName.computeIfAbsent(name.text(), outlets::named).stream()
                            .filter(other -> !outlets.areOne(other, article.id()))
                            .forEach(other -> seen.computeIfAbsent(article.id(), key -> new TreeSet<>())
                                    .add(other));
                }
            }
        }
        for (Origin origin : origins.all()) {
            for (String witness : origin.witnesses()) {
                String article = origin.seen();
                if (article == null) {
                    unseen.computeIfAbsent(witness, key -> new TreeSet<>()).add(origin.id());
                } else if (!article.equals(witness)) {
                    seen.computeIfAbsent(witness, key -> new TreeSet<>()).add(article);
                }
            }
        }
    }

    /** Returns whether the article names the other as its source. */
    boolean credits(String article, String other) {
        return seen.getOrDefault(article, Set.of()).contains(other);
    }

    /** Returns whether the article names some other article than this one. */
    boolean creditsOther(String article, String other) {
        return !seen.getOrDefault(article, Set.of()).isEmpty() && !credits(article, other);
    }

    /** Returns whether the article names a source that is none of the articles. */
    boolean names(String article) {
        return unseen.containsKey(article);
    }

    /** Returns whether the article names one of the origins anywhere. */
    boolean names(String article, List<Origin> origins) {
        return origins.stream()
                .anyMatch(origin -> unseen.getOrDefault(article, Set.of()).contains(origin.id()));
    }

    /** Returns whether both articles name one origin. */
    boolean share(String article, String other) {
        return !Collections.disjoint(unseen.getOrDefault(article, Set.of()), unseen.getOrDefault(other, Set.of()));
    }
}
