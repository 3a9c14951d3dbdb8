package org.stemma.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Block;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * Holds drafts against the quotation marks of the article, and joins what one speaker says.
 *
 * <p>Quotation marks are hard evidence: a draft that holds a part of a quotation holds all of it, unless its own source
 * and cue stand inside. A quotation parted by its cue is one; one that goes on over paragraphs, each opened anew, is one
 * too. A quotation without a cue goes on with the speaker of the sentence before; where it is not plain who that was, it
 * stays without a source.
 */
final class DraftLinker {
    /** Words in marks without any cue are speech from this length on; shorter ones may be a name or irony. */
    private static final int SPEECH_WORDS = 3;

    /** Share of a sentence's letters in marks from which the whole sentence counts as speech. */
    private static final double ALL_SPEECH = 0.7;

    /** Words that may stand between a cue and the quotation that goes on behind it: "on Monday morning". */
    private static final int GAP_WORDS = 8;

    private final Lines lines;
    private final List<Quotation> quotations;
    private final List<AttributionDraft> linked = new ArrayList<>();

    DraftLinker(Lines lines, List<Quotation> quotations) {
        this.lines = lines;
        this.quotations = quotations;
    }

    /** Returns the drafts, mended and joined, with those for quotations without a cue, in order of their sentences. */
    List<AttributionDraft> link(List<AttributionDraft> drafts) {
        SpeakerBeside speakers = new SpeakerBeside(lines, quotations);
        ContentReach reach = new ContentReach(lines, quotations);
        for (AttributionDraft proposed : drafts) {
            AttributionDraft draft = reach.mend(speakers.mend(proposed));
            List<Span> content = outsideRoles(draft, whole(draft));
            if (!content.isEmpty()) {
                linked.add(draft.with(content));
            }
        }
        linked.replaceAll(this::withRest);
        sort();
        joinRuns();
        addUncued();
        sort();
        return List.copyOf(linked);
    }

    private void sort() {
        linked.sort(Comparator.comparingInt(this::sentence)
                .thenComparing(
                        draft -> draft.content().stream().mapToInt(Span::length).sum(), Comparator.reverseOrder())
                .thenComparingInt(
                        draft -> (draft.cue() == null ? draft.content().get(0) : draft.cue()).start()));
    }

    /** Returns the number of the sentence in which a draft is made: that of its cue, or of its content. */
    private int sentence(AttributionDraft draft) {
        return lines.firstAt(draft.cue() == null ? draft.content().get(0) : draft.cue());
    }

    private static Stream<Span> roles(AttributionDraft draft) {
        return Stream.of(draft.source(), draft.cue()).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private static boolean standsIn(AttributionDraft draft, Quotation quotation) {
        return roles(draft).anyMatch(role -> quotation.outer().contains(role));
    }

    /** Returns the content with each quotation that it touches as a whole, or cut to the one in which the cue stands. */
    private List<Span> whole(AttributionDraft draft) {
        List<Span> whole = new ArrayList<>();
        for (Span span : draft.content()) {
            Span wide = span;
            for (Quotation quotation : quotations) {
                Span inner = quotation.inner();
                if (standsIn(draft, quotation)) {
                    wide = wide.overlaps(inner)
                            ? new Span(Math.max(wide.start(), inner.start()), Math.min(wide.end(), inner.end()))
                            : wide;
                } else if (wide.overlaps(inner)) {
                    wide = wide.cover(quotation.outer());
                }
            }
            whole.add(wide);
        }
        return merged(whole);
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.overlaps(span)) {
                merged.set(merged.size() - 1, last.cover(span));
            } else if (!span.isEmpty()) {
                merged.add(span);
            }
        }
        return merged;
    }

    /** Cuts source and cue out of the content: no word has two roles in one attribution. */
    static List<Span> outsideRoles(AttributionDraft draft, List<Span> content) {
        List<Span> free = content;
        for (Span role : roles(draft).toList()) {
            List<Span> cut = new ArrayList<>();
            for (Span span : free) {
                if (!span.overlaps(role)) {
                    cut.add(span);
                } else {
                    if (span.start() < role.start()) {
                        cut.add(new Span(span.start(), role.start()));
                    }
                    if (span.end() > role.end()) {
                        cut.add(new Span(role.end(), span.end()));
                    }
                }
            }
            free = cut;
        }
        return free;
    }

    /** Adds the quotation behind the cue to the one before it: "A," she said. "B." */
    private AttributionDraft withRest(AttributionDraft draft) {
        Span frame = roles(draft).reduce(Span::cover).orElse(null);
        if (frame == null || lines.firstAt(frame) < 0) {
            return draft;
        }
        boolean before = quotations.stream()
                .anyMatch(quotation -> quotation.outer().end() <= frame.start() && holds(draft, quotation));
        Quotation next = quotations.stream()
                .filter(quotation -> quotation.outer().start() >= frame.end())
                .findFirst()
                .orElse(null);
        if (!before || next == null || holds(draft, next) || claimed(next) || !followsAtOnce(frame, next)) {
            return draft;
        }
        List<Span> content = new ArrayList<>(draft.content());
        content.add(next.outer());
        return draft.with(content);
    }

    private boolean followsAtOnce(Span frame, Quotation next) {
        int cue = lines.lastAt(frame);
        int line = lines.firstAt(next.outer());
        if (line < cue || line > cue + 1) {
            return false;
        }
        Line there = lines.get(line);
        boolean sameBlock =
                there.sentence().block() == lines.get(cue).sentence().block();
        int from = frame.end();
        int to = next.outer().start();
        Span gap = new Span(from, to);
        long words = Stream.of(lines.get(cue), there)
                .distinct()
                .mapToLong(own -> words(own, gap))
                .sum();
        boolean opens = line == cue || words(there, gap) == 0;
        return sameBlock
                && opens
                && words <= GAP_WORDS
                && (line == cue || QuoteShare.of(there, quotations) >= ALL_SPEECH);
    }

    private static boolean holds(AttributionDraft draft, Quotation quotation) {
        return draft.content().stream().anyMatch(span -> span.overlaps(quotation.inner()));
    }

    /** Returns whether a draft whose cue stands outside holds a part of the quotation. */
    private boolean claimed(Quotation quotation) {
        return linked.stream().anyMatch(draft -> holds(draft, quotation) && !standsIn(draft, quotation));
    }

    /** Gives all paragraphs of a quotation that goes on over paragraphs to the draft that holds one of them. */
    private void joinRuns() {
        int first = 0;
        while (first < quotations.size()) {
            int last = first;
            while (!quotations.get(last).closed() && last + 1 < quotations.size() && goesOn(last)) {
                last++;
            }
            if (last > first) {
                joinRun(quotations.subList(first, last + 1));
            }
            first = last + 1;
        }
    }

    /** Returns whether the next quotation opens the paragraph after that of the one at {@code index}. */
    private boolean goesOn(int index) {
        int line = lines.lastAt(quotations.get(index).outer());
        Span next = quotations.get(index + 1).outer();
        int nextLine = lines.firstAt(next);
        return line >= 0
                && nextLine == line + 1
                && lines.get(nextLine).sentence().span().start() == next.start()
                && lines.get(nextLine).sentence().block()
                        == lines.get(line).sentence().block() + 1;
    }

    private void joinRun(List<Quotation> run) {
        List<Integer> holders = new ArrayList<>();
        for (int number = 0; number < linked.size(); number++) {
            AttributionDraft draft = linked.get(number);
            if (run.stream().anyMatch(part -> holds(draft, part) && !standsIn(draft, part)) && outermost(draft)) {
                holders.add(number);
            }
        }
        if (holders.size() == 1) {
            AttributionDraft holder = linked.get(holders.get(0));
            List<Span> content = new ArrayList<>(holder.content());
            run.forEach(part -> content.add(part.outer()));
            linked.set(holders.get(0), holder.with(outsideRoles(holder, merged(content))));
        }
    }

    private boolean outermost(AttributionDraft draft) {
        return linked.stream()
                .noneMatch(other -> !other.equals(draft)
                        && roles(draft).findAny().isPresent()
                        && roles(draft)
                                .allMatch(role -> other.content().stream().anyMatch(span -> span.contains(role))));
    }

    /** Adds a draft for each run of quoted sentences that no draft holds. */
    private void addUncued() {
        for (int number = 0; number < lines.size(); number++) {
            Line line = lines.get(number);
            Span sentence = line.sentence().span();
            List<Quotation> free = quotations.stream()
                    .filter(quotation -> quotation.inner().overlaps(sentence))
                    .filter(quotation ->
                            linked.stream().noneMatch(draft -> holds(draft, quotation) && !standsIn(draft, quotation)))
                    .toList();
            boolean speech = line.sentence().kind() == Block.Kind.PARAGRAPH
                    && free.stream().anyMatch(quotation -> words(line, quotation.inner()) >= SPEECH_WORDS)
                    && QuoteShare.of(line, free) >= ALL_SPEECH;
            if (speech) {
                AttributionDraft before = namesAnother(line, free) ? null : speechBefore(number);
                linked.add(new AttributionDraft(
                        before == null ? null : before.source(),
                        null,
                        free.stream().map(Quotation::outer).toList(),
                        before == null ? 1 : before.confidence()));
            }
        }
    }

    /** Returns whether the words beside the quotations of a sentence may name a speaker of their own. */
    private static boolean namesAnother(Line line, List<Quotation> free) {
        for (int index = 0; index < line.size(); index++) {
            Span token = line.token(index).span();
            boolean outside = !line.isMark(index)
                    && free.stream().noneMatch(quotation -> quotation.outer().overlaps(token));
            if (outside && NounPhrases.canSpeak(line, index, index + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the draft whose speaker goes on in a sentence all in quotation marks; null where that is not plain. */
    private @Nullable AttributionDraft speechBefore(int number) {
        if (number == 0) {
            return null;
        }
        Line before = lines.get(number - 1);
        int distance = lines.get(number).sentence().block() - before.sentence().block();
        List<AttributionDraft> near = linked.stream()
                .filter(this::outermost)
                .filter(draft -> distance == 0 ? reaches(draft, before) : distance == 1 && quotes(draft, before))
                .filter(draft -> draft.source() != null)
                .toList();
        boolean one = near.stream().map(AttributionDraft::source).distinct().count() == 1;
        return one ? near.get(near.size() - 1) : null;
    }

    private boolean reaches(AttributionDraft draft, Line line) {
        return Stream.concat(roles(draft), draft.content().stream())
                .anyMatch(span -> span.overlaps(line.sentence().span()));
    }

    private boolean quotes(AttributionDraft draft, Line line) {
        Span sentence = line.sentence().span();
        return quotations.stream()
                .anyMatch(quotation -> quotation.inner().overlaps(sentence)
                        && words(line, quotation.inner()) >= SPEECH_WORDS
                        && holds(draft, quotation));
    }

    private static long words(Line line, Span span) {
        return line.sentence().tokens().stream()
                .filter(token -> token.kind() != Token.Kind.MARK && span.contains(token.span()))
                .count();
    }
}
