package org.stemma.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.Sentence;
import org.stemma.text.Span;

/**
 * The title and the role that stand beside a name: "Prime Minister Dr. Ada Verin", "the mayor, Ada Verin", "Ada Verin, the
 * mayor of Oster".
 *
 * @param title where the title stands; null for none
 * @param role where the noun for the role stands, without what it is the role of; null for none
 */
record Epithets(@Nullable Span title, @Nullable Span role) {
    /** The name beside which nothing stands. */
    static final Epithets NONE = new Epithets(null, null);

    private static final int MOST_WORDS = 4;

    /** So many words may stand between the comma behind a name and the role: "her chief". */
    private static final int REACH = 3;

    private static final String COMMA = ",";

    /** Reads what stands beside a name in a sentence. */
    static Epithets of(String text, Sentence sentence, Span name, LanguagePack pack) {
        List<String> words = sentence.tokens().stream()
                .map(token -> pack.bare(token.span().of(text)))
                .toList();
        int at = tokenAt(sentence, name.start());
        int title = at > 0 && pack.titles().contains(words.get(at - 1)) ? at - 1 : at;
        int end = title > 0 && words.get(title - 1).equals(COMMA) ? title - 1 : title;
        Span role = roleEndingAt(sentence, words, end, pack);
        if (role == null) {
            role = roleBehind(sentence, words, tokenAt(sentence, name.end()), pack);
        }
        return new Epithets(title < at ? span(sentence, title, at) : null, role);
    }

    private static @Nullable Span roleEndingAt(Sentence sentence, List<String> words, int end, LanguagePack pack) {
        for (int length = Math.min(MOST_WORDS, end); length > 0; length--) {
            if (role(words, end - length, pack) == length) {
                return span(sentence, end - length, end);
            }
        }
        return null;
    }

    /** Returns the number of words of the role that begins there; 0 for none: what can speak may be a body. */
    private static int role(List<String> words, int index, LanguagePack pack) {
        return pack.speech().bodies().match(words, index) > 0 ? 0 : pack.roles().match(words, index);
    }

    /** A finite verb or a joining word behind the comma begins something else than a role. */
    private static @Nullable Span roleBehind(Sentence sentence, List<String> words, int comma, LanguagePack pack) {
        if (comma >= words.size() || !words.get(comma).equals(COMMA)) {
            return null;
        }
        for (int index = comma + 1; index <= comma + 1 + REACH && index < words.size(); index++) {
            int length = role(words, index, pack);
            if (length > 0) {
                return span(sentence, index, index + length);
            }
            String word = words.get(index);
            if (word.equals(COMMA) || pack.isFinite(word) || pack.coordinators().match(words, index) > 0) {
                return null;
            }
        }
        return null;
    }

    private static Span span(Sentence sentence, int from, int to) {
        return sentence.tokens()
                .get(from)
                .span()
                .cover(sentence.tokens().get(to - 1).span());
    }

    /** Returns the number of the first token that begins at a place of the text or behind it. */
    private static int tokenAt(Sentence sentence, int place) {
        int index = 0;
        while (index < sentence.tokens().size()
                && sentence.tokens().get(index).span().start() < place) {
            index++;
        }
        return index;
    }
}
