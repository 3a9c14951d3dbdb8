package org.stemma.store.search;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one ranking of several: what stands at rank r of one gains its weight / (offset + r). Not for several threads. */
final class Ranking {
    private final double offset;
    private final Map<String, Candidate> byArticle = new LinkedHashMap<>();

    Ranking(double offset) {
        this.offset = offset;
    }

    /** An article with all that speaks for it. */
    static final class Candidate {
        private final String article;
        private final Set<Hit.Reason> reasons = EnumSet.noneOf(Hit.Reason.class);
        /** What speaks for each of its passages, by Lucene's number, those of earlier rankings first. */
        private final Map<Integer, Double> passages = new LinkedHashMap<>();

        private double score;

        private Candidate(String article) {
            this.article = article;
        }

        String article() {
            return article;
        }

        double score() {
            return score;
        }

        Set<Hit.Reason> reasons() {
            return reasons;
        }

        /** Returns the passage that most speaks for; of equal ones that of the earlier ranking; null where none does by itself. */
        @Nullable Integer bestPassage() {
            @Nullable Integer best = null;
            for (Map.Entry<Integer, Double> passage : passages.entrySet()) {
                if (best == null || passage.getValue() > passages.getOrDefault(best, 0.0)) {
                    best = passage.getKey();
                }
            }
            return best;
        }
    }

    /**
     * A row of one ranking.
     *
     * @param article the article's id
     * @param passage Lucene's number of the passage; null where the article was found whole
     */
    record Row(String article, @Nullable Integer passage) {}

    /**
     * Takes in one ranking; an article counts there once, by its best row.
     *
     * @param rows the best first
     * @param weight what the ranking counts
     * @param reason what the ranking looks at; null where it found all that was allowed
     */
    void add(List<Row> rows, double weight, Hit.@Nullable Reason reason) {
        Set<String> met = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Candidate candidate = byArticle.computeIfAbsent(row.article(), Candidate::new);
            if (met.add(row.article())) {
                candidate.score += weight / (offset + met.size());
            }
            if (reason != null) {
                candidate.reasons.add(reason);
            }
            Integer passage = row.passage();
            if (passage != null) {
                candidate.passages.merge(passage, weight / (offset + i + 1), Double::sum);
            }
        }
    }

    Collection<Candidate> candidates() {
        return byArticle.values();
    }
}
