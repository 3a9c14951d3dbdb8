package org.stemma.bench.pairs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.Articles;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Ntrex;
import org.stemma.bench.StsRow;
import org.stemma.encode.EncodedPassage;
import org.stemma.encode.Encoder;
import org.stemma.encode.Encoders;
import org.stemma.encode.LanguageText;
import org.stemma.encode.Meaning;
import org.stemma.encode.PassageWords;
import org.stemma.statement.PairFeatures.Space;
import org.stemma.text.Language;
import org.stemma.text.Sounds;
import org.stemma.text.Tokenizer;

/** Pairs of sentences whose truth is known, from the STS benchmark and NTREX. */
public final class PairData {
    private static final List<String> STS = List.of("en", "de", "es", "fr", "it", "pl", "ru");
    private static final List<String> NEWS = List.of("en", "ru", "uk", "de", "fr", "es");

    /** From this score on, a pair of the benchmark says the same. */
    private static final double SAME = 4;

    /** Up to this score, it does not; what lies between is not used. */
    private static final double OTHER = 2.5;

    private static final int ROWS = 150;
    /** The model of pairs is fitted on so many documents of NTREX, the first by their ids. */
    public static final int FIT_DOCUMENTS = 60;

    /** Pairs of other lines are looked at this far apart, so that their number grows with the document only linearly. */
    private static final int REACH = 4;

    private final DataFolder data;
    private final LanguagePacks packs;
    private final Articles articles;
    private final Encoders encoders;
    private final Depth depth;
    private final Sounds sounds = new Sounds();
    private final Tokenizer tokenizer = new Tokenizer();

    /** What is known of each sentence. */
    enum Depth {
        /** Its vectors. */
        VECTORS,
        /** Its vectors and the states of its words. */
        WORD_STATES
    }

    PairData(DataFolder data, LanguagePacks packs, Encoders encoders, Depth depth) {
        this.depth = depth;
        this.data = data;
        this.packs = packs;
        this.articles = new Articles(packs);
        this.encoders = encoders;
    }

    private List<KnownSentence> sentences(List<String> texts, String code) {
        Language language = new Language(code);
        List<KnownSentence> sentences = new ArrayList<>();
        List<LanguageText> all =
                texts.stream().map(text -> new LanguageText(text, language)).toList();
        List<Meaning> meanings = inEverySpace(all);
        List<Map<Space, EncodedPassage>> passages =
                all.parallelStream().map(this::passages).toList();
        for (int i = 0; i < texts.size(); i++) {
            sentences.add(
                    new KnownSentence(articles.of(code + i, texts.get(i), language), meanings.get(i), passages.get(i)));
        }
        return sentences;
    }

    private Map<Space, EncodedPassage> passages(LanguageText text) {
        Map<Space, EncodedPassage> passages = new EnumMap<>(Space.class);
        if (depth == Depth.WORD_STATES) {
            PassageWords words = PassageWords.of(text, tokenizer);
            Iterator<Space> spaces = List.of(Space.ENGLISH, Space.MULTILINGUAL).iterator();
            for (Encoder encoder : encoders.all()) {
                Space space = spaces.next();
                if (encoder.understands(text.language())) {
                    passages.put(space, EncodedPassage.of(words, encoder));
                }
            }
        }
        return passages;
    }

    /** Encodes by all encoders that understand the language: an English sentence is compared with others too. */
    private List<Meaning> inEverySpace(List<LanguageText> texts) {
        List<LanguageText> mixed = new ArrayList<>(texts);
        mixed.add(new LanguageText("", Language.UNKNOWN));
        return encoders.encode(mixed).subList(0, texts.size());
    }

    /** Returns pairs of the benchmark, of every {@code step}th batch of rows for each pair of languages. */
    Map<Kind, List<Sample>> benchmark(String part, int step) throws IOException {
        Map<String, List<KnownSentence>> left = new HashMap<>();
        Map<String, List<KnownSentence>> right = new HashMap<>();
        List<Double> scores = new ArrayList<>();
        for (String code : STS) {
            List<StsRow> rows = taken(StsRow.read(data, code, part), step);
            left.put(code, sentences(rows.stream().map(StsRow::left).toList(), code));
            right.put(code, sentences(rows.stream().map(StsRow::right).toList(), code));
            scores = rows.stream().map(StsRow::score).toList();
        }
        Map<Kind, List<Sample>> samples = new EnumMap<>(Kind.class);
        for (int i = 0; i < STS.size(); i++) {
            for (int j = i; j < STS.size(); j++) {
                List<KnownSentence> first = left.getOrDefault(STS.get(i), List.of());
                List<KnownSentence> second = right.getOrDefault(STS.get(j), List.of());
                for (int from = 0; from < scores.size(); from += ROWS) {
                    int to = Math.min(from + ROWS, scores.size());
                    for (Kind kind : Kind.of(new Language(STS.get(i)), new Language(STS.get(j)))) {
                        samples.computeIfAbsent(kind, key -> new ArrayList<>())
                                .addAll(batch(
                                        kind,
                                        first.subList(from, to),
                                        second.subList(from, to),
                                        scores.subList(from, to)));
                    }
                }
            }
        }
        return samples;
    }

    private static <T> List<T> taken(List<T> rows, int step) {
        List<T> taken = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i / ROWS % step == 0) {
                taken.add(rows.get(i));
            }
        }
        return taken;
    }

    private List<Sample> batch(Kind kind, List<KnownSentence> first, List<KnownSentence> second, List<Double> scores) {
        Batch batch = new Batch();
        int count = first.size();
        first.forEach(batch::add);
        second.forEach(batch::add);
        for (int i = 0; i < count; i++) {
            if (scores.get(i) >= SAME || scores.get(i) <= OTHER) {
                batch.pair(i, count + i, scores.get(i) >= SAME, 1);
            }
            for (int distance = 1; distance <= REACH && distance < count; distance++) {
                batch.pair(i, count + (i + distance * 7) % count, false, 1);
            }
        }
        return batch.samples(packs, sounds, encoders, kind);
    }

    /** Returns pairs of Russian headlines, of every {@code step}th batch of rows; loose paraphrases are not used. */
    Map<Kind, List<Sample>> headlines(int step) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : data.lines("paraphraser-ru/train.tsv")) {
            List<String> fields = List.of(line.split("\t", -1));
            if (fields.get(1).equals("1") || fields.get(1).equals("-1")) {
                rows.add(fields);
            }
        }
        List<List<String>> taken = taken(rows, step);
        List<KnownSentence> first =
                sentences(taken.stream().map(row -> row.get(2)).toList(), "ru");
        List<KnownSentence> second =
                sentences(taken.stream().map(row -> row.get(3)).toList(), "ru");
        List<Sample> samples = new ArrayList<>();
        for (int from = 0; from < taken.size(); from += ROWS) {
            Batch batch = new Batch();
            int to = Math.min(from + ROWS, taken.size());
            first.subList(from, to).forEach(batch::add);
            second.subList(from, to).forEach(batch::add);
            for (int row = from; row < to; row++) {
                batch.pair(
                        row - from,
                        row - from + to - from,
                        taken.get(row).get(1).equals("1"),
                        1);
            }
            samples.addAll(batch.samples(packs, sounds, encoders, Kind.MULTILINGUAL));
        }
        return Map.of(Kind.MULTILINGUAL, samples);
    }

    /** Returns pairs of lines of every {@code step}th NTREX document, each a batch in six languages. */
    Map<Kind, List<Sample>> news(Part part, int step) throws IOException {
        Ntrex ntrex = Ntrex.read(data);
        Map<String, List<Integer>> documents = new TreeMap<>();
        for (int i = 0; i < ntrex.documents().size(); i++) {
            documents
                    .computeIfAbsent(ntrex.documents().get(i), document -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> lines = List.copyOf(documents.values());
        Map<Kind, List<Sample>> samples = new EnumMap<>(Kind.class);
        for (int number = 0; number < lines.size(); number++) {
            if (number % step == 0 && number < FIT_DOCUMENTS == (part == Part.FIT)) {
                add(document(ntrex, lines.get(number)), samples);
            }
        }
        return samples;
    }

    /** What documents are taken for. */
    enum Part {
        /** The first sixty. */
        FIT,
        /** The others. */
        TEST
    }

    private List<List<KnownSentence>> document(Ntrex ntrex, List<Integer> lines) {
        List<List<KnownSentence>> document = new ArrayList<>();
        for (String code : NEWS) {
            List<String> all = ntrex.lines().getOrDefault(new Language(code), List.of());
            document.add(sentences(lines.stream().map(all::get).toList(), code));
        }
        return document;
    }

    private void add(List<List<KnownSentence>> document, Map<Kind, List<Sample>> samples) {
        Map<Kind, Batch> batches = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Batch batch = new Batch();
            document.forEach(lines -> lines.forEach(batch::add));
            batches.put(kind, batch);
        }
        int count = document.get(0).size();
        for (int first = 0; first < NEWS.size(); first++) {
            for (int second = first; second < NEWS.size(); second++) {
                for (Kind kind : Kind.of(new Language(NEWS.get(first)), new Language(NEWS.get(second)))) {
                    Batch batch = batches.get(kind);
                    if (batch != null) {
                        pairs(batch, first * count, second * count, count);
                    }
                }
            }
        }
        batches.forEach((kind, batch) -> samples.computeIfAbsent(kind, key -> new ArrayList<>())
                .addAll(batch.samples(packs, sounds, encoders, kind)));
    }

    private static void pairs(Batch batch, int first, int second, int count) {
        for (int line = 0; line < count; line++) {
            if (first != second) {
                batch.pair(first + line, second + line, true, 1);
            }
            for (int distance = 1; distance <= REACH && line + distance < count; distance++) {
                batch.pair(first + line, second + line + distance, false, 1);
            }
        }
    }
}
