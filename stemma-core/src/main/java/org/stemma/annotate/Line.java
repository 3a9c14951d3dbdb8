package org.stemma.annotate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stemma.text.Span;
import org.stemma.text.Token;

/** A sentence ready for rules: its tokens beside their bare words and its language's pack. */
final class Line {
    private static final int PARTICLE_REACH = 14;

    private final String text;
    private final Sentence sentence;
    private final List<String> words;
    private final LanguagePack pack;
    /** The marks that set a name off, by the number of their token. */
    private final Set<Integer> namingMarks;

    Line(String text, Sentence sentence, LanguagePack pack) {
        this(text, sentence, pack, Set.of());
    }

    private Line(String text, Sentence sentence, LanguagePack pack, Set<Integer> namingMarks) {
        this.namingMarks = namingMarks;
        this.text = text;
        this.sentence = sentence;
        this.pack = pack;
        this.words = sentence.tokens().stream()
                .map(token -> pack.bare(token.span().of(text)))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Returns the tokens from one (in) to another (out) as a line of their own. */
    Line part(int from, int to) {
        Sentence part = new Sentence(
                span(from, to),
                sentence.language(),
                sentence.block(),
                sentence.kind(),
                sentence.tokens().subList(from, to));
        return new Line(text, part, pack);
    }

    /** Returns the line with the marks of these quotations taken for parts of the names that they set off. */
    Line naming(List<Quotation> names) {
        Set<Integer> marks = IntStream.range(0, size())
                .filter(this::isMark)
                .filter(index -> names.stream()
                        .anyMatch(name -> name.outer().contains(token(index).span())
                                && !name.inner().contains(token(index).span())))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
        return new Line(text, sentence, pack, marks);
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
        return token(index).kind() == Token.Kind.MARK && !namingMarks.contains(index);
    }

    boolean isCapitalised(int index) {
        return isWord(index) && Character.isUpperCase(written(index).codePointAt(0));
    }

    /** Returns how many words from {@code index} on are a verb of speech; none where a capital tells a name: "the States". */
    int speechVerb(int index) {
        boolean name = index > 0 && isCapitalised(index) && token(index - 1).kind() != Token.Kind.MARK;
        int length = name ? 0 : pack.speechVerbs().match(words, index);
        return length == 0 && !name && isSeparated(index) ? 1 : length;
    }

    /** Returns whether the word that makes a verb one of speech stands behind it in its clause: Dutch "legt … uit". */
    private boolean isSeparated(int index) {
        List<String> particles = pack.speech().separable().getOrDefault(word(index), List.of());
        for (int at = index + 1; at < Math.min(size(), index + PARTICLE_REACH) && !particles.isEmpty(); at++) {
            if (isMark(at)) {
                return false;
            }
            if (particles.contains(word(at))) {
                return true;
            }
        }
        return false;
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
