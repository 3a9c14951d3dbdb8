package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.stemma.text.Span;

/**
 * Tells which attribution stands in which.
 *
 * <p>One stands in another whose content holds its source, cue and content; of several, in the narrowest. What a speaker
 * draws on ("the portal reports, citing the port") stands in his attribution: he tells what he has from there.
 */
final class Nesting {
    private final Lines lines;

    Nesting(Lines lines) {
        this.lines = lines;
    }

    /**
     * Drafts with the number of the one in which each stands, or -1.
     *
     * @param drafts the drafts; references now have the content of the speaker who draws on them
     * @param outer one number for each
     */
    record Nested(List<AttributionDraft> drafts, List<Integer> outer) {
        Nested {
            drafts = List.copyOf(drafts);
            outer = List.copyOf(outer);
        }
    }

    /** Returns the drafts, nested. */
    Nested nest(List<AttributionDraft> given) {
        List<AttributionDraft> drafts = new ArrayList<>(given);
        List<Integer> citing = new ArrayList<>();
        for (int number = 0; number < drafts.size(); number++) {
            AttributionDraft draft = drafts.get(number);
            int speaker = isReference(draft) ? speakerOf(drafts, number) : -1;
            List<Span> said = speaker < 0
                    ? List.of()
                    : DraftLinker.outsideRoles(draft, drafts.get(speaker).content());
            citing.add(said.isEmpty() ? -1 : speaker);
            if (!said.isEmpty()) {
                drafts.set(number, draft.with(said));
            }
        }
        List<Integer> outer = new ArrayList<>();
        for (int number = 0; number < drafts.size(); number++) {
            outer.add(citing.get(number) >= 0 ? citing.get(number) : holder(drafts, citing, number));
        }
        return new Nested(drafts, outer);
    }

    /**
     * Returns the nesting with credits that go on: once an article has told what a press service says "as the portal
     * reports", the press service is heard through the portal wherever only "the service" is named again.
     */
    static List<Integer> credited(Nested nested, List<ResolvedSource> sources) {
        List<Integer> outer = new ArrayList<>(nested.outer());
        for (int number = 0; number < outer.size(); number++) {
            if (outer.get(number) < 0) {
                outer.set(number, creditOf(nested, sources.get(number), number));
            }
        }
        return outer;
    }

    private static int creditOf(Nested nested, ResolvedSource source, int number) {
        Span antecedent = source.antecedent();
        boolean carrier = source.kind() == ResolvedSource.Kind.BODY || source.kind() == ResolvedSource.Kind.DOCUMENT;
        for (int first = 0; first < number && carrier && antecedent != null; first++) {
            if (antecedent.equals(nested.drafts().get(first).source())
                    && nested.outer().get(first) < number) {
                return nested.outer().get(first);
            }
        }
        return -1;
    }

    private boolean isReference(AttributionDraft draft) {
        Span cue = draft.cue();
        int number = cue == null ? -1 : lines.firstAt(cue);
        if (cue == null || number < 0) {
            return false;
        }
        Line line = lines.get(number);
        return line.pack().speech().references().match(line.words(), line.tokenAt(cue.start())) > 0;
    }

    /** Returns the nearest cue before a reference in its sentence whose content the reference repeats or holds. */
    private int speakerOf(List<AttributionDraft> drafts, int number) {
        AttributionDraft reference = drafts.get(number);
        Span cue = Objects.requireNonNull(reference.cue());
        int best = -1;
        for (int index = 0; index < drafts.size(); index++) {
            AttributionDraft other = drafts.get(index);
            Span before = other.cue();
            boolean same = index != number
                    && before != null
                    && before.end() <= cue.start()
                    && lines.firstAt(before) == lines.firstAt(cue)
                    && !isReference(other);
            if (same
                    && before != null
                    && (holds(reference, before) || reference.content().equals(other.content()))) {
                Span nearest = best < 0 ? null : drafts.get(best).cue();
                best = nearest == null || nearest.end() < before.end() ? index : best;
            }
        }
        return best;
    }

    private static boolean holds(AttributionDraft draft, Span span) {
        return draft.content().stream().anyMatch(own -> own.contains(span));
    }

    private static int holder(List<AttributionDraft> drafts, List<Integer> citing, int number) {
        AttributionDraft inner = drafts.get(number);
        List<Span> parts = Stream.concat(Stream.of(inner.cue()).filter(Objects::nonNull), inner.content().stream())
                .map(Objects::requireNonNull)
                .toList();
        int best = -1;
        for (int index = 0; index < drafts.size(); index++) {
            AttributionDraft wide = drafts.get(index);
            boolean holds = index != number
                    && width(wide) > width(inner)
                    && parts.stream().allMatch(part -> holds(wide, part));
            boolean narrower = best < 0
                    || width(wide) < width(drafts.get(best))
                    || (width(wide) == width(drafts.get(best)) && citing.get(index) == best);
            best = holds && narrower ? index : best;
        }
        return best;
    }

    private static int width(AttributionDraft draft) {
        return draft.content().stream().mapToInt(Span::length).sum();
    }
}
