package org.stemma.bench.names;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stemma.annotate.naming.NameNetwork;
import org.stemma.annotate.naming.NameType;
import org.stemma.annotate.naming.TaggedName;

/**
 * Trains with something left out and measures on it: each time one topic of SlavicNER in all languages, and every third
 * document of FactRuEval. WikiNEuRal is never trained on.
 */
final class Folds {
    /** The number of the fold in which nothing is left out. */
    static final int NONE = Corpora.TOPICS.size();

    private final Map<String, List<EncodedSentence>> corpora;
    private final String encoderDigest;
    private final int epochs;

    Folds(Map<String, List<EncodedSentence>> corpora, String encoderDigest, int epochs) {
        this.corpora = new LinkedHashMap<>(corpora);
        this.encoderDigest = encoderDigest;
        this.epochs = epochs;
    }

    /**
     * Trains with the fold of this number left out.
     *
     * @param data what all sets are, for the record
     */
    TrainedNames train(int fold, String data, PrintWriter out) {
        List<NameExample> examples = new ArrayList<>();
        corpora.forEach((name, sentences) -> {
            NameExample.Marks marks = name.startsWith(Corpora.FACTRU) || name.startsWith(Corpora.MEANTIME)
                    ? NameExample.Marks.NO_OTHERS
                    : NameExample.Marks.ALL;
            if (!name.startsWith(Corpora.WIKI)) {
                for (EncodedSentence sentence : sentences) {
                    if (fold(name, sentence.sentence) != fold) {
                        examples.add(new NameExample(sentence, marks));
                    }
                }
            }
        });
        return TrainedNames.train(examples, epochs, encoderDigest, data, out);
    }

    /** Returns the sentences of a fold in the corpora whose name starts and ends so. */
    List<EncodedSentence> leftOut(int fold, String start, String end) {
        List<EncodedSentence> all = new ArrayList<>();
        corpora.forEach((name, sentences) -> {
            if (name.startsWith(start) && name.endsWith(end)) {
                sentences.stream()
                        .filter(sentence -> fold(name, sentence.sentence) == fold)
                        .forEach(all::add);
            }
        });
        return all;
    }

    private static int fold(String corpus, NamedSentence sentence) {
        if (corpus.startsWith(Corpora.FACTRU)) {
            return Math.floorMod(sentence.document().hashCode(), Corpora.TOPICS.size());
        }
        return IntStream.range(0, Corpora.TOPICS.size())
                .filter(topic -> corpus.contains(Corpora.TOPICS.get(topic)))
                .findFirst()
                .orElse(-1);
    }

    /** Returns the names that a network finds in a sentence. */
    static List<TaggedName> tag(NameNetwork network, EncodedSentence sentence) {
        NamedSentence of = sentence.sentence;
        float[][] means = new float[sentence.states.length][];
        for (int index = 0; index < means.length; index++) {
            short[] state = sentence.states[index];
            means[index] = new float[state.length];
            for (int i = 0; i < state.length; i++) {
                means[index][i] = state[i] / StateCache.SCALE;
            }
        }
        return network.tag(of.text(), of.tokens(), means);
    }

    /** Returns the score of a network on sentences. */
    static NameScore score(NameNetwork network, List<EncodedSentence> sentences) {
        NameScore score = new NameScore();
        sentences.forEach(sentence -> score.add(sentence.sentence, tag(network, sentence)));
        return score;
    }

    /** Adds the score of a network on the documents of FactRuEval in a fold, by the rules of that evaluation. */
    void addFactRu(NameNetwork network, int fold, List<FactRuCorpus.Marked> documents, NameScore score) {
        Map<String, List<TaggedName>> found = new LinkedHashMap<>();
        for (EncodedSentence sentence : leftOut(fold, Corpora.FACTRU, Corpora.FACTRU)) {
            List<TaggedName> names = found.computeIfAbsent(sentence.sentence.document(), id -> new ArrayList<>());
            for (TaggedName name : tag(network, sentence)) {
                names.add(
                        new TaggedName(name.span().shift(sentence.sentence.start()), name.type(), name.probability()));
            }
        }
        for (FactRuCorpus.Marked document : documents) {
            List<TaggedName> names = found.get(document.document().id());
            if (names != null) {
                for (NameType type : List.of(NameType.PERSON, NameType.PLACE, NameType.ORGANISATION)) {
                    score.add(type, FactRuScore.count(document, names, type));
                }
            }
        }
    }
}
