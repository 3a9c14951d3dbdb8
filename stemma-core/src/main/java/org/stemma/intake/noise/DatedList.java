package org.stemma.intake.noise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Noise;
import org.stemma.intake.pack.Days;

/**
 * Finds a list of other stories in which each has its day: a section's name, a day, an hour, a headline, a lead.
 *
 * <p>A chronicle or a running log has days or hours on lines of their own as well, but running text right behind them; an
 * entry of a list has a headline there. A list is two entries with a label above, one behind other noise, or three whose
 * text has little to do with the text before.
 */
final class DatedList {
    private static final int LABEL = 3;
    private static final double GOES_ON = 0.3;

    private DatedList() {}

    /** Returns the line with which the list begins, or -1 where there is none. */
    static int start(List<Line> lines, int firstProse, List<Noise.@Nullable Kind> kinds) {
        int start = -1;
        int entries = 0;
        int labelled = 0;
        boolean behindNoise = false;
        for (int i = firstProse + 1; i < lines.size(); i++) {
            if (!isEntry(lines, i)) {
                continue;
            }
            entries++;
            labelled += isLabel(lines.get(i - 1)) ? 1 : 0;
            if (start < 0) {
                start = i;
                while (start - 1 > firstProse && (isLabel(lines.get(start - 1)) || kinds.get(start - 1) != null)) {
                    start--;
                    behindNoise |= kinds.get(start) != null;
                }
            }
            while (i + 1 < lines.size() && lines.get(i + 1).stamp() != null) {
                i++;
            }
        }
        boolean list = labelled >= 2 || behindNoise || (entries >= 3 && isApart(lines, start));
        return list ? start : -1;
    }

    private static boolean isApart(List<Line> lines, int start) {
        Vocabulary vocabulary = Vocabulary.of(lines.subList(0, start));
        return lines.subList(start, lines.size()).stream()
                        .filter(Line::isProse)
                        .mapToDouble(vocabulary::continuity)
                        .average()
                        .orElse(0)
                < GOES_ON;
    }

    private static boolean isEntry(List<Line> lines, int at) {
        boolean dated = false;
        int next = at;
        for (Days.@Nullable Stamp stamp = lines.get(at).stamp(); stamp != null; ) {
            dated |= stamp.date() != null;
            next++;
            stamp = next < lines.size() ? lines.get(next).stamp() : null;
        }
        boolean headline = next < lines.size() && lines.get(next).isHeadline();
        return dated && headline && lines.get(next).words() > LABEL;
    }

    private static boolean isLabel(Line line) {
        return line.words() <= LABEL && !line.stopped() && line.stamp() == null;
    }
}
