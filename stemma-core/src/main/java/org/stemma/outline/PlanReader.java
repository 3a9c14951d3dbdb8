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
    /** From this share of letters in quotation marks on, words are somebody else's. */
    private static final double QUOTED = 0.85;

    /** So few words of a clause are its head. */
    private static final int HEAD = 3;

    /** So few words before a word of a plan may a negator stand. */
    private static final int BESIDE = 2;

    private final LanguagePacks packs;

    PlanReader(LanguagePacks packs) {
        this.packs = packs;
    }

    /** Returns whether a clause, or the cue under which it stands, holds a word of what is planned or agreed. */
    boolean isPlan(Unit unit) {
        Attribution attribution =
                unit.attributions().isEmpty() ? null : unit.attributions().get(0);
        Stance.Act act =
                attribution == null ? Stance.Act.ASSERTED : attribution.stance().act();
        LanguagePack pack = packs.of(unit.language());
        List<Token> tokens = tokens(unit, attribution);
        List<String> words = words(unit, tokens, pack);
        return act != Stance.Act.BELIEVED
                && !isQuestion(unit)
                && !isOpen(unit)
                && IntStream.range(0, words.size()).anyMatch(index -> {
                    int length = pack.isFuture(words.get(index))
                            ? 1
                            : pack.nextCues().match(words, index);
                    return length > 0 && !isThought(words, index + length, pack) && !isBarred(words, index, pack);
                });
    }

    /** Returns whether a clause leaves open whether it comes true: "whether they meet", "if they meet". */
    boolean isOpen(Unit unit) {
        LanguagePack pack = packs.of(unit.language());
        List<Token> sentence = unit.article().sentences().get(unit.sentence()).tokens();
        int start = unit.spans().get(0).start();
        int first = (int)
                sentence.stream().filter(token -> token.span().start() < start).count();
        // What hangs on a cue begins behind its joint: "it was not said whether | they meet".
        List<String> words = words(unit, sentence.subList(Math.max(0, first - 1), sentence.size()), pack);
        return IntStream.range(0, Math.min(HEAD, words.size()))
                .anyMatch(index -> pack.conditions().match(words, index) > 0);
    }

    private static boolean isQuestion(Unit unit) {
        String text = unit.article().article().text().text();
        Span sentence = unit.article().sentences().get(unit.sentence()).span();
        return unit.text().endsWith("?") || sentence.of(text).endsWith("?");
    }

    /** Returns whether a clause is in somebody else's words. */
    static boolean isQuoted(Unit unit) {
        return unit.quoted() >= QUOTED;
    }

    /** Returns whether a clause is somebody's words and nothing says that they undertake it. */
    boolean isOpinion(Unit unit) {
        return isQuoted(unit)
                && unit.attributions().stream()
                        .limit(1)
                        .noneMatch(attribution -> attribution.stance().act() == Stance.Act.PROMISED);
    }

    /** What is not to be, should be, or will have been, is nothing that is announced. */
    private static boolean isBarred(List<String> words, int cue, LanguagePack pack) {
        boolean negated = IntStream.rangeClosed(Math.max(0, cue - BESIDE), cue + 1)
                .filter(index -> index < words.size())
                .anyMatch(index -> pack.negators().contains(words.get(index)));
        return negated
                || IntStream.rangeClosed(0, cue).anyMatch(index -> {
                    int length = pack.notNext().match(words, index);
                    return length > 0 && (length == 1 || index + length > cue);
                });
    }

    /** What somebody will think or say is nothing that is to come: "we shall believe it". */
    private static boolean isThought(List<String> words, int next, LanguagePack pack) {
        return next < words.size() && pack.speechVerbs().match(words, next) > 0;
    }

    /** Returns whether a clause holds a word of doubt; "may" is none in "12 May". */
    boolean isHedged(Unit unit) {
        LanguagePack pack = packs.of(unit.language());
        List<Token> tokens = tokens(unit, null).stream()
                .filter(token -> unit.article().times().stream()
                        .noneMatch(time -> time.span().contains(token.span())))
                .toList();
        List<String> words = words(unit, tokens, pack);
        return IntStream.range(0, words.size())
                .anyMatch(index ->
                        pack.hedges().match(words, index) > 0 || pack.negators().match(words, index) > 0);
    }

    /** Returns whether a clause has a finite verb, as far as the language's pack knows. */
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
