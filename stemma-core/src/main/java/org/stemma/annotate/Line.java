package org.stemma.annotate;

import java.util.List;
import java.util.stream.Collectors;
import org.stemma.text.Span;
import org.stemma.text.Token;

/** A sentence ready for rules: its tokens beside their bare words and its language's pack. */
final class Line {
    private final String text;
    private final Sentence sentence;
    private final List<String> words;
    private final LanguagePack pack;

    Line(String text, Sentence sentence, LanguagePack pack) {
        this.text = text;
        this.sentence = sentence;
        this.pack = pack;
        this.words = sentence.tokens().stream()
                .map(token -> pack.bare(token.span().of(text)))
                .collect(Collectors.toUnmodifiableList());
    }

    Sentence sentence() {
        return sentence;
    }

    LanguagePack pack() {
        return pack;
    }

    int size() {
        return words.size();
    }

    /** Returns the words as {@link LanguagePack#bare} has them, one for each token. */
    List<String> words() {
        return words;
    }

    String word(int index) {
        return words.get(index);
    }

    Token token(int index) {
        return sentence.tokens().get(index);
    }

    String written(int index) {
        return token(index).span().of(text);
    }

    boolean isWord(int index) {
        return token(index).kind() == Token.Kind.WORD;
    }

    boolean isMark(int index) {
        return token(index).kind() == Token.Kind.MARK;
    }

    boolean isCapitalised(int index) {
        return isWord(index) && Character.isUpperCase(written(index).codePointAt(0));
    }

    /** Returns the span from the first to the last of the tokens {@code from} (in) to {@code to} (out). */
    Span span(int from, int to) {
        return new Span(token(from).span().start(), token(to - 1).span().end());
    }

    /** Returns the number of the first token that starts at or after an offset of the cleaned text. */
    int tokenAt(int offset) {
        int index = 0;
        while (index < size() && token(index).span().start() < offset) {
            index++;
        }
        return index;
    }
}
