package org.stemma.bench.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.stemma.bench.DataFolder;
import org.stemma.text.Language;

/** What is trained and measured on, by name. Of large sets a part, drawn by documents with a fixed seed. */
final class Corpora {
    static final String FACTRU = "factru";
    static final String MEANTIME = "meantime";
    static final String WIKI = "wiki-";

    private static final long SEED = 20161114;
    static final List<String> TOPICS = List.of("ryanair", "asia_bibi", "brexit");
    private static final Map<String, Integer> SLAVIC =
            Map.of("ru", 550, "uk", 450, "pl", 150, "cs", 150, "bg", 150, "sl", 100);

    private final DataFolder data;

    Corpora(DataFolder data) {
        this.data = data;
    }

    /** Returns the sentences of all sets: those of FactRuEval whole, of the others a part. */
    Map<String, List<NamedSentence>> all() throws IOException {
        Map<String, List<NamedSentence>> all = new LinkedHashMap<>();
        all.put(
                FACTRU,
                sentences(
                        FactRuCorpus.read(data.file("factrueval/devset")).stream()
                                .map(FactRuCorpus.Marked::document)
                                .toList(),
                        Integer.MAX_VALUE));
        all.put(MEANTIME, drawn(MeantimeCorpus.read(data.file("meantime")), 700));
        for (String topic : TOPICS) {
            for (String language : List.of("ru", "uk", "pl", "cs", "bg", "sl")) {
                all.put(
                        "slavic-" + topic + "-" + language,
                        drawn(
                                SlavicCorpus.read(data.file("slavicner"), topic, language),
                                SLAVIC.getOrDefault(language, 0)));
            }
        }
        for (String language : List.of("en", "de", "es", "fr", "ru")) {
            all.put(
                    WIKI + language,
                    drawn(
                            ColumnCorpus.read(
                                    data.file("wikineural/" + language + "/val.conllu"), new Language(language), 1),
                            300));
        }
        all.put("nerel", drawn(NerelCorpus.read(data.file("nerel/train")), 2600));
        all.put("wnut", drawn(ColumnCorpus.read(data.file("wnut17/wnut17train.conll"), Language.ENGLISH, 0), 900));
        return all;
    }

    private static List<NamedSentence> drawn(List<NamedDocument> documents, int most) {
        List<NamedDocument> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(SEED));
        return sentences(shuffled, most);
    }

    private static List<NamedSentence> sentences(List<NamedDocument> documents, int most) {
        List<NamedSentence> sentences = new ArrayList<>();
        for (NamedDocument document : documents) {
            if (sentences.size() >= most) {
                break;
            }
            sentences.addAll(document.sentences());
        }
        return sentences;
    }
}
