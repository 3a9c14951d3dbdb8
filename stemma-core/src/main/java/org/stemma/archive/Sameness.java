package org.stemma.archive;

import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;
import org.stemma.article.Article;
import org.stemma.article.Block;
import org.stemma.encode.Encoder;
import org.stemma.encode.Encoders;
import org.stemma.encode.LanguageText;
import org.stemma.encode.RememberingEncoder;
import org.stemma.encode.Vector;
import org.stemma.statement.PairModel;
import org.stemma.statement.PairScores;
import org.stemma.statement.Unit;
import org.stemma.statement.UnitComparer;
import org.stemma.statement.UnitSplitter;
import org.stemma.store.search.FoundPassage;
import org.stemma.store.search.SearchPassage;
import org.stemma.text.AlignedText;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** How likely passages say what some words say, each by itself, as units of statements are compared. */
final class Sameness {
    private static final String QUESTION = "?";

    /** So many vectors are remembered for one question. */
    private static final int REMEMBERED = 1_024;

    /** The log-odds of a passage that has the very words. */
    private static final double VERBATIM = 5;

    private final LanguagePacks packs;
    private final Encoders encoders;
    private final ArticleMaker maker;

    Sameness(LanguagePacks packs, Encoders encoders, ArticleMaker maker) {
        this.packs = packs;
        this.encoders = encoders;
        this.maker = maker;
    }

    /**
     * Returns the same that knows the vectors of passages which search found. These come before any other, and only for one
     * question: what it answers must not depend on what was asked before.
     */
    Sameness knowing(List<FoundPassage> found) {
        List<Encoder> all = new ArrayList<>(encoders.all());
        if (all.isEmpty()) {
            return this;
        }
        RememberingEncoder last = new RememberingEncoder(all.get(all.size() - 1), REMEMBERED);
        for (FoundPassage one : found) {
            Vector meaning = one.meaning();
            if (meaning != null) {
                SearchPassage passage = one.passage();
                last.remember(new LanguageText(passage.text(), passage.language()), meaning);
            }
        }
        all.set(all.size() - 1, last);
        return new Sameness(packs, new Encoders(all), maker);
    }

    /** A passage and its language, unknown where nothing tells. */
    record Telling(String text, Language language) {}

    /**
     * Returns the log-odds that each passage says what the words say: of the best pair of units, since a passage may say more;
     * high where it has the very words.
     */
    List<Double> logOdds(String words, List<Telling> passages) {
        UnitSplitter splitter = new UnitSplitter(packs);
        List<Unit> units =
                new ArrayList<>(splitter.split(article(QUESTION, new Telling(words, maker.language(words)))));
        int asked = units.size();
        List<Span> ranges = new ArrayList<>();
        for (Telling passage : passages) {
            int first = units.size();
            units.addAll(splitter.split(article("passage-" + ranges.size(), passage)));
            ranges.add(new Span(first, units.size()));
        }
        List<Language> spoken = units.stream().map(Unit::language).toList();
        PairScores scores = new UnitComparer(packs, encoders.expecting(spoken), PairModel.load())
                .compare(units, unit -> unit.article().id().equals(QUESTION));
        Verbatim verbatim = new Verbatim(words);
        List<Double> logOdds = new ArrayList<>();
        for (int number = 0; number < passages.size(); number++) {
            double best = best(scores, asked, ranges.get(number));
            boolean same = verbatim.isIn(passages.get(number).text());
            logOdds.add(same ? Math.max(best, VERBATIM) : best);
        }
        return logOdds;
    }

    private static double best(PairScores scores, int asked, Span range) {
        double best = Double.NEGATIVE_INFINITY;
        for (int one = 0; one < asked; one++) {
            for (int other = range.start(); other < range.end(); other++) {
                best = Math.max(best, scores.get(one, other));
            }
        }
        return best;
    }

    private AnnotatedArticle article(String id, Telling telling) {
        String text = telling.text();
        Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), telling.language());
        return maker.lightly(new Article(
                id,
                id,
                AlignedText.of(text),
                List.of(block),
                telling.language(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of()));
    }
}
