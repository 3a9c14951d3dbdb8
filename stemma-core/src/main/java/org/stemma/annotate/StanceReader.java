package org.stemma.annotate;

import java.util.List;
import java.util.Map;
import org.stemma.text.Span;

/** Reads from a cue and the words beside it how the source stands to the content. */
final class StanceReader {
    /** Words before and behind a cue that may belong to it: "did not say", "sagte nicht, ob". */
    private static final int BEFORE = 3;

    private static final int BEHIND = 2;

    private final Lines lines;

    StanceReader(Lines lines) {
        this.lines = lines;
    }

    Stance read(AttributionDraft draft) {
        Span cue = draft.cue();
        int number = cue == null ? -1 : lines.firstAt(cue);
        if (cue == null || number < 0) {
            return Stance.ASSERTED;
        }
        Line line = lines.get(number);
        int from = line.tokenAt(cue.start());
        int to = line.tokenAt(cue.end());
        int first = from;
        while (first > 0 && from - first < BEFORE && isFree(line, first - 1, draft)) {
            first--;
        }
        int last = to;
        while (last < line.size() && last - to < BEHIND && isFree(line, last, draft)) {
            last++;
        }
        boolean negated = false;
        for (int index = first; index < last; index++) {
            negated |= negates(line, index, to) || line.word(index).endsWith("n't");
        }
        Stance.Act act = asks(draft, line) ? question(line, from, to) : act(line, first, from, to);
        return new Stance(act, negated ? Stance.Polarity.NEGATED : Stance.Polarity.AFFIRMED);
    }

    /** Behind a cue a preposition such as "without" denies what it governs, not the cue. */
    private static boolean negates(Line line, int index, int cueEnd) {
        String word = line.word(index);
        return line.pack().negators().contains(word)
                && !(index >= cueEnd && line.pack().prepositions().contains(word));
    }

    private static boolean isFree(Line line, int index, AttributionDraft draft) {
        Span token = line.token(index).span();
        Span source = draft.source();
        boolean named = source != null && source.overlaps(token);
        return !line.isMark(index) && !named && draft.content().stream().noneMatch(span -> span.overlaps(token));
    }

    /** Returns what the longest entry of the pack that touches the cue tells; hearsay may stand beside it. */
    private static Stance.Act act(Line line, int first, int from, int to) {
        Stance.Act best = Stance.Act.ASSERTED;
        int longest = 0;
        for (Map.Entry<Stance.Act, Phrases> entry : line.pack().speech().acts().entrySet()) {
            for (int index = first; index < to; index++) {
                int length = entry.getValue().match(line.words(), index);
                boolean touches = index + length > from || entry.getKey() == Stance.Act.HEARSAY;
                if (length > longest && touches) {
                    longest = length;
                    best = entry.getKey();
                }
            }
        }
        return best;
    }

    private static boolean asks(AttributionDraft draft, Line line) {
        Span last = draft.content().get(draft.content().size() - 1);
        List<Span> ends = line.sentence().tokens().stream()
                .filter(token ->
                        token.span().start() >= last.end() - 2 && token.span().end() <= last.end())
                .map(token -> token.span())
                .toList();
        return ends.stream()
                .anyMatch(span -> line.word(line.tokenAt(span.start())).equals("?"));
    }

    /** A verb that asks for something asks a question where the content is one. */
    private static Stance.Act question(Line line, int from, int to) {
        Stance.Act act = act(line, from, from, to);
        return act == Stance.Act.ORDERED ? Stance.Act.ASKED : act;
    }
}
