package org.stemma.bench.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stemma.annotate.naming.NameHead;
import org.stemma.annotate.naming.NameType;
import org.stemma.annotate.naming.TaggedName;
import org.stemma.annotate.naming.WordShape;

/**
 * Trains with something left out and measures on it: each time one topic of SlavicNER in all languages, and every third
 * document of FactRuEval. WikiNEuRal is never trained on.
 */
final class Folds {
    static final int EPOCHS = 3;

    private final Map<String, List<EncodedSentence>> corpora;
    private final String encoderDigest;

    Folds(Map<String, List<EncodedSentence>> corpora, String encoderDigest) {
        this.corpora = new LinkedHashMap<>(corpora);
        this.encoderDigest = encoderDigest;
    }

    /** Trains on everything that may be trained on. */
    NameHead trainOnAll() {
        return train(Corpora.TOPICS.size());
    }

    /** Trains with the fold of this number left out. */
    NameHead train(int fold) {
        List<Example> examples = new ArrayList<>();
        corpora.forEach((name, sentences) -> {
            Example.Marks marks = name.equals(Corpora.FACTRU) || name.equals(Corpora.MEANTIME)
                    ? Example.Marks.NO_OTHERS
                    : Example.Marks.ALL;
            if (!name.startsWith(Corpora.WIKI)) {
                for (EncodedSentence sentence : sentences) {
                    if (fold(name, sentence.sentence) != fold) {
                        examples.add(new Example(sentence, marks));
                    }
                }
            }
        });
        return HeadTrainer.train(examples, encoderDigest, EPOCHS);
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
        if (corpus.equals(Corpora.FACTRU)) {
            return Math.floorMod(sentence.document().hashCode(), Corpora.TOPICS.size());
        }
        return IntStream.range(0, Corpora.TOPICS.size())
                .filter(topic -> corpus.contains(Corpora.TOPICS.get(topic)))
                .findFirst()
                .orElse(-1);
    }

    /** Returns the names that a network finds in a sentence. */
    static List<TaggedName> tag(NameHead head, EncodedSentence sentence) {
        NamedSentence of = sentence.sentence;
        List<float[]> inputs = new ArrayList<>();
        for (int index = 0; index < sentence.states.length; index++) {
            short[] state = sentence.states[index];
            float[] values = new float[state.length + WordShape.SIZE];
            for (int i = 0; i < state.length; i++) {
                values[i] = state[i] / StateCache.SCALE;
            }
            WordShape.write(of.text(), of.tokens(), index, values, state.length);
            inputs.add(values);
        }
        return head.tag(of.tokens(), inputs);
    }

    /** Returns the score of a network on sentences. */
    static NameScore score(NameHead head, List<EncodedSentence> sentences) {
        NameScore score = new NameScore();
        sentences.forEach(sentence -> score.add(sentence.sentence, tag(head, sentence)));
        return score;
    }

    /** Adds the score of a network on the documents of FactRuEval in a fold, by the rules of that evaluation. */
    void addFactRu(NameHead head, int fold, List<FactRuCorpus.Marked> documents, NameScore score) {
        Map<String, List<TaggedName>> found = new LinkedHashMap<>();
        for (EncodedSentence sentence : leftOut(fold, Corpora.FACTRU, "")) {
            List<TaggedName> names = found.computeIfAbsent(sentence.sentence.document(), id -> new ArrayList<>());
            for (TaggedName name : tag(head, sentence)) {
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
