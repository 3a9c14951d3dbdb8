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
    static final String RENAMED = "-renamed";

    static final List<String> TOPICS = List.of("ryanair", "asia_bibi", "brexit");
    static final List<String> SLAVIC_LANGUAGES = List.of("ru", "uk", "pl", "cs", "bg", "sl");
    static final List<String> WIKI_LANGUAGES = List.of("en", "de", "es", "fr", "ru");

    private static final long SEED = 20161114;
    private static final int WIKI_SENTENCES = 500;
    private static final int WNUT_SENTENCES = 2000;
    private static final int NEREL_SENTENCES = 6500;

    /** The most sentences of a topic of SlavicNER in a language. */
    private static final Map<String, Integer> SLAVIC_SENTENCES = Map.of("ru", 1000, "uk", 600);

    private static final int OTHER_SLAVIC_SENTENCES = 150;

    /** The share of a set's sentences that come a second time, with invented names. */
    private static final double RENAMED_SHARE = 0.6;

    private final DataFolder data;

    Corpora(DataFolder data) {
        this.data = data;
    }

    /**
     * Returns the sentences of all sets that may be trained on, each set followed by a part of its sentences with invented
     * names. The names are made after those of sets that nothing is measured on and of the set's own topic, so that
     * nothing is learned of a topic that is left out.
     */
    Map<String, List<NamedSentence>> learned() throws IOException {
        Map<String, List<NamedSentence>> always = new LinkedHashMap<>();
        always.put(MEANTIME, sentences(MeantimeCorpus.read(data.file("meantime"))));
        always.put("nerel", drawn(NerelCorpus.read(data.file("nerel/train")), NEREL_SENTENCES));
        always.put(
                "wnut",
                drawn(ColumnCorpus.read(data.file("wnut17/wnut17train.conll"), Language.ENGLISH, 0), WNUT_SENTENCES));
        List<NamedSentence> models = joined(always);
        Map<String, List<NamedSentence>> factRu = Map.of(
                FACTRU,
                sentences(FactRuCorpus.read(data.file("factrueval/devset")).stream()
                        .map(FactRuCorpus.Marked::document)
                        .toList()));
        Map<String, List<NamedSentence>> all = new LinkedHashMap<>();
        addWithRenamed(factRu, new Renaming(models), all);
        addWithRenamed(always, new Renaming(models), all);
        for (String topic : TOPICS) {
            Map<String, List<NamedSentence>> sets = slavic(topic);
            List<NamedSentence> own = new ArrayList<>(models);
            own.addAll(joined(sets));
            addWithRenamed(sets, new Renaming(own), all);
        }
        return all;
    }

    private Map<String, List<NamedSentence>> slavic(String topic) throws IOException {
        Map<String, List<NamedSentence>> sets = new LinkedHashMap<>();
        for (String language : SLAVIC_LANGUAGES) {
            sets.put(
                    "slavic-" + topic + "-" + language,
                    drawn(
                            SlavicCorpus.read(data.file("slavicner"), topic, language),
                            SLAVIC_SENTENCES.getOrDefault(language, OTHER_SLAVIC_SENTENCES)));
        }
        return sets;
    }

    private static List<NamedSentence> joined(Map<String, List<NamedSentence>> sets) {
        return sets.values().stream().flatMap(List::stream).toList();
    }

    private static void addWithRenamed(
            Map<String, List<NamedSentence>> sets, Renaming renaming, Map<String, List<NamedSentence>> all) {
        sets.forEach((name, sentences) -> {
            List<NamedSentence> renamed = new ArrayList<>();
            for (NamedSentence sentence : sentences) {
                Random random = new Random(SEED ^ sentence.text().hashCode());
                if (random.nextDouble() < RENAMED_SHARE) {
                    renaming.renamed(sentence, random).ifPresent(renamed::add);
                }
            }
            all.put(name, sentences);
            all.put(name + RENAMED, renamed);
        });
    }

    /** Returns a part of each language of WikiNEuRal's val, drawn with a fixed seed; it is never trained on. */
    Map<String, List<NamedSentence>> measured() throws IOException {
        Map<String, List<NamedSentence>> all = new LinkedHashMap<>();
        for (String language : WIKI_LANGUAGES) {
            List<NamedDocument> documents =
                    ColumnCorpus.read(data.file("wikineural/" + language + "/val.conllu"), new Language(language), 1);
            all.put(WIKI + language, drawn(documents, WIKI_SENTENCES));
        }
        return all;
    }

    private static List<NamedSentence> drawn(List<NamedDocument> documents, int most) {
        List<NamedDocument> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(SEED));
        List<NamedSentence> sentences = new ArrayList<>();
        for (NamedDocument document : shuffled) {
            if (sentences.size() >= most) {
                break;
            }
            sentences.addAll(document.sentences());
        }
        return sentences;
    }

    private static List<NamedSentence> sentences(List<NamedDocument> documents) {
        return drawn(documents, Integer.MAX_VALUE);
    }
}
