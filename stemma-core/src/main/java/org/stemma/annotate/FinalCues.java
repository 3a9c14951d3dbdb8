package org.stemma.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * Reads the cues of languages in which the verb ends the clause: source, content, verb. Turkish "Vali Ada Verin, köprünün
 * kapandığını söyledi". An attributive form has its content before it and its source behind it ("… diyen Vali"), and that
 * source speaks on in the words that follow.
 */
final class FinalCues {
    private static final int LONGEST_SOURCE = 12;
    private static final int MARKED_SOURCE = 16;

    private final Line line;
    private final LanguagePack pack;
    private final ContentSpans contents;

    /** Where what belongs to the next cue begins: behind the last one. */
    private int from;

    /** Who spoke by the last cue of the sentence; null for nobody who is named. */
    private @Nullable Span speaker;

    FinalCues(Line line, ContentSpans contents) {
        this.line = line;
        this.pack = line.pack();
        this.contents = contents;
    }

    /** Returns what a cue tells whose verb stands from {@code cue} (in) to {@code after} (out): one draft or none. */
    List<CueRules.Draft> at(int cue, int after) {
        if (!pack.speech().verbFinal()) {
            return List.of();
        }
        int start = first();
        int quote = quotation(start, cue);
        int end = quote < cue ? trimRight(quote, start) : source(start, cue);
        boolean named = end > start && end - start <= MARKED_SOURCE && speaks(start, end);
        if (!named && quote < cue && speakerFollows(after)) {
            return List.of();
        }
        int said = named ? contents.skipMarks(end) : start;
        if (said >= cue || (!named && speaker == null && !goesOn(after))) {
            return List.of();
        }
        Span source = named ? line.span(start, end) : speaker;
        return List.of(draft(source, said, cue, after));
    }

    private CueRules.Draft draft(@Nullable Span source, int said, int cue, int after) {
        from = after;
        speaker = source;
        Span content = line.span(said, Math.max(said + 1, contents.trimRight(cue, said)));
        return new CueRules.Draft(source, line.span(cue, after), List.of(content), false);
    }

    /** Returns what an attributive form tells; its source goes as far as the next mark or quotation. */
    List<CueRules.Draft> attributive(int cue, int after) {
        int start = first();
        int end = source(after, line.size());
        if (start >= cue || end <= after || !speaks(after, end)) {
            return List.of();
        }
        CueRules.Draft draft = draft(line.span(after, end), start, cue, after);
        from = end;
        return List.of(draft);
    }

    /** Steps over marks and joints between two cues. */
    private int first() {
        int at = from;
        while (at < line.size()
                && !contents.quoted(at)
                && (line.isMark(at) || (at > 0 && pack.coordinators().contains(line.word(at))))) {
            at++;
        }
        return at;
    }

    private int quotation(int start, int cue) {
        int at = start;
        while (at < cue && !contents.quoted(at)) {
            at++;
        }
        return at;
    }

    /** Returns where a source ends that begins at {@code start}: at a comma, or behind the last word that names somebody. */
    private int source(int start, int to) {
        int comma = start;
        while (comma < Math.min(to, start + LONGEST_SOURCE) && !line.isMark(comma) && !isVerb(comma)) {
            comma++;
        }
        if (comma < to && line.word(comma).equals(",")) {
            return trimRight(comma, start);
        }
        int at = start;
        int end = start;
        while (at < Math.min(to, start + LONGEST_SOURCE) && !line.isMark(at) && (end == start || isPart(at))) {
            int noun = noun(at);
            if (noun > 0 || named(at)) {
                end = at + Math.max(1, noun);
            }
            at += Math.max(1, noun);
        }
        return end > start && !isOblique(end - 1) ? end : start;
    }

    private boolean isPart(int index) {
        return named(index) || noun(index) > 0;
    }

    private boolean named(int index) {
        return line.isCapitalised(index) && !contents.quoted(index);
    }

    private int noun(int index) {
        return Math.max(
                pack.roles().match(line.words(), index),
                Math.max(
                        pack.speech().bodies().match(line.words(), index),
                        pack.mouthpieces().match(line.words(), index)));
    }

    private boolean isVerb(int index) {
        return !line.isCapitalised(index) && noun(index) == 0 && pack.isFinite(line.word(index));
    }

    /** Returns whether the words name somebody, and stand as a subject or as a document in which something is said. */
    private boolean speaks(int start, int end) {
        boolean document = false;
        for (int index = start; index < end; index++) {
            document |= pack.document(line.words(), index).isPresent();
        }
        return NounPhrases.canSpeak(line, start, end) && (document || !isOblique(end - 1));
    }

    /** Returns whether a word's ending tells that it is no subject: "köprünün", "Verin'in". */
    private boolean isOblique(int index) {
        if (pack.hasEnclitic(line.written(index))) {
            return true;
        }
        String word = line.word(index);
        return !line.isCapitalised(index)
                && pack.speech().obliqueEndings().stream().anyMatch(word::endsWith);
    }

    /** Returns whether somebody is named behind a cue that closes the sentence with him. */
    private boolean speakerFollows(int after) {
        int end = NounPhrases.endOf(line, after);
        return end > after && NounPhrases.canSpeak(line, after, end) && contents.skipMarks(end) >= line.size();
    }

    /** Returns whether a cue without a source closes the sentence, so that the speaker before may speak on. */
    private boolean goesOn(int after) {
        return pack.speech().silentSubjects() && contents.skipMarks(after) >= line.size();
    }

    private int trimRight(int to, int floor) {
        int end = to;
        while (end > floor && (line.isMark(end - 1) || pack.coordinators().contains(line.word(end - 1)))) {
            end--;
        }
        return end;
    }
}
