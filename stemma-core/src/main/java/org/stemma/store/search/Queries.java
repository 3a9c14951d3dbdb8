package org.stemma.store.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.stemma.store.ArchiveStore;
import org.stemma.store.ArticleRow;

/** Makes Lucene's queries of ours. */
final class Queries {
    /** Of up to this many words all must be there; of more, this share. */
    private static final int FEW = 2;

    private static final double SHARE = 0.6;

    /** Fewer words stand beside one another by chance. */
    private static final int QUOTED = 4;

    /** What a document of one way of finding words gains where others find them too. */
    private static final float OTHERS = 0.1f;

    /** Names sound alike from here on: one consonant more, or another ending. */
    private static final double ALIKE = 0.75;

    private static final int MOST_ALIKE = 50;
    private static final int HEAD = 2;

    private final IndexSearcher searcher;
    private final ArchiveStore store;
    private final Analyzers analyzers;
    private final SoundKeys sounds;

    Queries(IndexSearcher searcher, ArchiveStore store, Analyzers analyzers, SoundKeys sounds) {
        this.searcher = searcher;
        this.store = store;
        this.analyzers = analyzers;
        this.sounds = sounds;
    }

    /** Returns the conditions that hold for articles and passages alike. */
    BooleanQuery.Builder conditions(SearchQuery query, String kind) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(term(Fields.KIND, kind), Occur.FILTER);
        query.phrases().forEach(phrase -> all.add(phrase(Fields.PLAIN, phrase), Occur.FILTER));
        query.titles().forEach(phrase -> all.add(phrase(Fields.TITLE, phrase), Occur.FILTER));
        query.outlets().forEach(phrase -> all.add(phrase(Fields.OUTLET, phrase), Occur.FILTER));
        for (String name : query.names()) {
            all.add(names(name), Occur.FILTER);
        }
        if (!query.languages().isEmpty()) {
            all.add(
                    anyOf(
                            Fields.LANGUAGE,
                            query.languages().stream()
                                    .map(language -> language.code())
                                    .toList()),
                    Occur.FILTER);
        }
        if (!query.stories().isEmpty()) {
            List<String> articles = query.stories().stream()
                    .flatMap(story -> store.articles().ofStory(story).stream())
                    .map(ArticleRow::id)
                    .toList();
            all.add(anyOf(Fields.ID, articles), Occur.FILTER);
        }
        published(query).ifPresent(days -> all.add(days, Occur.FILTER));
        return all;
    }

    private static Optional<Query> published(SearchQuery query) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        if (from == null && to == null) {
            return Optional.empty();
        }
        return Optional.of(LongPoint.newRangeQuery(
                Fields.PUBLISHED,
                from == null ? Long.MIN_VALUE : from.toEpochDay(),
                to == null ? Long.MAX_VALUE : to.toEpochDay()));
    }

    /** Returns the query for articles that hold something that the query excludes. */
    Query excluded(SearchQuery query) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        query.excluded().forEach(phrase -> any.add(phrase(Fields.PLAIN, phrase), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(term(Fields.KIND, Fields.ARTICLE), Occur.FILTER)
                .add(any.build(), Occur.MUST)
                .build();
    }

    static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    static Query term(String field, String value) {
        return new TermQuery(new org.apache.lucene.index.Term(field, value));
    }

    /** Returns the query for words that stand beside one another, as they stand there. */
    Query phrase(String field, String text) {
        List<Term> terms = Term.of(analyzers.plain(), text);
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no word in " + text);
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach(term -> phrase.add(new org.apache.lucene.index.Term(field, term.text()), term.position()));
        return phrase.build();
    }

    /** Returns the query for a quotation: all of these words in a row as they stand; nothing where they are too few for one. */
    Query inARow(String words) {
        return Term.of(analyzers.plain(), words).size() < QUOTED
                ? new MatchNoDocsQuery("too few words to be a quotation")
                : phrase(Fields.PLAIN, words);
    }

    /** Returns the query for most of these words, as they stand or in any language's way. */
    Query words(String text, Collection<String> languages) {
        List<Query> ways = new ArrayList<>();
        ways.add(words(Fields.PLAIN, analyzers.plain(), text));
        languages.forEach(language -> ways.add(words(Fields.STEMS + language, analyzers.of(language), text)));
        return new DisjunctionMaxQuery(ways, OTHERS);
    }

    private static Query words(String field, Analyzer analyzer, String text) {
        Map<Integer, List<Query>> byWord = new TreeMap<>();
        for (Term term : Term.of(analyzer, text)) {
            byWord.computeIfAbsent(term.position(), any -> new ArrayList<>()).add(term(field, term.text()));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        byWord.values().forEach(forms -> all.add(new DisjunctionMaxQuery(forms, 0), Occur.SHOULD));
        return all.setMinimumNumberShouldMatch(needed(byWord.size())).build();
    }

    private static int needed(int words) {
        return words <= FEW ? words : (int) Math.ceil(SHARE * words);
    }

    /** Returns the query for most of the names in a text, however spelt; for nothing where it has none. */
    Query names(String text) throws IOException {
        List<Term> keys = sounds.ofQuery(text);
        if (keys.isEmpty()) {
            return new MatchNoDocsQuery("no name in " + text);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Term key : keys) {
            List<Query> forms = new ArrayList<>();
            alike(key.text())
                    .forEach((form, likeness) ->
                            forms.add(new BoostQuery(term(Fields.SOUNDS, form), likeness.floatValue())));
            all.add(new DisjunctionMaxQuery(forms, 0), Occur.SHOULD);
        }
        return all.setMinimumNumberShouldMatch(needed(keys.size())).build();
    }

    /** Returns the sounds in the index that are like this one, with their likeness. */
    Map<String, Double> alike(String key) throws IOException {
        Map<String, Double> forms = new TreeMap<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.SOUNDS);
        if (terms == null) {
            return forms;
        }
        String head = key.substring(0, HEAD);
        TermsEnum all = terms.iterator();
        TermsEnum.SeekStatus found = all.seekCeil(new BytesRef(head));
        BytesRef next = found == TermsEnum.SeekStatus.END ? null : all.term();
        while (next != null && next.utf8ToString().startsWith(head)) {
            String form = next.utf8ToString();
            double likeness = sounds.sounds().similarity(key, form);
            if (likeness >= ALIKE) {
                forms.put(form, likeness);
            }
            next = all.next();
        }
        if (forms.size() > MOST_ALIKE) {
            List<Double> best = forms.values().stream().sorted().toList();
            double least = best.get(best.size() - MOST_ALIKE);
            forms.values().removeIf(likeness -> likeness < least);
        }
        return forms;
    }
}
