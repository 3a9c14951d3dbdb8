package org.stemma.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.naming.NameType;

/** Groups forms of names into shapes by how they sound and by what CLDR calls so. */
final class Shapes {
    /** How alike names must be on average: of one word, where little speaks for them, and of several. */
    private static final double ONE_WORD = 0.78;

    private static final double WORDS = 0.68;
    private static final double OTHER_TYPE = 0.1;
    private static final double UNLIKE = -0.3;

    private final KnownPlaces places;

    Shapes(KnownPlaces places) {
        this.places = places;
    }

    /** Returns the shapes of some forms. */
    List<Shape> of(List<NameForm> forms, WordIndex index) {
        List<String> codes = new ArrayList<>();
        forms.forEach(form -> codes.add(code(form)));
        Map<String, NavigableSet<Integer>> near = index.places(forms);
        SparseLinkage linkage = new SparseLinkage(forms.size(), (one, other) -> UNLIKE);
        for (int first = 0; first < forms.size(); first++) {
            TreeSet<Integer> others = new TreeSet<>();
            for (String word : forms.get(first).sounds()) {
                others.addAll(Objects.requireNonNull(near.get(word)).tailSet(first + 1));
            }
            for (int second : others) {
                double excess = excess(forms.get(first), forms.get(second));
                boolean apart = !codes.get(first).isEmpty()
                        && !codes.get(second).isEmpty()
                        && !codes.get(first).equals(codes.get(second));
                if (apart || excess > UNLIKE) {
                    linkage.put(first, second, apart ? Double.NEGATIVE_INFINITY : excess);
                }
            }
        }
        return linkage.groups().stream()
                .map(group -> shape(group, forms, codes))
                .toList();
    }

    /** Forms with different codes are never in one group. */
    private static Shape shape(List<Integer> group, List<NameForm> forms, List<String> codes) {
        String code = group.stream()
                .map(codes::get)
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElse("");
        return new Shape(group.stream().map(forms::get).toList(), code);
    }

    /** Returns the code of the place that a form names, empty where it names none; persons are called so only in full. */
    private String code(NameForm form) {
        boolean person = form.type() == NameType.PERSON;
        if (form.isAcronym()) {
            return places.named(form.sounds(), form.language())
                    .or(() -> places.abbreviated(form.words().get(0), form.language()))
                    .orElse("");
        }
        return (person ? places.named(form.sounds(), form.language()) : places.find(form.sounds(), form.language()))
                .orElse("");
    }

    private static double excess(NameForm first, NameForm second) {
        double least = first.words().size() == 1 ? ONE_WORD : WORDS;
        double likeness = FormLikeness.of(first, second) - least;
        return likeness - (differ(first.type(), second.type()) ? OTHER_TYPE : 0);
    }

    private static boolean differ(@Nullable NameType first, @Nullable NameType second) {
        return first != null && second != null && first != second;
    }
}
