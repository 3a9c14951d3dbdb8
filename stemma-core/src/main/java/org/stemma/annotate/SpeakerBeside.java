package org.stemma.annotate;

import java.util.List;
import java.util.Optional;
import org.stemma.text.Span;

/**
 * Takes the words between a whole quotation and its cue for the speaker where a proposer took them for what is said:
 * {@code "The pier stays shut," the harbour statement said.} Marks are hard evidence of where content ends.
 */
final class SpeakerBeside {
    private final Lines lines;
    private final List<Quotation> quotations;

    SpeakerBeside(Lines lines, List<Quotation> quotations) {
        this.lines = lines;
        this.quotations = quotations;
    }

    /** Returns the draft, with a source where it had none and such words stand beside its cue. */
    AttributionDraft mend(AttributionDraft draft) {
        Span cue = draft.cue();
        if (draft.source() != null || cue == null || draft.content().size() < 2) {
            return draft;
        }
        Optional<Span> speaker = draft.content().stream()
                .filter(piece -> isSpeaker(piece, cue, draft.content()))
                .findFirst();
        return speaker.map(source -> new AttributionDraft(
                        source,
                        cue,
                        draft.content().stream()
                                .filter(piece -> !piece.equals(source))
                                .toList(),
                        draft.confidence()))
                .orElse(draft);
    }

    private boolean isSpeaker(Span piece, Span cue, List<Span> content) {
        int number = lines.firstAt(cue);
        Span frame = piece.cover(cue);
        if (number < 0 || lines.firstAt(piece) != number || lines.lastAt(frame) != number) {
            return false;
        }
        Line line = lines.get(number);
        int from = line.tokenAt(piece.start());
        int to = line.tokenAt(piece.end());
        boolean beside = to == line.tokenAt(cue.start()) || line.tokenAt(cue.end()) == from;
        boolean quoted =
                quotations.stream().anyMatch(quotation -> quotation.outer().overlaps(piece));
        boolean named = from < to && NounPhrases.canSpeak(line, from, to) && NounPhrases.endOf(line, from) == to;
        return beside && !quoted && named && followsQuotation(line, frame, content);
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
