package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/** Finds the words of a sentence that a cue gives as content: before it, behind it, or on both sides. */
final class ContentSpans {
    private static final int CONTENT_WORDS = 2;
    private static final int COMPLEMENTISER_REACH = 16;

    private final Line line;
    private final List<Quotation> quotations;

    ContentSpans(Line line, List<Quotation> quotations) {
        this.line = line;
        this.quotations = quotations;
    }

    /** Steps over the hearer and the word "that", or to the words after a colon. */
    int start(int after) {
        boolean negated =
                after + 1 < line.size() && line.pack().negators().contains(line.word(after)) && line.isMark(after + 1);
        if (negated) {
            return start(after + 1);
        }
        for (int index = after; index < Math.min(line.size(), after + COMPLEMENTISER_REACH); index++) {
            boolean joint = line.pack().complementisers().contains(line.word(index))
                    || line.word(index).equals(":");
            if (joint && !quoted(index)) {
                return skipMarks(index + 1);
            }
            if (!line.isCapitalised(index) && line.pack().isFinite(line.word(index))) {
                return skipMarks(after);
            }
        }
        return skipMarks(after);
    }

    /** Returns whether a word such as "that" stands in front: what follows is content even without a known verb. */
    boolean isJoined(int from) {
        return from > 0
                && line.pack().complementisers().contains(line.word(from - 1))
                && wordsIn(from, line.size()) >= CONTENT_WORDS;
    }

    /** Returns where content ends: before a further source or a further cue of the same speaker, or with the sentence. */
    int end(int from) {
        for (int index = from + CONTENT_WORDS; index < line.size(); index++) {
            boolean closing = line.isMark(index - 1) && !quoted(index) && closingCue(index);
            if (closing || furtherCue(index) || furtherSource(from, index) || furtherSpeaker(from, index)) {
                return index;
            }
        }
        return line.size();
    }

    private boolean furtherSource(int from, int index) {
        int phrase = line.pack().sourcePhrases().match(line.words(), index);
        boolean further = phrase > 0 && index > from && line.word(index - 1).equals(",") && !quoted(index);
        return further && closes(NounPhrases.endOf(line, index + phrase));
    }

    /** Returns whether nothing follows but marks and further sources: ", as the Courier reports". */
    private boolean closes(int from) {
        int next = skipMarks(from);
        if (next >= line.size()) {
            return true;
        }
        int phrase = line.pack().sourcePhrases().match(line.words(), next);
        return phrase > 0 ? closes(NounPhrases.endOf(line, next + phrase)) : next > from && closingCue(next);
    }

    /** Returns whether a speaker and a cue close the sentence from here on. */
    private boolean closingCue(int from) {
        int end = trimRight(line.size(), from);
        for (int verb = from + 1; verb < end; verb++) {
            int length = line.speechVerb(verb);
            if (length > 0 && verb + length >= end) {
                int speaker = NounPhrases.startOf(line, verb, from);
                return speaker <= from + 1 && NounPhrases.canSpeak(line, speaker, verb);
            }
        }
        return false;
    }

    /** Returns whether a cue with its speaker closes the sentence here: "…, said the office". */
    private boolean furtherSpeaker(int from, int index) {
        int verb = line.speechVerb(index);
        boolean setOff = verb > 0 && index > from && line.isMark(index - 1) && !quoted(index);
        if (!setOff) {
            return false;
        }
        int end = NounPhrases.endOf(line, index + verb);
        return end > index + verb
                && NounPhrases.canSpeak(line, index + verb, end)
                && trimRight(line.size(), index) <= end;
    }

    /** Returns whether "and said that" begins here. */
    private boolean furtherCue(int index) {
        if (quoted(index)
                || index + 1 >= line.size()
                || !line.pack().coordinators().contains(line.word(index))) {
            return false;
        }
        int verb = line.speechVerb(index + 1);
        int next = index + 1 + verb;
        boolean clause = next < line.size()
                && (isJoined(start(next))
                        || quoted(next)
                        || line.pack().pronouns().contains(line.word(next)));
        return verb > 0 && clause && !quoted(index + 1);
    }

    boolean has(int from) {
        int words = 0;
        boolean verb = false;
        boolean quote = false;
        for (int index = from; index < line.size(); index++) {
            words += line.isMark(index) ? 0 : 1;
            verb |= line.pack().isFinite(line.word(index));
            quote |= quoted(index);
        }
        boolean parted = from > 0 && from < line.size() && line.isMark(from - 1);
        return quote || (words >= CONTENT_WORDS && (verb || parted)) || words > 2 * CONTENT_WORDS;
    }

    /** Returns the content behind a cue, without marks at its end. */
    Span behind(int from) {
        return line.span(from, trimRight(end(from), from));
    }

    /** Returns all of the sentence but the words from one token (in) to another (out). */
    List<Span> around(int from, int to) {
        List<Span> content = new ArrayList<>(before(from));
        int next = skipMarks(to);
        int end = trimRight(line.size(), next);
        if (wordsIn(next, end) >= CONTENT_WORDS && !closes(to)) {
            content.add(line.span(next, end));
        }
        return content;
    }

    List<Span> before(int to) {
        int end = trimRight(to, 0);
        return wordsIn(0, end) >= CONTENT_WORDS || (end > 0 && quoted(end - 1))
                ? List.of(line.span(skipMarks(0), end))
                : List.of();
    }

    List<Span> quotedBefore(int to) {
        int end = trimRight(to, 0);
        return end > 0 && quoted(end - 1) ? before(to) : List.of();
    }

    List<Span> quotedRest(int from) {
        int next = skipMarks(from);
        return next < line.size() && anyQuoted(next)
                ? List.of(line.span(next, trimRight(line.size(), next)))
                : List.of();
    }

    /** Returns whether quoted words follow at once. */
    boolean opensQuotation(int index) {
        return index < line.size() && quoted(index);
    }

    /** Returns whether a clause with a verb ends in front of a token. */
    boolean closesClause(int to) {
        for (int index = 1; index < to; index++) {
            if (!line.isCapitalised(index) && line.pack().isFinite(line.word(index))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether what follows a cue only says when, where or to whom. */
    boolean isLoose(int after) {
        return after >= line.size()
                || line.isMark(after)
                || line.isCapitalised(after)
                || line.pack().prepositions().contains(line.word(after))
                || line.pack().articles().contains(line.word(after))
                || line.pack().roles().match(line.words(), after) > 0
                || line.pack().speech().bodies().match(line.words(), after) > 0
                || line.pack().speech().adverbs().match(line.words(), after) > 0;
    }

    private boolean anyQuoted(int from) {
        for (int index = from; index < line.size(); index++) {
            if (quoted(index)) {
                return true;
            }
        }
        return false;
    }

    private int wordsIn(int from, int to) {
        int words = 0;
        for (int index = from; index < to; index++) {
            words += line.isMark(index) ? 0 : 1;
        }
        return words;
    }

    /** Steps over marks, but not over those that open a quotation. */
    int skipMarks(int from) {
        int index = from;
        while (index < line.size() && line.isMark(index) && !quoted(index)) {
            index++;
        }
        return index;
    }

    /** Steps back over commas, dashes and the like, but not over marks of a quotation. */
    int trimRight(int to, int floor) {
        int end = to;
        while (end > floor && line.isMark(end - 1) && !quoted(end - 1)) {
            end--;
        }
        return end;
    }

    boolean quoted(int index) {
        return index >= 0
                && index < line.size()
                && QuoteShare.isQuoted(line.token(index).span(), quotations);
    }
}
