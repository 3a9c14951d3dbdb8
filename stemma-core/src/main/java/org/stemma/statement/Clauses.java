package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stemma.annotate.LanguagePack;
import org.stemma.text.Token;

/**
 * The clauses of a piece of a sentence. It is cut at semicolons, colons, dashes, commas and joining words, as long as both
 * sides keep content words and a finite verb of their own.
 */
final class Clauses {
    private static final int CONTENT_WORDS = 2;

    /** Without a verb on each side, a comma separates clauses only when this many content words stand there. */
    private static final int WORDS_WITHOUT_VERB = 5;

    private static final String HARD_MARKS = ";:—–";

    private final Piece piece;
    private final LanguagePack pack;
    private final List<Token> tokens;
    private final List<String> words;
    private final List<Boolean> verbs;

    /** Looks at a piece of a text with what is known of its language. */
    Clauses(Piece piece, String text, LanguagePack pack) {
        this.piece = piece;
        this.pack = pack;
        this.tokens = piece.tokens();
        this.words =
                tokens.stream().map(token -> pack.bare(token.span().of(text))).toList();
        this.verbs = IntStream.range(0, tokens.size())
                .mapToObj(index -> mayBeVerb(index, tokens.get(index).span().of(text)))
                .toList();
    }

    /** Behind the first word a capital tells a name, as in "the United States". */
    private boolean mayBeVerb(int index, String word) {
        boolean name = index > 0 && Character.isUpperCase(word.codePointAt(0));
        return !name && pack.isFinite(words.get(index));
    }

    /** Returns whether a word of the piece may be a finite verb. */
    boolean haveVerb() {
        return verbs.contains(true);
    }

    /** Returns the number of its words that are no stop words. */
    long contentWords() {
        return contentWords(0, words.size());
    }

    /** Returns the clauses in order; parts of fewer than two content words are none. */
    List<Piece> cut() {
        List<Integer> cuts = new ArrayList<>(List.of(0));
        int size = words.size();
        for (int index = 1; index < size; index++) {
            Joint joint = joint(index);
            if (joint != Joint.NONE && !(joint == Joint.WORD && joinsOneWord(index))) {
                int from = cuts.get(cuts.size() - 1);
                if (separates(from, index, nextJoint(index + 1), joint)) {
                    cuts.add(index);
                }
            }
        }
        cuts.add(size);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int from = cuts.get(i);
            int to = cuts.get(i + 1);
            int start = from + (from == 0 ? 0 : joints(from));
            if (start < to && contentWords(start, to) >= CONTENT_WORDS) {
                pieces.add(new Piece(groups(start, to), piece.attributions()));
            }
        }
        return pieces;
    }

    /** Returns how many tokens only join a clause to the one before: marks, then a word such as "and". */
    private int joints(int from) {
        int word = from;
        while (word < words.size() && tokens.get(word).kind() == Token.Kind.MARK) {
            word++;
        }
        return word - from + pack.coordinators().match(words, word);
    }

    /** Returns the tokens from one place (in) to another (out), in their groups, without marks at the edges. */
    private List<List<Token>> groups(int from, int to) {
        List<List<Token>> groups = new ArrayList<>();
        int start = 0;
        for (List<Token> group : piece.groups()) {
            int first = Math.max(0, Math.min(group.size(), from - start));
            int last = Math.max(first, Math.min(group.size(), to - start));
            List<Token> part = Piece.trimmed(group.subList(first, last));
            if (!part.isEmpty()) {
                groups.add(part);
            }
            start += group.size();
        }
        return groups;
    }

    /** Returns whether a joining word brings one noun before the next joint: "the tanners and weavers, who …". */
    private boolean joinsOneWord(int index) {
        int to = index + 1;
        while (to < words.size() && joint(to) == Joint.NONE) {
            to++;
        }
        return to < words.size()
                && contentWords(index + 1, to) == 1
                && !verbs.subList(index + 1, to).contains(true);
    }

    private enum Joint {
        NONE,
        COMMA,
        WORD,
        STRONG
    }

    private Joint joint(int index) {
        if (tokens.get(index).kind() == Token.Kind.MARK) {
            String mark = words.get(index);
            return HARD_MARKS.contains(mark) ? Joint.STRONG : mark.equals(",") ? Joint.COMMA : Joint.NONE;
        }
        if (pack.strongBreaks().match(words, index) > 0) {
            return Joint.STRONG;
        }
        return pack.coordinators().match(words, index) > 0 ? Joint.WORD : Joint.NONE;
    }

    private int nextJoint(int from) {
        return IntStream.range(from, words.size())
                .filter(index -> joint(index) != Joint.NONE)
                .filter(index -> contentWords(from, index) >= CONTENT_WORDS)
                .findFirst()
                .orElse(words.size());
    }

    private boolean separates(int from, int cut, int to, Joint joint) {
        long left = contentWords(from, cut);
        long right = contentWords(cut, to);
        if (left < CONTENT_WORDS || right < CONTENT_WORDS) {
            return false;
        }
        boolean both = verbs.subList(from, cut).contains(true)
                && verbs.subList(cut, to).contains(true);
        return switch (joint) {
            case STRONG -> both || Math.min(left, right) > CONTENT_WORDS;
            case WORD -> both;
            case COMMA -> both || Math.min(left, right) >= WORDS_WITHOUT_VERB;
            case NONE -> false;
        };
    }

    private long contentWords(int from, int to) {
        return words.subList(from, to).stream()
                .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
                .filter(word -> !pack.stopWords().contains(word))
                .count();
    }
}
