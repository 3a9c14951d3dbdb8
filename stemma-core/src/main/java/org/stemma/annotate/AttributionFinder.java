package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Block;
import org.stemma.text.Span;

/**
 * Finds who says what, by cue words and quotation marks.
 *
 * <p>First version, by rules over the language packs: a verb of speech takes its source from the words before it ("the
 * mayor said that …") or, set off by a mark, from those after it ("…", said the mayor); a phrase such as "according to"
 * takes the words after it; a sentence that points back ("this was reported by …") speaks of the sentence before. A
 * sentence all in quotation marks without a cue goes on with the speech before it. Where the source cannot be told it
 * is null.
 */
public final class AttributionFinder {
    /** Words in marks without any cue are speech from this length on; shorter ones may be a name or irony. */
    private static final int SPEECH_WORDS = 3;

    /** Share of a sentence's letters in marks from which the whole sentence counts as speech. */
    private static final double ALL_SPEECH = 0.7;

    /** Returns the attributions of an article, in order of their sentences. */
    List<Attribution> find(List<Line> lines, List<Quotation> quotations, List<Name> names) {
        List<Attribution> found = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (line.sentence().kind() != Block.Kind.PARAGRAPH) {
                continue;
            }
            Line before = index > 0
                            && lines.get(index - 1).sentence().block()
                                    == line.sentence().block()
                    ? lines.get(index - 1)
                    : null;
            List<CueRules.Draft> drafts = new CueRules(line, quotations, names).drafts();
            int first = found.size();
            for (CueRules.Draft draft : drafts) {
                List<Span> content =
                        draft.pointsBack() && before != null ? List.of(before.span(0, before.size())) : draft.content();
                if (!content.isEmpty()) {
                    found.add(new Attribution(
                            draft.source(),
                            draft.cue(),
                            content,
                            mode(lines, content, quotations),
                            outer(found, first, content)));
                }
            }
            continueSpeech(lines, index, quotations, found);
        }
        return found;
    }

    /** Returns the number of the nearest attribution of the sentence whose content holds all of this one, or -1. */
    private static int outer(List<Attribution> found, int first, List<Span> content) {
        for (int index = found.size() - 1; index >= first; index--) {
            List<Span> wide = found.get(index).content();
            boolean holds = content.stream()
                    .allMatch(inner -> wide.stream().anyMatch(outer -> outer.contains(inner) && !outer.equals(inner)));
            if (holds) {
                return index;
            }
        }
        return -1;
    }

    /** Gives quotations of the sentence that no cue took to the speech they go on with, or to no source. */
    private static void continueSpeech(
            List<Line> lines, int index, List<Quotation> quotations, List<Attribution> found) {
        Line line = lines.get(index);
        Span sentence = line.sentence().span();
        List<Quotation> open = quotations.stream()
                .filter(quotation -> quotation.outer().overlaps(sentence))
                .filter(quotation -> found.stream()
                        .noneMatch(known -> known.content().stream()
                                .anyMatch(span -> span.overlaps(quotation.inner()) && span.overlap(sentence) > 0)))
                .toList();
        boolean speech = open.stream().anyMatch(quotation -> words(line, quotation.inner()) >= SPEECH_WORDS);
        if (!speech) {
            return;
        }
        boolean whole = QuoteShare.of(line, quotations) >= ALL_SPEECH;
        Attribution before = whole ? speechBefore(lines, index, quotations, found) : null;
        List<Span> content = List.of(line.span(0, line.size()));
        found.add(new Attribution(
                before == null ? null : before.source(), null, content, mode(lines, content, quotations), -1));
    }

    private static long words(Line line, Span span) {
        return line.sentence().tokens().stream()
                .filter(token -> span.contains(token.span()))
                .count();
    }

    /** Returns the last attribution when it is speech of the same or the preceding block. */
    private static @Nullable Attribution speechBefore(
            List<Line> lines, int index, List<Quotation> quotations, List<Attribution> found) {
        if (found.isEmpty()) {
            return null;
        }
        Attribution last = found.get(found.size() - 1);
        int block = lines.get(index).sentence().block();
        Span content = last.content().get(last.content().size() - 1);
        int lastBlock = lines.stream()
                .map(Line::sentence)
                .filter(sentence -> sentence.span().overlaps(content))
                .mapToInt(Sentence::block)
                .max()
                .orElse(-1);
        boolean near = lastBlock >= block - 1;
        boolean quoted =
                quotations.stream().anyMatch(quotation -> quotation.inner().overlaps(content));
        return near && quoted ? last : null;
    }

    private static Attribution.Mode mode(List<Line> lines, List<Span> content, List<Quotation> quotations) {
        double letters = 0;
        double quoted = 0;
        for (Line line : lines) {
            for (int index = 0; index < line.size(); index++) {
                Span token = line.token(index).span();
                if (!line.isMark(index) && content.stream().anyMatch(span -> span.contains(token))) {
                    letters += token.length();
                    if (quotations.stream()
                            .anyMatch(quotation -> quotation.inner().contains(token))) {
                        quoted += token.length();
                    }
                }
            }
        }
        return quoted == 0
                ? Attribution.Mode.INDIRECT
                : quoted == letters ? Attribution.Mode.DIRECT : Attribution.Mode.MIXED;
    }
}
