package org.stemma.bench.pairs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Concepts;
import org.stemma.annotate.Extract;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.Articles;
import org.stemma.bench.DataFolder;
import org.stemma.bench.StsRow;
import org.stemma.encode.Encoders;
import org.stemma.encode.LanguageText;
import org.stemma.encode.Meaning;
import org.stemma.statement.PairFeatures;
import org.stemma.text.Language;
import org.stemma.text.Sounds;

/** Pairs of sentences that people judged, with the features by which the aligner would compare them; none left out. */
final class JudgedPairs {
    /** Rarity is counted among the sentences of so many rows, as {@link PairData} does. */
    private static final int ROWS = 150;

    private static final int FIFTHS = 5;

    private final DataFolder data;
    private final LanguagePacks packs;
    private final Articles articles;
    private final Encoders encoders;
    private final Sounds sounds = new Sounds();

    /**
     * A pair.
     *
     * @param features what speaks for and against it
     * @param score what people judged, the more alike the higher
     * @param heldOut whether it is in the fifth that no threshold is chosen on
     */
    record Judged(PairFeatures features, double score, boolean heldOut) {}

    JudgedPairs(DataFolder data, LanguagePacks packs, Encoders encoders) {
        this.data = data;
        this.packs = packs;
        this.articles = new Articles(packs);
        this.encoders = encoders;
    }

    /** Returns a part of the STS benchmark in English, scored from 0 to 5. */
    List<Judged> benchmark(String part) throws IOException {
        List<Judged> judged = new ArrayList<>();
        List<StsRow> rows = StsRow.read(data, Language.ENGLISH.code(), part);
        for (int from = 0; from < rows.size(); from += ROWS) {
            judged.addAll(batch(rows.subList(from, Math.min(from + ROWS, rows.size())), Language.ENGLISH, from / ROWS));
        }
        return judged;
    }

    /** Returns the pairs of Russian headlines, scored -1 (not the same), 0 (loosely) and 1 (precisely the same). */
    List<Judged> headlines() throws IOException {
        List<StsRow> rows = data.lines("paraphraser-ru/train.tsv").stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .map(fields -> new StsRow(fields.get(2), fields.get(3), Double.parseDouble(fields.get(1))))
                .toList();
        List<Judged> judged = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += ROWS) {
            judged.addAll(
                    batch(rows.subList(from, Math.min(from + ROWS, rows.size())), new Language("ru"), from / ROWS));
        }
        return judged;
    }

    private List<Judged> batch(List<StsRow> rows, Language language, int number) {
        List<String> texts = Stream.concat(
                        rows.stream().map(StsRow::left), rows.stream().map(StsRow::right))
                .toList();
        List<AnnotatedArticle> annotated = new ArrayList<>();
        for (String text : texts) {
            annotated.add(articles.of("text" + annotated.size(), text, language));
        }
        Concepts concepts = Concepts.of(annotated.stream().map(Extract::all).toList(), packs, sounds);
        List<Meaning> meanings = encoders.encode(
                texts.stream().map(text -> new LanguageText(text, language)).toList());
        PairFeatures.Space space =
                language.equals(Language.ENGLISH) ? PairFeatures.Space.ENGLISH : PairFeatures.Space.MULTILINGUAL;
        List<Judged> judged = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int other = row + rows.size();
            double cosine =
                    encoders.similarity(meanings.get(row), meanings.get(other)).orElse(0);
            judged.add(new Judged(
                    PairFeatures.of(concepts, row, other, space, cosine),
                    rows.get(row).score(),
                    number % FIFTHS == FIFTHS - 1));
        }
        return judged;
    }
}
