package org.stemma.bench.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.bench.identity.Partition;
import org.stemma.bench.statements.LineGroups.LineGroup;
import org.stemma.bench.statements.LineGroups.Taken;
import org.stemma.statement.Statement;
import org.stemma.text.Language;

/**
 * One article in five languages as five reports of one story: B-cubed of the sentences, of which the translations of one line
 * are truly one group. See {@link LineGroups} for the group that the program gives to a sentence.
 */
final class NtrexMeasure implements Part {
    static final List<Language> LANGUAGES =
            List.of("en", "ru", "uk", "de", "fr").stream().map(Language::new).toList();

    private static final double GOAL = 0.96;

    private final UnseenArticles articles;
    private final ReadReports reader;
    private final int mistakes;

    /** Measures with these reports and lists this many of the worst articles. */
    NtrexMeasure(UnseenArticles articles, ReadReports reader, int mistakes) {
        this.articles = articles;
        this.reader = reader;
        this.mistakes = mistakes;
    }

    /** One article's sentences with their groups. */
    private record Told(Map<Language, LinedReport> reports, Map<Language, LineGroups> groups, boolean whole) {
        /** Adds the sentences to a partition, those that are told or, besides, those that are left out. */
        void addTo(Partition partition, Set<Taken> counted) {
            groups.forEach((language, lines) -> {
                for (int line = 0; line < lines.lines().size(); line++) {
                    LineGroup group = lines.lines().get(line);
                    if (counted.contains(group.taken())) {
                        String document = document();
                        partition.add(document + "#" + line, document + "@" + group.group(), language);
                    }
                }
            });
        }

        String document() {
            return reports.values().iterator().next().document();
        }

        double f1() {
            Partition partition = new Partition();
            addTo(partition, Set.of(Taken.values()));
            return partition.bCubed().f1();
        }
    }

    @Override
    public List<String> measure() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "NTREX in en, ru, uk, de, fr behind line 997: B-cubed of sentences, goal F1 %.2f", GOAL));
        for (UnseenArticles.Part part : UnseenArticles.Part.values()) {
            List<Told> told = articles.documents(part).stream().map(this::told).toList();
            String name = part == UnseenArticles.Part.UNSEEN
                    ? "seen by no model"
                    : "seen by the model of pairs when it was fitted";
            lines.add(told.size() + " articles " + name);
            report(told, lines);
            told.stream()
                    .sorted(Comparator.comparingDouble(Told::f1))
                    .limit(mistakes)
                    .forEach(one -> lines.addAll(mistakes(one)));
        }
        return lines;
    }

    private Told told(String document) {
        Map<Language, LinedReport> reports = articles.reports(document, LANGUAGES);
        Map<Language, AnnotatedArticle> read = new LinkedHashMap<>();
        reports.forEach((language, report) -> read.put(language, reader.article(report)));
        List<AnnotatedArticle> story = List.copyOf(read.values());
        List<Statement> statements = reader.align(story);
        Map<Language, LineGroups> groups = new LinkedHashMap<>();
        read.forEach((language, article) -> {
            LinedReport report = reports.get(language);
            if (report != null) {
                groups.put(language, LineGroups.of(report, article, statements));
            }
        });
        boolean whole = reader.stories(story).size() == 1;
        return new Told(reports, groups, whole);
    }

    private static void report(List<Told> told, List<String> lines) {
        Partition all = new Partition();
        Partition text = new Partition();
        Map<Taken, Integer> taken = new EnumMap<>(Taken.class);
        int scattered = 0;
        for (Told one : told) {
            one.addTo(all, Set.of(Taken.values()));
            one.addTo(text, Set.of(Taken.TOLD, Taken.SILENT));
            for (LineGroups groups : one.groups().values()) {
                groups.lines().forEach(line -> taken.merge(line.taken(), 1, Integer::sum));
                scattered += (int) groups.lines().stream()
                        .filter(line -> line.statements() > 1)
                        .count();
            }
        }
        lines.add("  all sentences                " + all.bCubed());
        lines.add("  without titles and noise     " + text.bCubed());
        lines.add("  pairs across languages       " + text.acrossLanguages());
        lines.add(
                "  pairs within a language      " + text.withinLanguages().found() + " found, of which none is right");
        lines.add("  sentences taken as " + taken + ", in several statements " + scattered);
        lines.add("  articles that the program itself reads as one story: "
                + told.stream().filter(Told::whole).count() + " of " + told.size());
    }

    private static List<String> mistakes(Told told) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "    %s  F1 %.3f", told.document(), told.f1()));
        Map<String, List<String>> members = new LinkedHashMap<>();
        Map<String, Set<Integer>> linesOf = new LinkedHashMap<>();
        Map<Integer, Set<String>> groupsOf = new LinkedHashMap<>();
        told.groups().forEach((language, groups) -> {
            for (int line = 0; line < groups.lines().size(); line++) {
                LineGroup group = groups.lines().get(line);
                LinedReport report = told.reports().get(language);
                String words = report == null ? "" : report.words(line);
                members.computeIfAbsent(group.group(), key -> new ArrayList<>())
                        .add("line " + line + " " + language.code() + " " + group.taken() + " " + words);
                linesOf.computeIfAbsent(group.group(), key -> new LinkedHashSet<>())
                        .add(line);
                groupsOf.computeIfAbsent(line, key -> new LinkedHashSet<>()).add(group.group());
            }
        });
        members.forEach((group, list) -> {
            boolean mixed = linesOf.getOrDefault(group, Set.of()).size() > 1;
            boolean split = linesOf.getOrDefault(group, Set.of()).stream()
                    .anyMatch(line -> groupsOf.getOrDefault(line, Set.of()).size() > 1);
            if (mixed || split) {
                lines.add("      " + (mixed ? "mixed " : "part  ") + group);
                list.forEach(member -> lines.add("        " + member));
            }
        });
        return lines;
    }
}
