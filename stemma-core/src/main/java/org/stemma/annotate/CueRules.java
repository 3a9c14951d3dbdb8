package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/** The rules that find cues of one sentence and, beside each, its source and content. */
final class CueRules {
    private static final int CONTENT_WORDS = 2;
    private static final int COMPLEMENTISER_REACH = 9;
    private static final int AGENT_REACH = 12;
    private static final int APPOSITION = 10;

    private final Line line;
    private final List<Quotation> quotations;
    private final List<Span> names;
    private final boolean pointsBack;

    CueRules(Line line, List<Quotation> quotations, List<Name> names) {
        this.line = line;
        this.names = names.stream()
                .map(Name::span)
                .filter(span -> span.overlaps(line.sentence().span()))
                .toList();
        this.quotations = quotations.stream()
                .filter(quotation -> quotation.outer().overlaps(line.sentence().span()))
                .toList();
        this.pointsBack = line.pack().anaphors().match(line.words(), 0) > 0;
    }

    /** An attribution as one sentence tells it; one that points back has the sentence before for its content. */
    record Draft(@Nullable Span source, Span cue, List<Span> content, boolean pointsBack) {}

    /** Returns what the cues of the sentence tell, wider contents first. */
    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        int index = 0;
        while (index < line.size()) {
            int step = quoted(index) ? 0 : draftAt(index, drafts);
            index += Math.max(1, step);
        }
        drafts.sort((a, b) -> Integer.compare(length(b), length(a)));
        return drafts;
    }

    private static int length(Draft draft) {
        return draft.content().stream().mapToInt(Span::length).sum();
    }

    private int draftAt(int index, List<Draft> drafts) {
        LanguagePack pack = line.pack();
        int phrase = pack.sourcePhrases().match(line.words(), index);
        if (phrase > 0) {
            int end = NounPhrases.endOf(line, index + phrase);
            if (end > index + phrase) {
                add(drafts, index + phrase, end, index, index + phrase, around(index, end));
                return end - index;
            }
        }
        int postposed = pack.postposedPhrases().match(line.words(), index);
        if (postposed > 0) {
            int start = NounPhrases.startOf(line, index, 0);
            add(drafts, start, index, index, index + postposed, around(start, index + postposed));
            return postposed;
        }
        int verb = pack.speechVerbs().match(line.words(), index);
        if (verb > 0) {
            verbCue(drafts, index, index + verb);
        }
        return verb;
    }

    private void verbCue(List<Draft> drafts, int cue, int after) {
        if (pointsBack && agent(drafts, cue, after)) {
            return;
        }
        if (cue > 0 && line.pack().passives().contains(line.word(cue - 1))) {
            return;
        }
        int first = auxiliaryBefore(cue) && setOff(cue - 1) ? cue - 1 : cue;
        boolean setOff = first < cue || setOff(cue);
        int rightEnd = NounPhrases.endOf(line, after);
        if (setOff && rightEnd > after && NounPhrases.canSpeak(line, after, rightEnd)) {
            List<Span> content = new ArrayList<>(before(first));
            content.addAll(quotedRest(rightEnd));
            add(drafts, after, rightEnd, first, after, content);
            return;
        }
        if (cue > 0 && line.pack().coordinators().contains(line.word(cue - 1))) {
            sameSpeaker(drafts, cue, after);
            return;
        }
        int start = subject(cue);
        int end = subjectEnd(start, cue);
        if (start >= end || !NounPhrases.canSpeak(line, start, end)) {
            return;
        }
        List<Span> content = new ArrayList<>();
        int said = contentStart(after);
        if (hasContent(said) || isJoined(said)) {
            content.addAll(quotedBefore(start));
            content.add(line.span(said, trimRight(contentEnd(said), said)));
        } else {
            content.addAll(before(start));
        }
        add(drafts, start, end, cue, after, content);
    }

    /** Returns whether a mark parts a verb from the words before it, so that its source may follow. */
    private boolean setOff(int cue) {
        boolean afterMark = cue > 0 && line.isMark(cue - 1);
        boolean afterComma = afterMark && line.word(cue - 1).equals(",");
        return cue == 0 || quoteEndsBefore(cue) || (afterComma ? !apposed(cue) : afterMark);
    }

    /** A perfect keeps its two words together when the source follows: French "« … », a déclaré la maire". */
    private boolean auxiliaryBefore(int cue) {
        return cue > 1 && !line.isCapitalised(cue - 1) && line.pack().isFinite(line.word(cue - 1));
    }

    /** "She praised the plan and said that …": the speaker is that of the cue before. */
    private void sameSpeaker(List<Draft> drafts, int cue, int after) {
        int said = contentStart(after);
        if (!drafts.isEmpty() && hasContent(said)) {
            Span source = drafts.get(drafts.size() - 1).source();
            List<Span> content = List.of(line.span(said, trimRight(line.size(), said)));
            drafts.add(new Draft(source, line.span(cue, after), content, false));
        }
    }

    /** Returns where the subject ends: at the first finite verb before the cue, such as the "has" of "has said". */
    private int subjectEnd(int start, int cue) {
        for (int index = start + 1; index < cue; index++) {
            if (!line.isCapitalised(index) && line.pack().isFinite(line.word(index))) {
                return index;
            }
        }
        return cue;
    }

    /** "This was reported on Monday by the harbour office": the source is the agent, the content stands before. */
    private boolean agent(List<Draft> drafts, int cue, int after) {
        int from = after;
        for (int index = after; index < Math.min(line.size(), after + AGENT_REACH); index++) {
            if (line.pack().agents().contains(line.word(index))) {
                from = index + 1;
            }
        }
        int end = NounPhrases.endOf(line, from);
        if (end <= from || !NounPhrases.canSpeak(line, from, end)) {
            return false;
        }
        drafts.add(new Draft(line.span(from, end), line.span(cue, after), List.of(), true));
        return true;
    }

    private void add(List<Draft> drafts, int sourceFrom, int sourceTo, int cueFrom, int cueTo, List<Span> content) {
        int from = firstOfSource(sourceFrom, sourceTo);
        int to = lastOfSource(from, sourceTo);
        if (from < to && NounPhrases.canSpeak(line, from, to) && (pointsBack || !content.isEmpty())) {
            drafts.add(new Draft(line.span(from, to), line.span(cueFrom, cueTo), content, pointsBack));
        }
    }

    /** Steps over marks, prepositions and words without content that stand before a source; articles and a last word stay. */
    private int firstOfSource(int from, int to) {
        int first = from;
        while (first < to - 1
                && !isSignificant(first)
                && !line.pack().articles().contains(line.word(first))) {
            boolean loose = line.isMark(first)
                    || line.pack().prepositions().contains(line.word(first))
                    || line.pack().stopWords().contains(line.word(first))
                    || (first == 0 && line.isCapitalised(0));
            if (!loose) {
                break;
            }
            first++;
        }
        return first;
    }

    /** Returns one past the last word that names the source: adverbs and half a clause may follow it. */
    private int lastOfSource(int from, int to) {
        int last = to;
        while (last > from && !isSignificant(last - 1)) {
            last--;
        }
        return last > from ? last : to;
    }

    private boolean isSignificant(int index) {
        LanguagePack pack = line.pack();
        Span token = line.token(index).span();
        return names.stream().anyMatch(name -> name.contains(token))
                || pack.pronouns().contains(line.word(index))
                || endsMatch(pack.roles(), index)
                || endsMatch(pack.mouthpieces(), index)
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
    private int subject(int cue) {
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

    /** Returns whether the words hold a noun for a role but no cue of their own. */
    private boolean isRole(int from, int to) {
        boolean role = false;
        for (int index = from; index < to; index++) {
            role |= line.pack().roles().match(line.words(), index) > 0
                    || line.pack().mouthpieces().match(line.words(), index) > 0;
            if (line.pack().sourcePhrases().match(line.words(), index) > 0) {
                return false;
            }
        }
        return role;
    }

    private boolean isNamed(int from, int to) {
        Span words = line.span(from, to);
        return names.stream().anyMatch(words::contains)
                && line.pack().sourcePhrases().match(line.words(), from) == 0;
    }

    private boolean startsSmall(int index) {
        return index == 0 && !line.pack().prepositions().contains(line.word(0));
    }

    private boolean apposed(int cue) {
        int start = NounPhrases.startOf(line, cue - 1, 0);
        return start > 1
                && line.word(start - 1).equals(",")
                && cue - start <= APPOSITION
                && NounPhrases.canSpeak(line, start, cue - 1)
                && !quoted(start - 2);
    }

    /** Steps over the hearer and the word "that", or to the words after a colon. */
    private int contentStart(int after) {
        for (int index = after; index < Math.min(line.size(), after + COMPLEMENTISER_REACH); index++) {
            boolean joint = line.pack().complementisers().contains(line.word(index))
                    || line.word(index).equals(":");
            if (joint && !quoted(index)) {
                return skipMarks(index + 1);
            }
        }
        return skipMarks(after);
    }

    /** Returns whether a word such as "that" stands in front: what follows is content even without a known verb. */
    private boolean isJoined(int from) {
        return line.pack().complementisers().contains(line.word(from - 1))
                && wordsIn(from, line.size()) >= CONTENT_WORDS;
    }

    /** Returns where content ends: before a closing phrase that names a further source, or with the sentence. */
    private int contentEnd(int from) {
        for (int index = from + CONTENT_WORDS; index < line.size(); index++) {
            int phrase = line.pack().sourcePhrases().match(line.words(), index);
            boolean further = phrase > 0 && line.word(index - 1).equals(",") && !quoted(index);
            if (further && trimRight(line.size(), index) <= NounPhrases.endOf(line, index + phrase)) {
                return index;
            }
        }
        return line.size();
    }

    /** Steps over marks, but not over those that open a quotation. */
    private int skipMarks(int from) {
        int index = from;
        while (index < line.size() && line.isMark(index) && !quoted(index)) {
            index++;
        }
        return index;
    }

    private boolean hasContent(int from) {
        int words = 0;
        boolean verb = false;
        boolean quote = false;
        for (int index = from; index < line.size(); index++) {
            words += line.isMark(index) ? 0 : 1;
            verb |= line.pack().isFinite(line.word(index));
            quote |= quoted(index);
        }
        return quote || (words >= CONTENT_WORDS && verb) || words > 2 * CONTENT_WORDS;
    }

    private List<Span> around(int from, int to) {
        List<Span> content = new ArrayList<>(before(from));
        int next = skipMarks(to);
        int end = trimRight(line.size(), next);
        if (wordsIn(next, end) >= CONTENT_WORDS) {
            content.add(line.span(next, end));
        }
        return content;
    }

    private List<Span> before(int to) {
        int end = trimRight(to, 0);
        return wordsIn(0, end) >= CONTENT_WORDS ? List.of(line.span(0, end)) : List.of();
    }

    private List<Span> quotedBefore(int to) {
        int end = trimRight(to, 0);
        return end > 0 && quoted(end - 1) ? before(to) : List.of();
    }

    private List<Span> quotedRest(int from) {
        int next = skipMarks(from);
        return next < line.size() && anyQuoted(next)
                ? List.of(line.span(next, trimRight(line.size(), next)))
                : List.of();
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

    /** Steps back over commas, dashes and the like, but not over marks of a quotation. */
    private int trimRight(int to, int floor) {
        int end = to;
        while (end > floor && line.isMark(end - 1) && !quoted(end - 1)) {
            end--;
        }
        return end;
    }

    private boolean quoteEndsBefore(int index) {
        return index > 0 && quoted(index - 1);
    }

    private boolean quoted(int index) {
        return index >= 0
                && index < line.size()
                && QuoteShare.isQuoted(line.token(index).span(), quotations);
    }
}
