package org.stemma.story;

import java.util.List;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Sentence;
import org.stemma.text.Span;
import org.stemma.text.Token;

/** Tells whether a name says where something is, by the preposition that leads to it: "in the port of Oster". */
public final class Whereabouts {
    /** So many words may stand between a preposition and the place that it leads to. */
    private static final int REACH = 6;

    private final LanguagePacks packs;

    /** Takes the packs that know the prepositions. */
    public Whereabouts(LanguagePacks packs) {
        this.packs = packs;
    }

    /** Returns whether the first preposition before a name that tells no belonging tells a place. */
    public boolean isLocated(AnnotatedArticle article, Span name) {
        return article.sentences().stream()
                .filter(sentence -> sentence.span().contains(name))
                .findFirst()
                .filter(sentence -> isLocated(article.article().text().text(), sentence, name))
                .isPresent();
    }

    private boolean isLocated(String text, Sentence sentence, Span name) {
        LanguagePack pack = packs.of(sentence.language());
        List<String> words = sentence.tokens().stream()
                .map(token -> pack.bare(token.span().of(text)))
                .toList();
        int at = 0;
        while (at < words.size() && sentence.tokens().get(at).span().end() <= name.start()) {
            at++;
        }
        for (int index = at - 1; index >= Math.max(0, at - REACH); index--) {
            if (sentence.tokens().get(index).kind() == Token.Kind.MARK) {
                return false;
            }
            if (pack.locatives().match(words, index) > 0) {
                return true;
            }
            boolean belongs = pack.speech().genitives().match(words, index) > 0
                    || pack.articles().match(words, index) > 0;
            if (!belongs && (pack.prepositions().match(words, index) > 0 || pack.isFinite(words.get(index)))) {
                return false;
            }
        }
        return false;
    }
}
