package org.stemma.outline;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Attribution;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Sentence;
import org.stemma.annotate.Stance;
import org.stemma.statement.Unit;
import org.stemma.text.Span;
import org.stemma.text.Token;

/** Reads from a clause, by the words of its language's pack, whether it tells of what is to come. */
final class PlanReader {
    private final LanguagePacks packs;

    PlanReader(LanguagePacks packs) {
        this.packs = packs;
    }

    /** Returns whether a clause, or the cue under which it stands, holds a word of what is planned or agreed. */
    boolean isPlan(Unit unit) {
        Attribution attribution = unit.attributions().isEmpty() ? null : unit.attributions().get(0);
        Stance.Act act = attribution == null ? Stance.Act.ASSERTED : attribution.stance().act();
        LanguagePack pack = packs.of(unit.language());
        List<Token> tokens = tokens(unit, attribution);
        List<String> words = words(unit, tokens, pack);
        return act != Stance.Act.BELIEVED
                && IntStream.range(0, words.size()).anyMatch(index -> {
                    int length = pack.isFuture(words.get(index)) ? 1 : pack.nextCues().match(words, index);
                    return length > 0 && !isOpinion(words, index + length, pack) && !isBarred(words, index, pack);
                });
    }

    /** What should be, or will have been, is nothing that is announced. */
    private static boolean isBarred(List<String> words, int cue, LanguagePack pack) {
        return IntStream.rangeClosed(0, cue).anyMatch(index -> {
            int length = pack.notNext().match(words, index);
            return length > 0 && (length == 1 || index + length > cue);
        });
    }

    /** What somebody will think or say is nothing that is to come: "we shall believe it". */
    private static boolean isOpinion(List<String> words, int next, LanguagePack pack) {
        return next < words.size() && pack.speechVerbs().match(words, next) > 0;
    }

    /** Returns whether a clause holds a word of doubt. */
    boolean isHedged(Unit unit) {
        LanguagePack pack = packs.of(unit.language());
        List<String> words = words(unit, tokens(unit, null), pack);
        return IntStream.range(0, words.size())
                .anyMatch(index -> pack.hedges().match(words, index) > 0
                        || pack.negators().match(words, index) > 0);
    }

    boolean hasVerb(Unit unit) {
        LanguagePack pack = packs.of(unit.language());
        return words(unit, tokens(unit, null), pack).stream().anyMatch(pack::isFinite);
    }

    private static List<Token> tokens(Unit unit, @Nullable Attribution attribution) {
        Sentence sentence = unit.article().sentences().get(unit.sentence());
        Span cue = attribution == null ? null : attribution.cue();
        return sentence.tokens().stream()
                .filter(token -> unit.contains(token.span()) || (cue != null && cue.contains(token.span())))
                .toList();
    }

    private static List<String> words(Unit unit, List<Token> tokens, LanguagePack pack) {
        String text = unit.article().article().text().text();
        return tokens.stream().map(token -> pack.bare(token.span().of(text))).toList();
    }
}
