package org.stemma.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Quantity;
import org.stemma.article.Passage;
import org.stemma.story.Entity;
import org.stemma.text.Span;

/**
 * The stage that names how the versions of a statement differ.
 *
 * <p>Each version is held against the others of its statement; words are compared only within one language. Versions that
 * a program mangled are left out.
 */
public final class DriftFinder {
    /** Who departs from whom is told by the more: of two nobody knows. */
    private static final int LEAST = 3;

    private final LanguagePacks packs;

    /** Makes a stage that tells hedges by these packs. */
    public DriftFinder(LanguagePacks packs) {
        this.packs = packs;
    }

    /**
     * Returns how the versions of each statement differ, by the statement's id.
     *
     * @param conflicts tell which versions deny others
     * @param entities whom and what the articles name
     */
    public Map<String, List<Drift>> find(List<Statement> statements, List<Conflict> conflicts, List<Entity> entities) {
        Map<String, List<Drift>> all = new LinkedHashMap<>();
        CutQuotations quotations = new CutQuotations(statements, packs);
        MissingParts parts = new MissingParts(statements);
        NegationDrift negations = new NegationDrift(packs, statements, conflicts);
        AdditionDrift additions = new AdditionDrift(statements, packs);
        NamedEntities named = new NamedEntities(entities);
        for (Statement statement : statements) {
            List<Version> versions = trusted(statement);
            Optional<Drift> negated = negations.find(statement);
            List<Drift> drift = new ArrayList<>();
            quotations.find(statement).ifPresent(drift::add);
            compare(statement, versions, negated.map(Drift::versions).orElse(List.of()), drift);
            parts.find(statement).ifPresent(drift::add);
            negated.ifPresent(drift::add);
            drift.addAll(changes(statement, versions, named));
            additions.find(statement, versions).ifPresent(drift::add);
            all.put(
                    statement.id(),
                    drift.stream()
                            .map(one -> DriftCause.told(one, statement, versions))
                            .toList());
        }
        return all;
    }

    /** Compares the versions of one statement among themselves; those that say the opposite do not quote otherwise. */
    private void compare(Statement statement, List<Version> versions, List<String> opposite, List<Drift> drift) {
        if (versions.size() < 2) {
            return;
        }
        Set<String> languages = versions.stream().map(DriftFinder::language).collect(Collectors.toSet());
        List<Version> alike = versions.stream()
                .filter(version -> !opposite.contains(id(statement, version)))
                .toList();
        drift.addAll(QuotationDrift.find(statement, alike, languages));
        rounded(statement, versions, drift);
        new HedgeDrift(packs).find(statement, versions).ifPresent(drift::add);
        AttributionDrift.find(statement, versions, drift);
        Set<String> altered = drift.stream()
                .filter(known -> known.kind() == Drift.Kind.QUOTATION_ALTERED)
                .flatMap(known -> known.versions().stream())
                .collect(Collectors.toSet());
        List<Version> unaltered = versions.stream()
                .filter(version -> !altered.contains(id(statement, version)))
                .toList();
        new ModifierDrift(packs).find(statement, unaltered).ifPresent(drift::add);
    }

    private static List<Version> trusted(Statement statement) {
        return statement.versions().stream().filter(Version::trusted).toList();
    }

    /** Compares versions of nearly the same words. */
    private List<Drift> changes(Statement statement, List<Version> versions, NamedEntities named) {
        if (versions.size() < LEAST) {
            return List.of();
        }
        List<Wording> wordings =
                versions.stream().map(version -> Wording.of(version, packs)).toList();
        return Changes.find(
                statement,
                wordings,
                List.of(
                        new NumberChange(versions),
                        new SpeakerChange(versions, named),
                        new ModalityChange(wordings),
                        new NameChange(versions, named)));
    }

    static String language(Version version) {
        return version.units().get(0).language().code();
    }

    private static void rounded(Statement statement, List<Version> versions, List<Drift> drift) {
        for (Version version : versions) {
            for (Quantity rough : quantities(version)) {
                for (Version other : versions) {
                    quantities(other).stream()
                            .filter(exact -> !other.equals(version) && Numbers.rounds(rough, exact))
                            .findFirst()
                            .ifPresent(exact -> drift.add(new Drift(
                                    Drift.Kind.NUMBER_ROUNDED,
                                    List.of(id(statement, version)),
                                    List.of(passage(version, rough.span()), passage(other, exact.span())),
                                    "Another report gives the number more exactly.")));
                    if (drift.stream()
                            .anyMatch(known -> known.kind() == Drift.Kind.NUMBER_ROUNDED
                                    && known.versions().contains(id(statement, version)))) {
                        break;
                    }
                }
            }
        }
    }

    private static List<Quantity> quantities(Version version) {
        return version.article().quantities().stream()
                .filter(quantity -> version.units().stream().anyMatch(unit -> unit.contains(quantity.span())))
                .toList();
    }

    static Drift all(Drift.Kind kind, Statement statement, List<Version> versions, String note) {
        return new Drift(
                kind,
                versions.stream().map(version -> id(statement, version)).toList(),
                versions.stream()
                        .flatMap(version -> version.passages().stream())
                        .toList(),
                note);
    }

    static String id(Statement statement, Version version) {
        return statement.versionId(version.article().id());
    }

    private static Passage passage(Version version, Span span) {
        return version.article().article().passage(span);
    }
}
