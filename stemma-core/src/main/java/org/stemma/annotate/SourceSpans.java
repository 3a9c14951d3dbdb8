package org.stemma.annotate;

import java.util.List;
import org.stemma.text.Span;
import org.stemma.text.Token;

/** Finds where the words that name a source begin and end, and whether they can name one at all. */
final class SourceSpans {
    private static final int APPOSITION = 10;
    private static final int LONGEST_SUBJECT = 8;
    private static final int GENITIVE_WORDS = 4;

    private final Line line;
    private final LanguagePack pack;
    private final SpeechWords speech;
    private final List<Span> names;
    private final List<Quotation> quotations;

    SourceSpans(Line line, List<Span> names, List<Quotation> quotations) {
        this.line = line;
        this.pack = line.pack();
        this.speech = pack.speech();
        this.names = names;
        this.quotations = quotations;
    }

    /** Returns whether an article or possessive shows that the words are a subject, whatever their noun. */
    boolean isDefinite(int from, int to) {
        boolean joint = from < to
                && (pack.articles().contains(line.word(from))
                        || pack.possessives().contains(line.word(from)));
        return joint && mayBeSubject(from, to);
    }

    /** Returns whether words can be a source where nothing but the verb tells: "the rescue service said that …". */
    boolean mayBeSubject(int from, int to) {
        boolean noun = to > from
                && to - from <= LONGEST_SUBJECT
                && isContentWord(to - 1)
                && !pack.prepositions().contains(line.word(from));
        if (!noun) {
            return false;
        }
        boolean definite =
                pack.articles().contains(line.word(from)) || pack.possessives().contains(line.word(from));
        boolean bare = pack.articles().isEmpty() && to - from <= GENITIVE_WORDS;
        for (int index = from; index < to; index++) {
            bare &= isContentWord(index);
        }
        return definite || bare;
    }

    private boolean isContentWord(int index) {
        String word = line.word(index);
        return line.isWord(index)
                && !pack.stopWords().contains(word)
                && !pack.prepositions().contains(word)
                && speech.adverbs().match(line.words(), index) == 0
                && (line.isCapitalised(index) || !pack.isFinite(word));
    }

    /** Steps over marks, prepositions, adverbs and words without content that stand before a source. */
    int firstOfSource(int from, int to) {
        int first = from;
        while (first < to - 1 && !isSignificant(first) && isLoose(first)) {
            first += Math.max(1, speech.adverbs().match(line.words(), first));
        }
        return Math.min(first, to - 1);
    }

    private boolean isLoose(int index) {
        String word = line.word(index);
        if (pack.articles().contains(word)
                || pack.possessives().contains(word)
                || speech.collectives().match(line.words(), index) > 0
                || speech.unnamed().match(line.words(), index) > 0) {
            return false;
        }
        return line.isMark(index)
                || pack.prepositions().contains(word)
                || pack.stopWords().contains(word)
                || pack.coordinators().contains(word)
                || speech.adverbs().match(line.words(), index) > 0;
    }

    /** Returns one past the last word that names the source: adverbs and half a clause may follow it. */
    int lastOfSource(int from, int to) {
        int last = to;
        while (last > from && !isSignificant(last - 1)) {
            last--;
        }
        if (last > from) {
            return genitiveEnd(last, to);
        }
        int end = to;
        while (end > from + 1 && !isContentWord(end - 1)) {
            end--;
        }
        return end;
    }

    /** Takes in the nouns that hang on a source: "the ministry of the sea", "пресс-служба порта". */
    private int genitiveEnd(int from, int to) {
        int end = from;
        while (end < to && end - from < GENITIVE_WORDS + 1) {
            boolean joint = speech.genitives().contains(line.word(end));
            boolean hangs = pack.articles().isEmpty() && isContentWord(end) && !isQuoted(end);
            if (joint) {
                int noun = end + 1;
                while (noun < to
                        && (speech.genitives().contains(line.word(noun))
                                || pack.articles().contains(line.word(noun)))) {
                    noun++;
                }
                if (noun >= to || !isContentWord(noun)) {
                    return end;
                }
                end = noun + 1;
                while (end < to
                        && end - noun < 2
                        && isContentWord(end)
                        && !pack.articles().isEmpty()) {
                    end++;
                }
            } else if (hangs) {
                end++;
            } else {
                return end;
            }
        }
        return end;
    }

    private boolean isQuoted(int index) {
        return QuoteShare.isQuoted(line.token(index).span(), quotations);
    }

    private boolean isSignificant(int index) {
        Span token = line.token(index).span();
        return names.stream().anyMatch(name -> name.contains(token))
                || pack.pronouns().contains(line.word(index))
                || endsMatch(pack.roles(), index)
                || endsMatch(pack.mouthpieces(), index)
                || endsMatch(speech.bodies(), index)
                || endsMatch(speech.collectives(), index)
                || pack.documents().values().stream().anyMatch(nouns -> endsMatch(nouns, index));
    }

    /** Returns whether an entry of the list covers the token, be it as its last word. */
    private boolean endsMatch(Phrases phrases, int index) {
        for (int start = Math.max(0, index - 3); start <= index; start++) {
            if (start + phrases.match(line.words(), start) > index) {
                return true;
            }
        }
        return false;
    }

    /** Returns where the speaker begins, apposition included: "its owner, Ada Verin, said", "Ada Verin, its owner, said". */
    int subject(int cue) {
        int end = cue;
        if (end > 0 && line.word(end - 1).equals(",")) {
            end--;
        }
        int start = NounPhrases.startOf(line, end, 0);
        boolean apposition = start > 1 && line.word(start - 1).equals(",") && cue - start <= APPOSITION;
        if (apposition) {
            int wider = NounPhrases.startOf(line, start - 1, 0);
            boolean free = wider < start - 1
                    && quotations.stream().noneMatch(q -> q.outer().overlaps(line.span(wider, start)));
            boolean before = free && isRole(wider, start - 1) && (end < cue || startsSmall(wider));
            boolean behind = free && end < cue && isRole(start, end) && isNamed(wider, start - 1);
            if (before || behind) {
                return wider;
            }
        }
        return start;
    }

    /** Returns whether no word before a token can be a subject or part of one. */
    boolean nothingNamed(int to) {
        for (int index = 0; index < to; index++) {
            boolean loose = isLoose(index)
                    || pack.coordinators().match(line.words(), index) > 0
                    || pack.negators().contains(line.word(index));
            if (!loose || isQuoted(index)) {
                return false;
            }
        }
        return true;
    }

    /** Returns where the subject ends: at the first finite verb before the cue, such as the "has" of "has said". */
    int subjectEnd(int start, int cue) {
        for (int index = start + 1; index < cue; index++) {
            if (!line.isCapitalised(index) && pack.isFinite(line.word(index))) {
                return index;
            }
        }
        return cue;
    }

    /** Returns whether the words hold a noun for a role but no cue of their own. */
    private boolean isRole(int from, int to) {
        boolean role = false;
        for (int index = from; index < to; index++) {
            role |= pack.roles().match(line.words(), index) > 0
                    || pack.mouthpieces().match(line.words(), index) > 0;
            if (pack.sourcePhrases().match(line.words(), index) > 0) {
                return false;
            }
        }
        return role;
    }

    private boolean isNamed(int from, int to) {
        Span words = line.span(from, to);
        return names.stream().anyMatch(words::contains) && pack.sourcePhrases().match(line.words(), from) == 0;
    }

    private boolean startsSmall(int index) {
        return index == 0 && !pack.prepositions().contains(line.word(0));
    }

    /** Returns whether the words before a cue, set off by commas, stand beside the name of a speaker. */
    boolean apposed(int cue) {
        int start = NounPhrases.startOf(line, cue - 1, 0);
        return start > 1
                && line.word(start - 1).equals(",")
                && cue - start <= APPOSITION
                && NounPhrases.canSpeak(line, start, cue - 1)
                && !isQuoted(start - 2);
    }

    /** Returns whether a clause with a verb of its own stands before the apposition in front of a cue. */
    boolean clauseBefore(int cue) {
        int start = NounPhrases.startOf(line, cue - 1, 0);
        for (int index = 1; index < start; index++) {
            if (!line.isCapitalised(index)
                    && line.token(index).kind() == Token.Kind.WORD
                    && !isQuoted(index)
                    && pack.isFinite(line.word(index))) {
                return true;
            }
        }
        return false;
    }
}
