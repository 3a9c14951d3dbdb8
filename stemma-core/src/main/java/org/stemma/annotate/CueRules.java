package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Token;

/** The rules that find cues of one sentence and, beside each, its source and content. */
final class CueRules {
    private static final int AGENT_REACH = 12;
    private static final int HEARER_REACH = 4;

    /** Stands for a possessive in the phrases that hold their source. */
    private static final String POSSESSIVE = "_";

    private final Line line;
    private final LanguagePack pack;
    private final SourceSpans sources;
    private final ContentSpans contents;
    private final FinalCues finals;
    private final boolean pointsBack;

    /** Where the source of the last phrase such as "according to" ends: no subject reaches back over it. */
    private int taken;

    CueRules(Line line, List<Quotation> quotations, List<Name> names) {
        List<Quotation> here = quotations.stream()
                .filter(quotation -> quotation.outer().overlaps(line.sentence().span()))
                .toList();
        List<Quotation> naming =
                here.stream().filter(quotation -> isName(line, quotation)).toList();
        List<Quotation> speech =
                here.stream().filter(quotation -> !naming.contains(quotation)).toList();
        this.line = line.naming(naming);
        this.pack = line.pack();
        List<Span> named = new ArrayList<>(names.stream()
                .map(Name::span)
                .filter(span -> span.overlaps(line.sentence().span()))
                .toList());
        naming.forEach(quotation -> named.add(quotation.outer()));
        this.sources = new SourceSpans(this.line, named, speech);
        this.contents = new ContentSpans(this.line, speech);
        this.finals = new FinalCues(this.line, contents);
        this.pointsBack = pointsBack(line);
    }

    /** Returns whether a sentence points at the one before: a noun behind "das" would be what the word belongs to. */
    private static boolean pointsBack(Line line) {
        int length = line.pack().anaphors().match(line.words(), 0);
        return length > 1
                || (length == 1
                        && line.size() > 1
                        && !line.isCapitalised(1)
                        && (line.pack().isFinite(line.word(1))
                                || line.pack().articles().isEmpty()));
    }

    /** An attribution as one sentence tells it; one that points back has the sentence before for its content. */
    record Draft(@Nullable Span source, Span cue, List<Span> content, boolean pointsBack) {}

    /** Returns whether a quotation only sets a name off, as many languages do with newspapers and ships. */
    private static boolean isName(Line line, Quotation quotation) {
        int first = line.tokenAt(quotation.inner().start());
        int last = line.tokenAt(quotation.inner().end());
        boolean shortName = first < last
                && last - first <= 3
                && quotation.closed()
                && line.isCapitalised(first)
                && !line.isMark(last - 1)
                && quotation.outer().start() != quotation.inner().start();
        int before = line.tokenAt(quotation.outer().start()) - 1;
        if (!shortName || before < 0) {
            return false;
        }
        LanguagePack pack = line.pack();
        boolean noun = pack.roles().match(line.words(), before) > 0
                || pack.speech().bodies().match(line.words(), before) > 0
                || pack.document(line.words(), before).isPresent();
        boolean verb = pack.speechVerbs().match(line.words(), before) > 0;
        boolean setOff = verb && before > 0 && (line.isMark(before - 1) || pointsBack(line));
        return noun || setOff;
    }

    /** Returns what the cues of the sentence tell, wider contents first. */
    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        int index = 0;
        while (index < line.size()) {
            int step = contents.quoted(index) ? 0 : draftAt(index, drafts);
            index += Math.max(1, step);
        }
        if (drafts.isEmpty()) {
            colonCue(drafts);
            joinedCue(drafts);
        }
        drafts.sort((a, b) -> Integer.compare(length(b), length(a)));
        return drafts;
    }

    private static int length(Draft draft) {
        return draft.content().stream().mapToInt(Span::length).sum();
    }

    private int draftAt(int index, List<Draft> drafts) {
        int possessed = possessedAt(index, drafts);
        if (possessed > 0) {
            return possessed;
        }
        int phrase = pack.sourcePhrases().match(line.words(), index);
        if (phrase > 0) {
            int end = NounPhrases.endOf(line, index + phrase);
            if (end > index + phrase) {
                add(drafts, index + phrase, end, index, index + phrase, contents.around(index, end));
                taken = end;
                return end - index;
            }
        }
        int postposed = pack.postposedPhrases().match(line.words(), index);
        if (postposed > 0) {
            int start = NounPhrases.startOf(line, index, 0);
            add(drafts, start, index, index, index + postposed, contents.around(start, index + postposed));
            return postposed;
        }
        int attributive = pack.speech().attributive().match(line.words(), index);
        if (attributive > 0) {
            drafts.addAll(finals.attributive(index, index + attributive));
            return attributive;
        }
        int verb = line.speechVerb(index);
        if (verb > 0 && !drafts.addAll(finals.at(index, index + verb))) {
            verbCue(drafts, index, index + verb);
        }
        return verb;
    }

    /** "In her words", "по её словам": the possessive is the source, the nouns beside it the cue. */
    private int possessedAt(int index, List<Draft> drafts) {
        List<String> words = new ArrayList<>(line.words());
        for (int at = index; at < Math.min(line.size(), index + 2); at++) {
            if (pack.possessives().contains(line.word(at))) {
                words.set(at, POSSESSIVE);
            }
        }
        int length = pack.speech().possessedPhrases().match(words, index);
        int possessive = words.subList(index, index + length).indexOf(POSSESSIVE);
        if (length == 0 || possessive < 0) {
            return 0;
        }
        int source = index + possessive;
        List<Span> content = contents.around(index, index + length);
        if (!content.isEmpty()) {
            Span cue = source + 1 < index + length ? line.span(source + 1, index + length) : line.span(index, source);
            drafts.add(new Draft(line.span(source, source + 1), cue, content, false));
        }
        return length;
    }

    private void verbCue(List<Draft> drafts, int cue, int after) {
        if (inverted(drafts, cue, after) || (pointsBack && agent(drafts, cue, after))) {
            return;
        }
        if (cue > 0 && pack.passives().contains(line.word(cue - 1))) {
            return;
        }
        int first = auxiliaryBefore(cue) && setOff(cue - 1, after) ? cue - 1 : cue;
        boolean setOff = first < cue || setOff(cue, after);
        if (setOff && speakerBehind(drafts, first, after)) {
            return;
        }
        if (cue > 0 && pack.coordinators().contains(line.word(cue - 1))) {
            sameSpeaker(drafts, cue, after);
            return;
        }
        speakerBefore(drafts, cue, after);
    }

    /** French "dit-il", "a-t-elle déclaré": the pronoun hangs on the verb, and what stands before is content. */
    private boolean inverted(List<Draft> drafts, int cue, int after) {
        for (int index = Math.max(0, cue - 1); index < after; index++) {
            String word = line.word(index);
            int hyphen = word.lastIndexOf('-');
            Span token = line.token(index).span();
            boolean pronoun = hyphen > 0
                    && word.length() == token.length()
                    && pack.pronouns().contains(word.substring(hyphen + 1));
            if (pronoun) {
                List<Span> content = new ArrayList<>(contents.before(Math.min(index, cue)));
                content.addAll(contents.quotedRest(after));
                Span verb = index < cue
                        ? line.span(cue, after)
                        : new Span(token.start(), token.start() + word.indexOf('-'));
                if (!content.isEmpty()) {
                    drafts.add(new Draft(new Span(token.start() + hyphen + 1, token.end()), verb, content, false));
                }
                return true;
            }
        }
        return false;
    }

    /** "…", said the mayor. */
    private boolean speakerBehind(List<Draft> drafts, int first, int after) {
        int from = overHearer(after);
        int end = NounPhrases.endOf(line, from);
        boolean known = end > from && NounPhrases.canSpeak(line, from, end);
        boolean likely = end > from && !contents.before(first).isEmpty() && sources.mayBeSubject(from, end);
        if (known || likely) {
            List<Span> content = new ArrayList<>(contents.before(first));
            content.addAll(contents.quotedRest(end));
            return add(drafts, from, end, first, after, content);
        }
        boolean alone = !pointsBack
                && first > 0
                && line.isMark(first - 1)
                && contents.skipMarks(after) >= line.size()
                && !contents.before(first).isEmpty();
        if (alone) {
            drafts.add(new Draft(null, line.span(first, after), contents.before(first), false));
        }
        return alone;
    }

    /** Steps over a paper that was spoken to: "розповіла «Обрію» капітанка". */
    private int overHearer(int after) {
        int index = after;
        if (index < line.size() && line.token(index).kind() == Token.Kind.MARK && !line.isMark(index)) {
            int end = index + 1;
            while (end < line.size() && line.token(end).kind() != Token.Kind.MARK) {
                end++;
            }
            int next = end + 1;
            boolean another = end - index <= HEARER_REACH
                    && next < line.size()
                    && NounPhrases.canSpeak(line, next, NounPhrases.endOf(line, next));
            return another ? next : after;
        }
        return index;
    }

    /** The mayor said that … */
    private void speakerBefore(List<Draft> drafts, int cue, int after) {
        int start = Math.max(Math.min(taken, cue), sources.subject(cue));
        int end = sources.subjectEnd(start, cue);
        int said = contents.start(after);
        boolean evidence = contents.isJoined(said) || contents.opensQuotation(said);
        boolean behind = contents.has(said) || contents.isJoined(said);
        boolean speaks = start < end
                && (NounPhrases.canSpeak(line, start, end)
                        || (evidence && sources.mayBeSubject(sources.firstOfSource(start, end), end))
                        || (behind && sources.isDefinite(sources.firstOfSource(start, end), adverbless(end))));
        if (!speaks) {
            silentSubject(drafts, cue, after);
            return;
        }
        List<Span> content = new ArrayList<>(contents.quotedBefore(start));
        boolean told = !content.isEmpty() || (start > 0 && line.isMark(start - 1) && contents.closesClause(start));
        if (evidence || (behind && !(told && contents.isLoose(after)))) {
            content.add(contents.behind(said));
        } else if (content.isEmpty()) {
            content.addAll(contents.before(start));
        }
        add(drafts, start, end, cue, after, content);
    }

    /** Portuguese "Acrescentou que …": the verb opens the sentence, and the speaker of the one before speaks on. */
    private void silentSubject(List<Draft> drafts, int cue, int after) {
        int said = contents.start(after);
        if (pack.speech().silentSubjects()
                && sources.nothingNamed(cue)
                && (contents.isJoined(said) || contents.opensQuotation(said))) {
            drafts.add(new Draft(null, line.span(cue, after), List.of(contents.behind(said)), false));
        }
    }

    /** Steps back over adverbs between a subject and its verb. */
    private int adverbless(int end) {
        int last = end;
        while (last > 1 && pack.speech().adverbs().contains(line.word(last - 1))) {
            last--;
        }
        return last;
    }

    /** Returns whether a mark parts a verb from the words before it, so that its source may follow. */
    private boolean setOff(int cue, int after) {
        boolean afterMark = cue > 0 && line.isMark(cue - 1);
        boolean afterComma = afterMark && line.word(cue - 1).equals(",");
        int back = pointsBack ? pack.anaphors().match(line.words(), 0) : 0;
        if (cue == 0 || contents.quoted(cue - 1) || (back > 0 && cue <= back)) {
            return true;
        }
        return afterComma ? !sources.apposed(cue) || speaksBehind(cue, after) : afterMark;
    }

    /** Returns whether the speaker stands behind a cue although words before it could be one, too. */
    private boolean speaksBehind(int cue, int after) {
        int end = NounPhrases.endOf(line, after);
        boolean closes = contents.skipMarks(end) >= line.size()
                || pack.sourcePhrases().match(line.words(), end) > 0
                || pack.speech().references().match(line.words(), end) > 0;
        return end > after && NounPhrases.canSpeak(line, after, end) && closes && sources.clauseBefore(cue);
    }

    /** A perfect keeps its two words together when the source follows: French "« … », a déclaré la maire". */
    private boolean auxiliaryBefore(int cue) {
        return cue > 1 && !line.isCapitalised(cue - 1) && pack.isFinite(line.word(cue - 1));
    }

    /** "She praised the plan and said that …": the speaker is that of the cue before. */
    private void sameSpeaker(List<Draft> drafts, int cue, int after) {
        int said = contents.start(after);
        Span source = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1).source();
        if (source != null && contents.has(said)) {
            drafts.add(new Draft(source, line.span(cue, after), List.of(contents.behind(said)), false));
        }
    }

    /** "This was reported on Monday by the harbour office": the source is the agent, the content stands before. */
    private boolean agent(List<Draft> drafts, int cue, int after) {
        int from = after;
        for (int index = after; index < Math.min(line.size(), after + AGENT_REACH); index++) {
            if (pack.agents().contains(line.word(index))) {
                from = index + 1;
            }
        }
        int end = NounPhrases.endOf(line, from);
        if (end <= from || !NounPhrases.canSpeak(line, from, end)) {
            return false;
        }
        int start = sources.firstOfSource(from, end);
        drafts.add(
                new Draft(line.span(start, sources.lastOfSource(start, end)), line.span(cue, after), List.of(), true));
        return true;
    }

    /** "The mayor disagreed: “…”": before a colon and a quotation, any verb is a cue. */
    private void colonCue(List<Draft> drafts) {
        int colon = line.words().indexOf(":");
        if (colon < 2 || contents.quoted(colon) || !contents.opensQuotation(colon + 1)) {
            return;
        }
        int verb = sources.subjectEnd(0, colon);
        if (verb < colon && NounPhrases.canSpeak(line, 0, verb) && NounPhrases.endOf(line, 0) == verb) {
            int end = contents.trimRight(line.size(), colon + 1);
            add(drafts, 0, verb, verb, verb + 1, List.of(line.span(colon + 1, end)));
        }
    }

    /** "The mayor recalled that “…”": before "that" and a quotation, any word behind a speaker is a cue. */
    private void joinedCue(List<Draft> drafts) {
        for (int index = 2; index + 1 < line.size() && drafts.isEmpty(); index++) {
            boolean joint = pack.complementisers().contains(line.word(index))
                    && !contents.quoted(index)
                    && contents.opensQuotation(index + 1);
            int cue = index - 1;
            while (cue > 0 && line.isMark(cue)) {
                cue--;
            }
            if (joint
                    && cue > 0
                    && !line.isCapitalised(cue)
                    && !pack.stopWords().contains(line.word(cue))) {
                int end = contents.trimRight(line.size(), index + 1);
                int start = NounPhrases.startOf(line, cue, 0);
                if (start < cue && NounPhrases.canSpeak(line, start, cue)) {
                    add(drafts, start, cue, cue, cue + 1, List.of(line.span(index + 1, end)));
                }
            }
        }
    }

    private boolean add(List<Draft> drafts, int sourceFrom, int sourceTo, int cueFrom, int cueTo, List<Span> content) {
        int from = sources.firstOfSource(sourceFrom, sourceTo);
        int to = sources.lastOfSource(from, sourceTo);
        boolean speaks = from < to && (NounPhrases.canSpeak(line, from, to) || sources.mayBeSubject(from, to));
        if (speaks && (pointsBack || !content.isEmpty())) {
            drafts.add(new Draft(line.span(from, to), line.span(cueFrom, cueTo), content, pointsBack));
        }
        return speaks;
    }
}
