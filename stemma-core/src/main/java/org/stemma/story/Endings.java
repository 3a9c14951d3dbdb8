package org.stemma.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.text.Language;

/**
 * Tells which of two forms of a name is the base form of the other. What is added to a whole form is an ending; of two
 * endings the story's own names of places tell, since CLDR has the base forms of these, and where they do not, the one in
 * which more of CLDR's names end is a base form's.
 */
final class Endings {
    private static final int STEM = 3;

    private final KnownPlaces places;
    private final Map<Change, Integer> seen = new HashMap<>();

    /** What stands at the end of a word in a base form, and what in another form. */
    private record Change(Language language, String base, String other) {}

    /** Learns from the shapes that are places known to CLDR. */
    Endings(List<Shape> shapes, KnownPlaces places) {
        this.places = places;
        for (Shape shape : shapes) {
            for (NameForm base : shape.forms()) {
                if (!shape.code().isEmpty() && places.isBase(base)) {
                    shape.in(base.language()).stream()
                            .filter(form -> !places.isBase(form))
                            .forEach(form -> learn(base, form));
                }
            }
        }
    }

    private void learn(NameForm base, NameForm other) {
        for (int index = 0; index < Math.min(base.words().size(), other.words().size()); index++) {
            Change change = change(base, other, index);
            if (!change.base.equals(change.other)) {
                seen.merge(change, 1, Integer::sum);
            }
        }
    }

    /** Returns 1 where the first form looks like the base form of the second, -1 for the reverse, 0 where nothing tells. */
    int compare(NameForm base, NameForm other) {
        int sum = 0;
        for (int index = 0; index < Math.min(base.words().size(), other.words().size()); index++) {
            sum += sign(base, other, index);
        }
        return Integer.signum(sum);
    }

    private int sign(NameForm base, NameForm other, int index) {
        Change change = change(base, other, index);
        if (change.base.equals(change.other)) {
            return 0;
        }
        int learned = Integer.compare(seen.getOrDefault(change, 0), seen.getOrDefault(change(other, base, index), 0));
        if (learned != 0 || change.base.isEmpty() || change.other.isEmpty()) {
            return learned != 0 ? learned : Boolean.compare(change.base.isEmpty(), change.other.isEmpty());
        }
        return Integer.compare(likeEnds(base, index), likeEnds(other, index));
    }

    private int likeEnds(NameForm form, int index) {
        return places.likeEnds(form.words().get(index).letters(), form.language());
    }

    /** Returns the ends in which two words differ; equal ones where the words have no stem in common. */
    private static Change change(NameForm base, NameForm other, int index) {
        String first = base.words().get(index).letters();
        String second = other.words().get(index).letters();
        int same = 0;
        while (same < Math.min(first.length(), second.length()) && first.charAt(same) == second.charAt(same)) {
            same++;
        }
        return same < STEM
                ? new Change(base.language(), "", "")
                : new Change(base.language(), first.substring(same), second.substring(same));
    }
}
