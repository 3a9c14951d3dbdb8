package org.stemma.intake.noise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Noise;

/**
 * Finds a list of other stories in which each has its day: a section's name, a day, an hour, a headline, a lead.
 *
 * <p>A chronicle has days on lines of their own as well, but running text right behind them; an entry of a list has a
 * headline there. Two entries, or one behind other noise, make a list.
 */
final class DatedList {
    private static final int LABEL = 3;

    private DatedList() {}

    /** Returns the line with which the list begins, or -1 where there is none. */
    static int start(List<Line> lines, int firstProse, List<Noise.@Nullable Kind> kinds) {
        int start = -1;
        int entries = 0;
        boolean behindNoise = false;
        for (int i = firstProse + 1; i < lines.size(); i++) {
            if (!isEntry(lines, i)) {
                continue;
            }
            entries++;
            if (start < 0) {
                start = i;
                while (start - 1 > firstProse && isLabel(lines.get(start - 1))) {
                    start--;
                    behindNoise |= kinds.get(start) != null;
                }
            }
            while (i + 1 < lines.size() && lines.get(i + 1).stamp() != null) {
                i++;
            }
        }
        return entries >= 2 || behindNoise ? start : -1;
    }

    private static boolean isEntry(List<Line> lines, int at) {
        if (lines.get(at).stamp() == null) {
            return false;
        }
        int next = at + 1;
        while (next < lines.size() && lines.get(next).stamp() != null) {
            next++;
        }
        return next < lines.size()
                && lines.get(next).isHeadline()
                && lines.get(next).words() > LABEL;
    }

    private static boolean isLabel(Line line) {
        return line.words() <= LABEL && !line.stopped();
    }
}
