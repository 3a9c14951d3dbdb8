package org.stemma.bench.names;

import java.util.Arrays;
import org.stemma.annotate.naming.NameLabel;
import org.stemma.annotate.naming.NameType;
import org.stemma.annotate.naming.WordShape;
import org.stemma.text.Span;

/**
 * A sentence to learn from: its states, shapes, and the label of each token. What its corpus does not mark, another thing
 * than a person, a body or a place for example, may be a name or none.
 */
final class Example {
    /** The number of the shape's feature of a capital letter after the first letter. */
    private static final int CAPITAL_INSIDE = 3;

    private final EncodedSentence encoded;
    private final float[][] shapes;
    private final int[] labels;
    private final Marks marks;

    /** What a corpus marks. */
    enum Marks {
        /** Names of all types. */
        ALL,
        /** Persons, bodies and places only. */
        NO_OTHERS
    }

    Example(EncodedSentence encoded, Marks marks) {
        this.encoded = encoded;
        this.marks = marks;
        NamedSentence sentence = encoded.sentence;
        this.shapes = new float[sentence.tokens().size()][WordShape.SIZE];
        this.labels = new int[shapes.length];
        for (int index = 0; index < shapes.length; index++) {
            WordShape.write(sentence.text(), sentence.tokens(), index, shapes[index], 0);
        }
        for (GoldName name : sentence.names()) {
            boolean first = true;
            for (int index = 0; index < labels.length; index++) {
                Span span = sentence.tokens().get(index).span();
                if (span.overlaps(name.span()) && labels[index] == NameLabel.OUTSIDE) {
                    labels[index] = first ? NameLabel.first(name.type()) : NameLabel.later(name.type());
                    first = false;
                }
            }
        }
    }

    EncodedSentence encoded() {
        return encoded;
    }

    int size() {
        return labels.length;
    }

    /** Returns whether a token is in no name and looks like none: it has no capital letter. */
    boolean isPlain(int index) {
        return labels[index] == NameLabel.OUTSIDE && shapes[index][0] == 0 && shapes[index][CAPITAL_INSIDE] == 0;
    }

    float shape(int index, int feature) {
        return shapes[index][feature];
    }

    /** Returns the number of values in the state of a token. */
    int width() {
        return encoded.states.length == 0 ? 0 : encoded.states[0].length;
    }

    /** Returns the states as they are kept. */
    short[] state(int index) {
        return encoded.states[index];
    }

    /** Writes which labels are right for a token. */
    void right(int index, boolean[] right) {
        Arrays.fill(right, false);
        right[labels[index]] = true;
        if (marks == Marks.NO_OTHERS && labels[index] == NameLabel.OUTSIDE) {
            right[NameLabel.first(NameType.OTHER)] = true;
            right[NameLabel.later(NameType.OTHER)] = true;
        }
    }
}
