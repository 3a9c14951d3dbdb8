package org.stemma.bench.pairs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.Articles;
import org.stemma.bench.DataFolder;
import org.stemma.bench.Ntrex;
import org.stemma.bench.StsRow;
import org.stemma.encode.Encoders;
import org.stemma.encode.LanguageText;
import org.stemma.encode.Meaning;
import org.stemma.text.Language;
import org.stemma.text.Sounds;

/** Pairs of sentences whose truth is known, from the STS benchmark and NTREX. */
final class PairData {
    private static final List<String> STS = List.of("en", "de", "es", "fr", "it", "pl", "ru");
    private static final List<String> NEWS = List.of("en", "ru", "uk", "de", "fr", "es");

    /** From this score on, a pair of the benchmark says the same. */
    private static final double SAME = 4;

    /** Up to this score, it does not; what lies between is not used. */
    private static final double OTHER = 2.5;

    private static final int ROWS = 150;
    private static final int FIT_DOCUMENTS = 60;

    /** Pairs of other lines are looked at this far apart, so that their number grows with the document only linearly. */
    private static final int REACH = 4;

    private final DataFolder data;
    private final LanguagePacks packs;
    private final Articles articles;
    private final Encoders encoders;
    private final Sounds sounds = new Sounds();

    PairData(DataFolder data, LanguagePacks packs, Encoders encoders) {
        this.data = data;
        this.packs = packs;
        this.articles = new Articles(packs);
        this.encoders = encoders;
    }

    /** A sentence ready to be compared. */
    private record Sentence(AnnotatedArticle article, Meaning meaning) {}

    private List<Sentence> sentences(List<String> texts, String code) {
        Language language = new Language(code);
        List<Sentence> sentences = new ArrayList<>();
        List<LanguageText> all =
                texts.stream().map(text -> new LanguageText(text, language)).toList();
        List<Meaning> meanings = inEverySpace(all);
        for (int i = 0; i < texts.size(); i++) {
            sentences.add(new Sentence(articles.of(code + i, texts.get(i), language), meanings.get(i)));
        }
        return sentences;
    }

    /** Encodes by all encoders that understand the language: an English sentence is compared with others too. */
    private List<Meaning> inEverySpace(List<LanguageText> texts) {
        List<LanguageText> mixed = new ArrayList<>(texts);
        mixed.add(new LanguageText("", Language.UNKNOWN));
        return encoders.encode(mixed).subList(0, texts.size());
    }

    /** Returns pairs of the benchmark, of every {@code step}th batch of rows for each pair of languages. */
    Map<Kind, List<Sample>> benchmark(String part, int step) throws IOException {
        Map<String, List<Sentence>> left = new HashMap<>();
        Map<String, List<Sentence>> right = new HashMap<>();
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
                List<Sentence> first = left.getOrDefault(STS.get(i), List.of());
                List<Sentence> second = right.getOrDefault(STS.get(j), List.of());
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

    private static List<StsRow> taken(List<StsRow> rows, int step) {
        List<StsRow> taken = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i / ROWS % step == 0) {
                taken.add(rows.get(i));
            }
        }
        return taken;
    }

    private List<Sample> batch(Kind kind, List<Sentence> first, List<Sentence> second, List<Double> scores) {
        Batch batch = new Batch();
        int count = first.size();
        first.forEach(sentence -> batch.add(sentence.article(), sentence.meaning()));
        second.forEach(sentence -> batch.add(sentence.article(), sentence.meaning()));
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

    /** Returns pairs of lines of NTREX documents, each document a batch in six languages. */
    Map<Kind, List<Sample>> news(Part part) throws IOException {
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
            if (number < FIT_DOCUMENTS == (part == Part.FIT)) {
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

    private List<List<Sentence>> document(Ntrex ntrex, List<Integer> lines) {
        List<List<Sentence>> document = new ArrayList<>();
        for (String code : NEWS) {
            List<String> all = ntrex.lines().getOrDefault(new Language(code), List.of());
            document.add(sentences(lines.stream().map(all::get).toList(), code));
        }
        return document;
    }

    private void add(List<List<Sentence>> document, Map<Kind, List<Sample>> samples) {
        Map<Kind, Batch> batches = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Batch batch = new Batch();
            document.forEach(lines -> lines.forEach(line -> batch.add(line.article(), line.meaning())));
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
