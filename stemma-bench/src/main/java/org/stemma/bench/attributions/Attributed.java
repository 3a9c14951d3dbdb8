package org.stemma.bench.attributions;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Attribution;
import org.stemma.annotate.tagger.Role;
import org.stemma.annotate.tagger.TaggedAttribution;
import org.stemma.annotate.tagger.TaggedSpan;
import org.stemma.text.Span;

/**
 * An attribution that a system found.
 *
 * @param probability how sure the system is, 1 where it does not say
 */
record Attributed(@Nullable Span source, @Nullable Span cue, List<Span> content, double probability) {
    static Attributed of(TaggedAttribution tagged) {
        TaggedSpan source = tagged.source();
        return new Attributed(
                source == null ? null : source.span(),
                tagged.cue().span(),
                tagged.content().stream().map(TaggedSpan::span).toList(),
                tagged.probability());
    }

    static Attributed of(Attribution ruled) {
        return new Attributed(ruled.source(), ruled.cue(), ruled.content(), ruled.confidence());
    }

    Stream<Span> of(Role role) {
        return switch (role) {
            case SOURCE -> Stream.ofNullable(source);
            case CUE -> Stream.ofNullable(cue);
            case CONTENT -> content.stream();
        };
    }

    /** Returns whether each role overlaps with that of the gold, or neither has it. */
    boolean agrees(Polnear.Gold gold) {
        return agrees(gold, Role.SOURCE) && agrees(gold, Role.CUE) && agrees(gold, Role.CONTENT);
    }

    boolean agrees(Polnear.Gold gold, Role role) {
        List<Span> expected = gold.of(role);
        List<Span> found = of(role).toList();
        return (expected.isEmpty() && found.isEmpty())
                || expected.stream().anyMatch(span -> found.stream().anyMatch(span::overlaps));
    }
}
