package org.stemma.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.stemma.annotate.naming.NameType;

/**
 * Finds whom a part of a name means, article by article: a surname or a given name the person who has it there in full,
 * or, where none has, the one who has that surname far more often than others; of other things the thing that was named in
 * full before.
 */
final class PartialNames {
    private static final double ALIKE = 0.75;

    /** The share of the places of the full names that must have a part. */
    private static final double COMMON = 0.2;

    /** A given name is told from a surname by standing first, a further name by standing within; both speak less. */
    private static final double BEGINNING = 0.05;

    /** By how much one person must be named more often than the next of that surname to be meant where none is near. */
    private static final int DOMINANT = 3;

    private final List<NameGroup> groups;
    private final Map<String, NavigableSet<Integer>> byWord;
    private final List<Integer> owners = new ArrayList<>();

    /** Takes the groups whose names may be meant. */
    PartialNames(List<NameGroup> groups, WordIndex index) {
        this.groups = groups;
        List<NameForm> forms = new ArrayList<>();
        for (int number = 0; number < groups.size(); number++) {
            for (Shape shape : groups.get(number).shapes()) {
                forms.addAll(shape.forms());
                owners.addAll(Collections.nCopies(shape.forms().size(), number));
            }
        }
        byWord = index.places(forms);
    }

    /** A group that a form may mean, and how alike the form is to the part of its name. */
    private record Candidate(NameGroup group, double likeness, boolean surname) {}

    /** Returns for each place of a form the group meant there; places of which nothing tells are absent. */
    Map<NameMention, NameGroup> meant(NameForm form, NameGroup own) {
        List<Candidate> candidates = candidates(form, own);
        Map<NameMention, NameGroup> meant = new HashMap<>();
        Optional<NameGroup> dominant = dominant(candidates);
        for (NameMention mention : form.mentions()) {
            Optional<NameGroup> near = near(mention, candidates);
            near.or(() -> dominant).ifPresent(group -> meant.put(mention, group));
        }
        return meant;
    }

    private List<Candidate> candidates(NameForm form, NameGroup own) {
        TreeSet<Integer> near = new TreeSet<>();
        for (String word : form.sounds()) {
            byWord.getOrDefault(word, new TreeSet<>()).forEach(index -> near.add(owners.get(index)));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int index : near) {
            NameGroup group = groups.get(index);
            if (group != own && mayMean(own, group)) {
                Candidate candidate = candidate(form, group);
                boolean known = candidate.surname || own.weight() <= group.weight();
                if (candidate.likeness >= ALIKE && known) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
    }

    private static boolean mayMean(NameGroup part, NameGroup group) {
        NameType type = part.type();
        NameType whole = group.type();
        return type == whole || type == null || whole == null;
    }

    /** Compares a form with the group's forms of its language, or where it has none with all. */
    private static Candidate candidate(NameForm part, NameGroup group) {
        List<NameForm> longer = group.shapes().stream()
                .flatMap(shape -> shape.forms().stream())
                .filter(form -> form.words().size() > part.words().size())
                .toList();
        List<NameForm> same = longer.stream()
                .filter(form -> form.language().equals(part.language()))
                .toList();
        List<NameForm> compared = same.isEmpty() ? longer : same;
        double end = likeness(compared, form -> FormLikeness.end(part, form));
        double beginning = likeness(compared, form -> FormLikeness.beginning(part, form)) - BEGINNING;
        double within = likeness(compared, form -> FormLikeness.within(part, form)) - BEGINNING;
        return new Candidate(group, Math.max(end, Math.max(within, beginning)), end >= Math.max(within, beginning));
    }

    /** Returns the best likeness, where enough of the places have a form that is alike; 0 where few do, as by mistake. */
    private static double likeness(List<NameForm> forms, ToDoubleFunction<NameForm> measure) {
        double best = 0;
        int all = 0;
        int alike = 0;
        for (NameForm form : forms) {
            double likeness = measure.applyAsDouble(form);
            best = Math.max(best, likeness);
            all += form.mentions().size();
            alike += likeness >= ALIKE ? form.mentions().size() : 0;
        }
        return alike >= COMMON * all ? best : 0;
    }

    private static Optional<NameGroup> near(NameMention mention, List<Candidate> candidates) {
        String article = mention.passage().article();
        return candidates.stream()
                .filter(candidate ->
                        isPerson(candidate.group) ? candidate.group.isIn(article) : candidate.group.isBefore(mention))
                .max(Comparator.comparingDouble(Candidate::likeness)
                        .thenComparingInt(candidate -> candidate.group.weight()))
                .map(Candidate::group);
    }

    private static boolean isPerson(NameGroup group) {
        return FormLikeness.mayBePerson(group.type());
    }

    /** Returns the person who has this surname far more often than any other. */
    private static Optional<NameGroup> dominant(List<Candidate> candidates) {
        List<Candidate> persons = candidates.stream()
                .filter(candidate -> candidate.surname && isPerson(candidate.group))
                .sorted(Comparator.comparingInt((Candidate candidate) -> -candidate.group.weight()))
                .toList();
        if (persons.isEmpty()) {
            return Optional.empty();
        }
        int most = persons.get(0).group.weight();
        int next = persons.size() > 1 ? persons.get(1).group.weight() : 0;
        return most >= DOMINANT * next ? Optional.of(Objects.requireNonNull(persons.get(0).group)) : Optional.empty();
    }
}
