package org.stemma.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stemma.annotate.Quantity;
import org.stemma.text.Span;

/**
 * Finds versions that give another number where the others have the same words. A conflict says that two numbers cannot both
 * hold; this says who departs, where most of those that give numbers agree on another. Numbers of different days may be a revision, and nobody departs.
 */
final class NumberChange implements Change {
    private static final int LEAST = 2;

    /** In other languages so many must. */
    private static final int LEAST_ABROAD = 3;

    private final Map<BigDecimal, List<Version>> tellers = new TreeMap<>();
    private final Map<String, List<Quantity>> byArticle = new HashMap<>();
    private int counting;

    NumberChange(List<Version> versions) {
        for (Version version : versions) {
            List<Quantity> quantities = NumberConflicts.quantities(version);
            byArticle.put(version.article().id(), quantities);
            counting += quantities.isEmpty() ? 0 : 1;
            quantities.stream()
                    .map(Quantity::value)
                    .distinct()
                    .forEach(value -> tellers.computeIfAbsent(value, key -> new ArrayList<>())
                            .add(version));
        }
    }

    @Override
    public Drift.Kind kind() {
        return Drift.Kind.NUMBER_CHANGED;
    }

    @Override
    public String note() {
        return "Another number than most reports give for the same.";
    }

    @Override
    public Optional<Shown> shown(SideBySide both) {
        List<Quantity> quantities = quantities(both.own().version());
        List<Quantity> others = quantities(both.other().version());
        List<Quantity> own = NumberConflicts.without(quantities, others);
        List<Quantity> lacking = NumberConflicts.without(others, quantities);
        if (own.size() != 1 || lacking.size() != 1) {
            return Optional.empty();
        }
        Quantity number = own.get(0);
        Quantity usual = lacking.get(0);
        return Numbers.exclude(number, usual)
                        && !Numbers.areScaled(number, usual)
                        && departs(both.own().version(), usual)
                        && isReplaced(both, number, usual)
                ? Optional.of(new Shown(
                        both.own().passage(number.span()), List.of(both.other().passage(usual.span()))))
                : Optional.empty();
    }

    /**
     * Returns the number that at least three versions of two other languages give and nobody of its own, where this version has
     * one with a digit wrong or two swapped: words of two languages cannot be compared, but such a slip tells itself.
     */
    @Override
    public Optional<Shown> shown(Wording own) {
        List<Quantity> quantities = quantities(own.version());
        for (Quantity number : quantities) {
            for (List<Version> agreeing : tellers.values()) {
                Optional<Quantity> usual = slip(own.version(), number, agreeing);
                if (usual.isPresent()) {
                    return Optional.of(new Shown(
                            own.passage(number.span()),
                            List.of(agreeing.get(0)
                                    .article()
                                    .article()
                                    .passage(usual.get().span()))));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Quantity> slip(Version version, Quantity number, List<Version> agreeing) {
        Set<String> languages = agreeing.stream().map(DriftFinder::language).collect(Collectors.toSet());
        if (agreeing.size() < LEAST_ABROAD
                || languages.size() < 2
                || languages.contains(DriftFinder.language(version))) {
            return Optional.empty();
        }
        List<Quantity> quantities = quantities(version);
        List<Quantity> others = quantities(agreeing.get(0));
        List<Quantity> own = NumberConflicts.without(quantities, others);
        List<Quantity> lacking = NumberConflicts.without(others, quantities);
        return own.equals(List.of(number))
                        && lacking.size() == 1
                        && Numbers.isSlip(number, lacking.get(0))
                        && departs(version, lacking.get(0))
                ? Optional.of(lacking.get(0))
                : Optional.empty();
    }

    private List<Quantity> quantities(Version version) {
        return byArticle.getOrDefault(version.article().id(), List.of());
    }

    private boolean departs(Version version, Quantity usual) {
        List<Version> agreeing = tellers.getOrDefault(usual.value(), List.of());
        boolean most = 2 * agreeing.size() > counting;
        return agreeing.size() >= LEAST && most && !isOfAnotherDay(version, agreeing);
    }

    /** Returns whether a version was published before all of the others or behind them. */
    private static boolean isOfAnotherDay(Version version, List<Version> others) {
        LocalDate day = version.article().article().published();
        List<LocalDate> days = others.stream()
                .flatMap(other -> Optional.ofNullable(other.article().article().published()).stream())
                .toList();
        return day != null
                && !days.isEmpty()
                && (days.stream().allMatch(day::isAfter) || days.stream().allMatch(day::isBefore));
    }

    /** Returns whether one number stands where the other does, and nothing else differs there. */
    private static boolean isReplaced(SideBySide both, Quantity number, Quantity usual) {
        return both.gaps().stream()
                .filter(gap -> isWithin(both.own(), gap.from(), gap.to(), number.span())
                        && isWithin(both.other(), gap.otherFrom(), gap.otherTo(), usual.span()))
                .anyMatch(both::isSameTextBut);
    }

    private static boolean isWithin(Wording wording, int from, int to, Span number) {
        return from < to && number.contains(wording.span(from, to));
    }
}
