package org.stemma.bench.transmission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.stemma.bench.DataFolder;
import org.stemma.provenance.DerivationFinder;
import org.stemma.provenance.Descent;
import org.stemma.provenance.DescentModel;
import org.stemma.provenance.JointKin;
import org.stemma.provenance.Kin;
import org.stemma.provenance.KinFinder;
import org.stemma.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stemma-bench notrebesoin}: the family tree of 13 copies of one text that were made by hand. */
@Command(
        name = "notrebesoin",
        description = {
            "Who copied whom among 13 copies of a French text, against the true tree. The copies have no dates.",
            "Nothing was fitted on them; the best philological methods agree on about .77 of the triples."
        })
public final class NotreBesoinCommand implements Callable<Integer> {
    private static final Language FRENCH = new Language("fr");

    /** Words of a piece; the copies have no sentences. */
    private static final int PIECE = 16;

    private static final String OUTSIDE = "outside";

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        JsonNode truth = JsonMapper.builder()
                .build()
                .readTree(data.file("notrebesoin/notrebesoin_true_stemma.json").toFile());
        TrueStemma gold = new TrueStemma();
        SortedSet<String> copies = new TreeSet<>();
        for (JsonNode edge : truth.path("edges")) {
            gold.add(edge.path(0).asText(), edge.path(1).asText());
            copies.add(edge.path(0).asText());
            copies.add(edge.path(1).asText());
        }
        truth.path("lost").forEach(lost -> copies.remove(lost.asText()));
        SortedMap<String, List<String>> words = new TreeMap<>();
        for (String copy : copies) {
            String text = Files.readString(data.file("notrebesoin/" + copy + ".txt"));
            words.put(copy, Arrays.asList(text.strip().split("\\s+", -1)));
        }
        ReadStory story = new StorySource(null).read(new SimulatedStory(0, reports(words)));
        Descent descent =
                new DerivationFinder(DescentModel.load()).find(story.articles(), story.statements(), story.origins());
        TrueStemma found = tree(descent, copies);
        List<Kin> kin = new JointKin(DescentModel.load())
                .weigh(new KinFinder().find(story.articles(), story.statements(), story.origins()));
        out.printf(
                Locale.ROOT,
                "triples that agree, without directions  %.3f%n",
                gold.agreement(undirected(kin, copies), copies));
        out.printf(Locale.ROOT, "triples that agree, with directions     %.3f%n", gold.agreementUpwards(found, copies));
        edges(gold, found, copies, out);
        contaminated(truth, descent, out);
        out.flush();
        return 0;
    }

    /** Cuts each copy where the pieces of the first one end. */
    private static List<Report> reports(SortedMap<String, List<String>> words) {
        List<String> first = words.getOrDefault(words.firstKey(), List.of());
        List<Report> reports = new ArrayList<>();
        words.forEach((copy, own) -> {
            int[] places = Places.of(first, own);
            List<Line> lines = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (int piece = 0; piece * PIECE < first.size(); piece++) {
                int from = piece == 0 ? 0 : places[piece * PIECE];
                int to = (piece + 1) * PIECE >= first.size() ? own.size() : places[(piece + 1) * PIECE];
                String text = String.join(" ", own.subList(from, Math.max(from, to)));
                if (!text.isEmpty()) {
                    lines.add(Line.original(piece, "o0", text));
                    texts.add(text + ".");
                }
            }
            reports.add(new Report(copy, FRENCH, 0, null, lines, texts));
        });
        return reports;
    }

    /** Returns the likeliest tree: the surest edges first, none that would make a circle. */
    private static TrueStemma tree(Descent descent, SortedSet<String> copies) {
        SortedMap<String, String> parents = new TreeMap<>();
        descent.copies().stream()
                .sorted(Comparator.comparingDouble((Descent.Copy copy) -> -copy.probability()))
                .forEach(copy -> {
                    if (!parents.containsKey(copy.child()) && !leadsTo(parents, copy.parent(), copy.child())) {
                        parents.put(copy.child(), copy.parent());
                    }
                });
        TrueStemma tree = new TrueStemma();
        copies.forEach(copy -> tree.add(parents.getOrDefault(copy, OUTSIDE), copy));
        return tree;
    }

    /** Returns the tree that joins all copies by the surest edges, whichever way they point. */
    private static TrueStemma undirected(List<Kin> kin, SortedSet<String> copies) {
        SortedMap<String, String> parts = new TreeMap<>();
        copies.forEach(copy -> parts.put(copy, copy));
        TrueStemma tree = new TrueStemma();
        kin.stream()
                .sorted(Comparator.comparingDouble((Kin one) -> -one.signs().getOrDefault("alone", 0.0)))
                .forEach(one -> {
                    String first = parts.getOrDefault(one.parent(), "");
                    String second = parts.getOrDefault(one.child(), "");
                    if (!first.equals(second)) {
                        tree.add(one.parent(), one.child());
                        parts.replaceAll((copy, part) -> part.equals(second) ? first : part);
                    }
                });
        return tree;
    }

    private static boolean leadsTo(SortedMap<String, String> parents, String from, String to) {
        String at = from;
        while (at != null && !at.equals(to)) {
            at = parents.get(at);
        }
        return at != null;
    }

    private static void edges(TrueStemma gold, TrueStemma found, SortedSet<String> copies, PrintWriter out) {
        int right = 0;
        int reversed = 0;
        int all = 0;
        for (String child : copies) {
            for (String parent : gold.parents(child)) {
                all += copies.contains(parent) ? 1 : 0;
            }
            for (String parent : found.parents(child)) {
                right += gold.parents(child).contains(parent) ? 1 : 0;
                reversed += gold.parents(parent).contains(child) ? 1 : 0;
            }
            out.println("  " + child + " from " + found.parents(child) + ", truly " + gold.parents(child));
        }
        out.println(
                "edges between copies: " + right + " of " + all + " found, " + reversed + " more the wrong way round");
    }

    private static void contaminated(JsonNode truth, Descent descent, PrintWriter out) {
        truth.path("contaminated").properties().forEach(entry -> {
            SortedMap<String, Double> given = new TreeMap<>();
            for (Descent.Copy copy : descent.copies()) {
                if (copy.child().equals(entry.getKey())) {
                    given.put(copy.parent(), Math.round(copy.probability() * 100) / 100.0);
                }
            }
            out.println(
                    "two parents of " + entry.getKey() + " are " + entry.getValue() + "; probabilities given " + given);
        });
    }
}
