package org.stemma.bench.transmission;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A story of which it is known who copied whom.
 *
 * @param seed from which it was made
 * @param reports in the order of publication
 */
record SimulatedStory(long seed, List<Report> reports) {
    /** One goes back to another: ids of reports, of origins as parents, or of versions. */
    record Edge(String parent, String child) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            int byParent = parent.compareTo(other.parent);
            return byParent == 0 ? child.compareTo(other.child) : byParent;
        }
    }

    /** Copies the list. */
    SimulatedStory {
        reports = List.copyOf(reports);
    }

    /** Returns which report took at least one line of which other. */
    SortedSet<Edge> articleEdges() {
        SortedSet<Edge> edges = new TreeSet<>();
        for (Report report : reports) {
            for (Line line : report.lines()) {
                if (isReport(line.parent()) && !line.parent().equals(report.id())) {
                    edges.add(new Edge(line.parent(), report.id()));
                }
            }
        }
        return edges;
    }

    /** Returns the roots of each line of the parallel text among the reports. */
    SortedMap<Integer, SortedSet<String>> roots() {
        SortedMap<Integer, SortedSet<String>> roots = new TreeMap<>();
        for (Report report : reports) {
            for (Line line : report.lines()) {
                roots.computeIfAbsent(line.number(), key -> new TreeSet<>()).add(line.root());
            }
        }
        return roots;
    }

    /** Returns whether an id is that of a report, and not of an unseen origin. */
    static boolean isReport(String id) {
        return id.startsWith("r");
    }
}
