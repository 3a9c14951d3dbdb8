package org.stemma.bench.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.stemma.annotate.chain.Crf;
import org.stemma.annotate.naming.NameLabel;
import org.stemma.annotate.naming.NameType;
import org.stemma.annotate.naming.WordShape;
import org.stemma.bench.network.Example;
import org.stemma.text.Span;

/**
 * A sentence to learn from, a place a token. What its corpus does not mark, another thing than a person, a body or a place
 * for example, may be a name or none.
 */
final class NameExample implements Example {
    private final EncodedSentence encoded;
    private final List<BitSet> right = new ArrayList<>();

    /** What a corpus marks. */
    enum Marks {
        /** Names of all types. */
        ALL,
        /** Persons, bodies and places only. */
        NO_OTHERS
    }

    NameExample(EncodedSentence encoded, Marks marks) {
        this.encoded = encoded;
        int[] labels = labels(encoded.sentence);
        for (int label : labels) {
            BitSet set = new BitSet();
            set.set(label);
            if (marks == Marks.NO_OTHERS && label == NameLabel.OUTSIDE) {
                set.set(NameLabel.first(NameType.OTHER));
                set.set(NameLabel.later(NameType.OTHER));
            }
            right.add(set);
        }
    }

    private static int[] labels(NamedSentence sentence) {
        int[] labels = new int[sentence.tokens().size()];
        for (GoldName name : sentence.bounded()) {
            boolean first = true;
            for (int index = 0; index < labels.length; index++) {
                Span span = sentence.tokens().get(index).span();
                if (span.overlaps(name.span()) && labels[index] == NameLabel.OUTSIDE) {
                    labels[index] = first ? NameLabel.first(name.type()) : NameLabel.later(name.type());
                    first = false;
                }
            }
        }
        return labels;
    }

    @Override
    public int size() {
        return right.size();
    }

    @Override
    public void writeStates(float[] values, int from) {
        int at = from;
        for (short[] state : encoded.states) {
            for (short value : state) {
                values[at++] = value / StateCache.SCALE;
            }
        }
    }

    @Override
    public void writeFeatures(float[] values, int from) {
        NamedSentence sentence = encoded.sentence;
        for (int index = 0; index < size(); index++) {
            WordShape.write(sentence.text(), sentence.tokens(), index, values, from + index * WordShape.SIZE);
        }
    }

    @Override
    public int words() {
        return size();
    }

    @Override
    public int place(int word) {
        return word;
    }

    @Override
    public Crf.Gradient gradient(Crf crf, float[][] scores) {
        return crf.gradient(scores, right);
    }
}
