package org.stemma.annotate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stemma.text.Span;

/**
 * Finds the speaker beside the cue of a whole quotation where a proposer took the words for what is said, or saw no role
 * in them: {@code "The pier stays shut," said the harbour statement.} Marks are hard evidence of where content ends.
 */
final class SpeakerBeside {
    private static final int LONGEST = 12;

    private final Lines lines;
    private final List<Quotation> quotations;

    SpeakerBeside(Lines lines, List<Quotation> quotations) {
        this.lines = lines;
        this.quotations = quotations;
    }

    /** Returns the draft, with a source where it had none and such words stand beside its cue. */
    AttributionDraft mend(AttributionDraft draft) {
        Span cue = draft.cue();
        int number = cue == null ? -1 : lines.firstAt(cue);
        if (draft.source() != null || cue == null || number < 0) {
            return draft;
        }
        Line line = lines.get(number);
        Optional<Span> possessor = possessor(line, cue);
        if (possessor.isPresent()) {
            List<Span> content = draft.content().stream()
                    .filter(piece -> !piece.overlaps(possessor.get()))
                    .toList();
            return content.isEmpty() ? draft : new AttributionDraft(possessor.get(), cue, content, draft.confidence());
        }
        Optional<Span> speaker = Stream.of(draft.content().stream(), before(line, cue), behind(line, cue))
                .flatMap(words -> words)
                .filter(words -> isSpeaker(line, words, cue, draft.content()))
                .findFirst();
        List<Span> rest = draft.content().stream()
                .filter(piece -> speaker.stream().noneMatch(piece::equals))
                .toList();
        return speaker.isEmpty() || rest.isEmpty()
                ? draft
                : new AttributionDraft(speaker.get(), cue, rest, draft.confidence());
    }

    /** Returns whose the noun is that serves as a cue: "Verin's suggestion that …". */
    private static Optional<Span> possessor(Line line, Span cue) {
        int noun = line.tokenAt(cue.start());
        boolean possessed = noun > 0
                && line.pack().hasEnclitic(line.written(noun - 1))
                && !line.pack().pronouns().contains(line.word(noun - 1))
                && NounPhrases.canSpeak(line, noun - 1, noun);
        return possessed ? Optional.of(line.span(noun - 1, noun)) : Optional.empty();
    }

    /** Returns the words between the last quotation before a cue and the cue itself. */
    private Stream<Span> before(Line line, Span cue) {
        int to = line.tokenAt(cue.start());
        int after = quotations.stream()
                .map(Quotation::outer)
                .filter(outer -> outer.end() <= cue.start()
                        && outer.overlaps(line.sentence().span()))
                .mapToInt(outer -> line.tokenAt(outer.end()))
                .max()
                .orElse(to);
        int from = after;
        while (from < to && line.isMark(from)) {
            from++;
        }
        return from < to ? Stream.of(line.span(from, to)) : Stream.empty();
    }

    /** Returns the words right behind a cue, as far as they name one thing; one word alone may be a day. */
    private static Stream<Span> behind(Line line, Span cue) {
        int from = line.tokenAt(cue.end());
        int to = NounPhrases.endOf(line, from);
        boolean several = to - from > 1 && !line.pack().prepositions().contains(line.word(from));
        return several ? Stream.of(line.span(from, to)) : Stream.empty();
    }

    private boolean isSpeaker(Line line, Span words, Span cue, List<Span> content) {
        if (!line.sentence().span().contains(words)) {
            return false;
        }
        int from = line.tokenAt(words.start());
        int to = line.tokenAt(words.end());
        boolean beside = to == line.tokenAt(cue.start()) || line.tokenAt(cue.end()) == from;
        boolean quoted =
                quotations.stream().anyMatch(quotation -> quotation.outer().overlaps(words));
        boolean named = from < to
                && to - from <= LONGEST
                && NounPhrases.canSpeak(line, from, to)
                && NounPhrases.endOf(line, from) == to;
        return beside && !quoted && named && followsQuotation(line, words.cover(cue), content);
    }

    /** Returns whether a quotation of the content ends right before the words. */
    private boolean followsQuotation(Line line, Span frame, List<Span> content) {
        return quotations.stream()
                .map(Quotation::outer)
                .filter(outer -> outer.end() <= frame.start())
                .filter(outer -> content.stream().anyMatch(outer::overlaps))
                .anyMatch(outer -> {
                    int from = line.tokenAt(outer.end());
                    int to = line.tokenAt(frame.start());
                    for (int index = from; index < to; index++) {
                        if (!line.isMark(index)) {
                            return false;
                        }
                    }
                    return true;
                });
    }
}
