package org.stemma.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;
import org.stemma.encode.Vector;
import org.stemma.store.ArchiveStore;
import org.stemma.store.ArticleRow;

/**
 * Carries out one search: several rankings, each by another sign, are made one by reciprocal rank fusion (Cormack, Clarke,
 * Büttcher 2009), which needs no scores that can be compared.
 */
final class Search {
    private static final double RANK_OFFSET = 60;

    /** Names alone say less than words or meaning. */
    private static final double NAMES_WEIGHT = 0.5;

    private static final int FEWEST_CANDIDATES = 100;
    private static final int CANDIDATES_A_HIT = 5;

    private final IndexSearcher searcher;
    private final ArchiveStore store;
    private final Analyzers analyzers;
    private final SoundKeys sounds;
    private final @Nullable PassageEncoder encoder;
    private final Queries queries;

    Search(
            IndexSearcher searcher,
            ArchiveStore store,
            Analyzers analyzers,
            SoundKeys sounds,
            @Nullable PassageEncoder encoder) {
        this.searcher = searcher;
        this.store = store;
        this.analyzers = analyzers;
        this.sounds = sounds;
        this.encoder = encoder;
        this.queries = new Queries(searcher, store, analyzers, sounds);
    }

    List<FoundPassage> run(SearchQuery query, int limit) throws IOException {
        int most = Math.max(FEWEST_CANDIDATES, limit * CANDIDATES_A_HIT);
        Ranking ranking = new Ranking(RANK_OFFSET);
        BooleanQuery.Builder articles = queries.conditions(query, Fields.ARTICLE);
        BooleanQuery.Builder passages = queries.conditions(query, Fields.PASSAGE);
        String words = String.join(" ", query.words());
        if (!words.isBlank()) {
            // Words come before meaning: of passages that speak equally much, the one with the words is shown.
            rank(ranking, with(passages, queries.inARow(words)), most, 1, Hit.Reason.WORDS);
            Query asked = queries.words(words, languages());
            rank(ranking, with(articles, asked), most, 1, Hit.Reason.WORDS);
            rank(ranking, with(passages, asked), most, 1, Hit.Reason.WORDS);
            rank(ranking, with(passages, queries.names(words)), most, NAMES_WEIGHT, Hit.Reason.NAMES);
        } else if (!query.phrases().isEmpty()) {
            BooleanQuery.Builder scored = new BooleanQuery.Builder();
            query.phrases().forEach(phrase -> scored.add(queries.phrase(Fields.PLAIN, phrase), Occur.MUST));
            rank(ranking, with(passages, scored.build()), most, 1, Hit.Reason.WORDS);
        } else if (!query.names().isEmpty()) {
            rank(ranking, with(passages, queries.names(String.join(" ", query.names()))), most, 1, Hit.Reason.NAMES);
        } else {
            latest(ranking, articles.add(new MatchAllDocsQuery(), Occur.MUST).build(), most);
        }
        meaning(ranking, query, passages.build(), most);
        return hits(ranking, query, limit);
    }

    private static Query with(BooleanQuery.Builder conditions, Query scored) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        conditions.build().clauses().forEach(all::add);
        return all.add(scored, Occur.MUST).build();
    }

    /** Returns the languages that passages of the index have. */
    private Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        for (FieldInfo field : FieldInfos.getMergedFieldInfos(searcher.getIndexReader())) {
            if (field.name.startsWith(Fields.STEMS)) {
                languages.add(field.name.substring(Fields.STEMS.length()));
            }
        }
        return languages;
    }

    private void rank(Ranking ranking, Query query, int most, double weight, Hit.Reason reason) throws IOException {
        add(ranking, searcher.search(query, most).scoreDocs, weight, reason);
    }

    private void add(Ranking ranking, ScoreDoc[] found, double weight, Hit.@Nullable Reason reason) throws IOException {
        List<Ranking.Row> rows = new ArrayList<>();
        for (ScoreDoc scored : found) {
            Document document = searcher.storedFields().document(scored.doc, Set.of(Fields.ID, Fields.START));
            boolean isPassage = document.getField(Fields.START) != null;
            rows.add(new Ranking.Row(document.get(Fields.ID), isPassage ? scored.doc : null));
        }
        ranking.add(rows, weight, reason);
    }

    /** Where nothing is asked but conditions, the latest articles come first, then those without a day. */
    private void latest(Ranking ranking, Query query, int most) throws IOException {
        SortField day = new SortField(Fields.PUBLISHED, SortField.Type.LONG, true);
        day.setMissingValue(Long.MIN_VALUE);
        add(ranking, searcher.search(query, most, new Sort(day)).scoreDocs, 1, null);
    }

    private void meaning(Ranking ranking, SearchQuery query, Query conditions, int most) throws IOException {
        Vector asked = encoder == null || query.text().isBlank()
                ? null
                : encoder.encodeQuery(query.text().strip()).orElse(null);
        if (encoder == null || asked == null) {
            return;
        }
        Query near = new KnnFloatVectorQuery(Fields.MEANING, PassageVectors.values(asked), most, conditions);
        List<ScoreDoc> found = new ArrayList<>();
        for (ScoreDoc scored : searcher.search(near, most).scoreDocs) {
            // Lucene turns a cosine into (1 + cosine) / 2, so that no score is below 0.
            if (2 * scored.score - 1 >= encoder.floor()) {
                found.add(scored);
            }
        }
        add(ranking, found.toArray(ScoreDoc[]::new), 1, Hit.Reason.MEANING);
    }

    private List<FoundPassage> hits(Ranking ranking, SearchQuery query, int limit) throws IOException {
        Set<String> excluded = excluded(query, ranking);
        List<Ranking.Candidate> best = ranking.candidates().stream()
                .filter(candidate -> !excluded.contains(candidate.article()))
                .sorted(Comparator.comparingDouble(Ranking.Candidate::score)
                        .reversed()
                        .thenComparing(Ranking.Candidate::article))
                .limit(limit)
                .toList();
        Map<String, ArticleRow> rows = new LinkedHashMap<>();
        store.articles()
                .rows(best.stream().map(Ranking.Candidate::article).toList())
                .forEach(row -> rows.put(row.id(), row));
        Snippets snippets = new Snippets(query, analyzers, sounds, queries);
        List<FoundPassage> hits = new ArrayList<>();
        for (Ranking.Candidate candidate : best) {
            ArticleRow row = rows.get(candidate.article());
            OptionalInt number = passage(candidate, query);
            // An article that was just removed is still in the index until that catches up.
            if (row != null && number.isPresent()) {
                SearchPassage passage =
                        ArticleDocuments.passage(searcher.storedFields().document(number.getAsInt()));
                hits.add(new FoundPassage(snippets.hit(row, candidate, passage), passage, vector(number.getAsInt())));
            }
        }
        return hits;
    }

    private @Nullable Vector vector(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.MEANING);
        int place = document - leaf.docBase;
        return values != null && values.advance(place) == place ? new Vector(values.vectorValue()) : null;
    }

    private Set<String> excluded(SearchQuery query, Ranking ranking) throws IOException {
        Set<String> excluded = new HashSet<>();
        if (!query.excluded().isEmpty()) {
            List<String> articles = ranking.candidates().stream()
                    .map(Ranking.Candidate::article)
                    .toList();
            Query among = new BooleanQuery.Builder()
                    .add(queries.excluded(query), Occur.MUST)
                    .add(Queries.anyOf(Fields.ID, articles), Occur.FILTER)
                    .build();
            for (ScoreDoc scored : searcher.search(among, Math.max(1, articles.size())).scoreDocs) {
                excluded.add(searcher.storedFields()
                        .document(scored.doc, Set.of(Fields.ID))
                        .get(Fields.ID));
            }
        }
        return excluded;
    }

    /** Returns the passage to show: the best that was found, or the one with most of the words, or the first. */
    private OptionalInt passage(Ranking.Candidate candidate, SearchQuery query) throws IOException {
        Integer best = candidate.bestPassage();
        if (best != null) {
            return OptionalInt.of(best);
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder()
                .add(Queries.term(Fields.ID, candidate.article()), Occur.FILTER)
                .add(Queries.term(Fields.KIND, Fields.PASSAGE), Occur.FILTER);
        for (String word : query.words()) {
            some.add(queries.words(word, languages()), Occur.SHOULD);
        }
        ScoreDoc[] found = searcher.search(some.build(), 1).scoreDocs;
        return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0].doc);
    }
}
