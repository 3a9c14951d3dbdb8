package org.stemma.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.ResolvedSource.Kind;
import org.stemma.text.Span;

/**
 * Tells what each source of an article is, and which other words of the article name it more fully.
 *
 * <p>Sources are read in the order of the article. A pronoun looks back for a person of its gender, first among those
 * who spoke; a surname for the full name; a role for the name that stood beside it; "the statement" and "the press
 * service" for the last source of their kind that names its body. Where two fit equally well, or none does, the source
 * stays unresolved.
 */
final class SourceResolver {
    /** A pronoun looks back no further than this many sentences. */
    private static final int PRONOUN_REACH = 4;

    private final AnnotatedArticle article;
    private final Lines lines;
    private final People people;

    SourceResolver(AnnotatedArticle article, Lines lines) {
        this.article = article;
        this.lines = lines;
        this.people = new People(article, lines);
    }

    /** Returns what the source of each draft is, in their order; each is read after those that stand before it in the text. */
    List<ResolvedSource> resolve(List<AttributionDraft> drafts) {
        List<SourceReading> before = new ArrayList<>();
        Map<Integer, ResolvedSource> resolved = new TreeMap<>();
        List<Integer> inText = IntStream.range(0, drafts.size())
                .boxed()
                .sorted(Comparator.comparingInt(number -> place(drafts.get(number))))
                .toList();
        for (int number : inText) {
            AttributionDraft draft = drafts.get(number);
            Span source = draft.source();
            if (source == null) {
                resolved.put(number, implied(draft, before));
                continue;
            }
            Optional<SourceReading> known = before.stream()
                    .filter(reading -> reading.span().equals(source))
                    .findFirst();
            SourceReading reading = known.isPresent() ? known.get() : read(draft, source, before);
            if (known.isEmpty()) {
                before.add(reading);
            }
            resolved.put(number, reading.resolved());
        }
        return List.copyOf(resolved.values());
    }

    private static int place(AttributionDraft draft) {
        Span marked = draft.source() == null ? draft.cue() : draft.source();
        return marked == null ? draft.content().get(0).start() : marked.start();
    }

    private SourceReading read(AttributionDraft draft, Span source, List<SourceReading> before) {
        SourceReading bare = SourceReading.of(article, lines, people, draft, source);
        return bare.resolvedTo(antecedent(bare, before));
    }

    /** A verb without a subject has that of the cue before it, in the same or the preceding sentence. */
    private ResolvedSource implied(AttributionDraft draft, List<SourceReading> before) {
        int here = lines.firstAt(draft.cue() == null ? draft.content().get(0) : draft.cue());
        SourceReading last = before.isEmpty() || draft.cue() == null ? null : before.get(before.size() - 1);
        boolean near = last != null && here >= 0 && here - last.sentence() <= 1;
        return new ResolvedSource(Kind.IMPLIED, near && last != null ? last.fullest() : null);
    }

    private @Nullable Span antecedent(SourceReading reading, List<SourceReading> before) {
        return switch (reading.kind()) {
            case PRONOUN -> reading.pointsToPlace() ? place(reading, before) : person(reading, before);
            case PERSON -> people.fuller(reading.span(), reading.names()).orElse(null);
            case ROLE ->
                people.holder(reading.nouns(), reading.modifiers(), reading.span())
                        .orElse(null);
            case DOCUMENT -> reading.names().isEmpty() ? document(reading, before) : null;
            case BODY -> reading.names().isEmpty() ? body(reading, before) : null;
            case COLLECTIVE, UNNAMED, IMPLIED, OTHER -> null;
        };
    }

    /** "It says there": the last document or body that was named, be it not as a source. */
    private @Nullable Span place(SourceReading reading, List<SourceReading> before) {
        Span named = people.documentBefore(reading.span(), PRONOUN_REACH / 2).orElse(null);
        SourceReading last =
                last(before, reading, candidate -> candidate.kind() == Kind.DOCUMENT || candidate.kind() == Kind.BODY);
        if (last == null || (named != null && named.start() > last.span().start())) {
            return named;
        }
        return last.fullest();
    }

    private @Nullable Span person(SourceReading reading, List<SourceReading> before) {
        if (reading.gender() == Gender.SPEAKER) {
            return null;
        }
        if (reading.gender() == Gender.PLURAL) {
            return several(reading, before);
        }
        if (reading.gender() == Gender.NEUTER) {
            return near(before, reading, Set.of(Kind.BODY, Kind.DOCUMENT));
        }
        SourceReading spoke = last(
                before,
                reading,
                candidate -> candidate.isPerson()
                        && reading.sentence() - candidate.sentence() <= PRONOUN_REACH
                        && agree(reading.gender(), candidate.gender()));
        Span named = people.before(reading.span(), reading.gender(), PRONOUN_REACH / 2)
                .orElse(null);
        if (spoke == null) {
            return named;
        }
        boolean newer = named != null && lines.firstAt(named) > spoke.sentence();
        return newer ? named : spoke.fullest();
    }

    /** "They": those who spoke together or were named together last, or else a body. */
    private @Nullable Span several(SourceReading reading, List<SourceReading> before) {
        Span spoke = near(before, reading, Set.of(Kind.COLLECTIVE));
        Span named = people.togetherBefore(reading.span(), PRONOUN_REACH / 2).orElse(null);
        if (named != null && (spoke == null || named.start() > spoke.start())) {
            return named;
        }
        return spoke == null ? near(before, reading, Set.of(Kind.BODY)) : spoke;
    }

    private static @Nullable Span near(List<SourceReading> before, SourceReading reading, Set<Kind> kinds) {
        SourceReading last = last(before, reading, candidate -> kinds.contains(candidate.kind()));
        return last != null && reading.sentence() - last.sentence() <= PRONOUN_REACH / 2 ? last.fullest() : null;
    }

    static boolean agree(@Nullable Gender first, @Nullable Gender second) {
        return first == null || second == null || first == second;
    }

    private static @Nullable Span document(SourceReading reading, List<SourceReading> before) {
        SourceReading same = last(
                before,
                reading,
                candidate ->
                        candidate.namesDocument() && candidate.documentKind().equals(reading.documentKind()));
        SourceReading any = last(
                before,
                reading,
                candidate -> candidate.namesDocument() && !candidate.isOutlet() && !reading.isOutlet());
        SourceReading body = last(before, reading, candidate -> candidate.kind() == Kind.BODY && !reading.isOutlet());
        SourceReading best = same != null ? same : any != null ? any : body;
        return best == null ? null : best.fullest();
    }

    private static @Nullable Span body(SourceReading reading, List<SourceReading> before) {
        SourceReading same = last(
                before,
                reading,
                candidate -> candidate.kind() == Kind.BODY
                        && candidate.nouns().stream().anyMatch(reading.nouns()::contains)
                        && candidate.span().length() > reading.span().length());
        return same == null ? null : same.fullest();
    }

    private static @Nullable SourceReading last(
            List<SourceReading> before, SourceReading reading, Predicate<SourceReading> fits) {
        SourceReading last = null;
        for (SourceReading candidate : before) {
            boolean earlier = candidate.span().start() < reading.span().start();
            if (earlier
                    && fits.test(candidate)
                    && (last == null || candidate.span().start() > last.span().start())) {
                last = candidate;
            }
        }
        return last;
    }
}
