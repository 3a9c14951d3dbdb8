package org.stemma.bench.times;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.stemma.bench.DataFolder;
import org.stemma.bench.times.TimedText.Time;
import org.stemma.text.SentenceSplitter;
import org.stemma.text.Span;
import org.stemma.time.TimeAnchor;
import org.stemma.time.TimeFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma-bench times}: times found and their values, by the measures of TempEval-3. */
@Command(
        name = "times",
        description = "F1 of times, and of their values, on KRAUTS (de), MEANTIME (en), WikiWars-UA (uk), and on the"
                + " project's own sets.")
public final class TimesCommand implements Callable<Integer> {
    private static final String OWN_NAMES = "ru, fr, es, pt, pt-unseen, nl, nl-unseen, tr, tr-unseen, cs, cs-unseen";

    @Spec
    private CommandSpec command;

    @Mixin
    private DataFolder data;

    @Option(
            names = "--mistakes",
            paramLabel = "N",
            description = "Show every N-th mistake of each set (default: none).")
    private int mistakes;

    @Option(
            names = "--only",
            paramLabel = "SET",
            description = "Measure these sets alone: krauts, meantime, wikiwars-ua, or of the project's own sets "
                    + OWN_NAMES + ".")
    private List<String> only = List.of();

    private final TimeFinder finder = new TimeFinder();
    private final SentenceSplitter splitter = new SentenceSplitter();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        out.printf("%-14s %8s %8s %8s %8s   %s%n", "", "strict", "relaxed", "type", "value", "relaxed in full");
        if (chosen("krauts")) {
            show(
                    out,
                    "krauts",
                    TimeCorpora.krauts(data.file("krauts")),
                    "relaxed .79 to .85, value .65 to .70 (HeidelTime)");
        }
        if (chosen("meantime")) {
            show(out, "meantime", TimeCorpora.meantime(data.file("meantime")), "value .776 on other English news");
        }
        if (chosen("wikiwars-ua")) {
            show(out, "wikiwars-ua", TimeCorpora.wikiWars(data.file("wikiwars-ua")), "none published");
        }
        for (String set : OWN_NAMES.split(", ", -1)) {
            if (chosen(set)) {
                String how = set.endsWith(TimeCorpora.UNSEEN) ? ", before the language's pack was" : "";
                show(out, set, TimeCorpora.own(set), "written for the project" + how);
            }
        }
        out.flush();
        return 0;
    }

    private boolean chosen(String set) {
        return only.isEmpty() || only.contains(set);
    }

    private void show(PrintWriter out, String name, List<TimedText> texts, String known) {
        TimeScore score = TimeScore.NONE;
        List<String> wrong = new ArrayList<>();
        for (TimedText text : texts) {
            List<Time> found = found(text);
            score = score.plus(TimeScore.of(text.times(), found));
            wrong.addAll(mistakes(text, found));
        }
        out.printf(
                Locale.ROOT,
                "%-14s %8.3f %8.3f %8.3f %8.3f   %s%n",
                name,
                score.strict().f1(),
                score.relaxed().f1(),
                score.type().f1(),
                score.value().f1(),
                score.relaxed());
        out.println("               known: " + known);
        for (int i = 0; mistakes > 0 && i < wrong.size(); i += mistakes) {
            out.println("    " + wrong.get(i));
        }
    }

    /** Returns how well the times of some texts are found. */
    TimeScore score(List<TimedText> texts) {
        return texts.stream()
                .map(text -> TimeScore.of(text.times(), found(text)))
                .reduce(TimeScore.NONE, TimeScore::plus);
    }

    private List<Time> found(TimedText text) {
        List<TimeFinder.Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (String line : text.text().split("\n", -1)) {
            for (Span span : splitter.split(line, text.language())) {
                sentences.add(new TimeFinder.Sentence(span.shift(start), text.language()));
            }
            start += line.length() + 1;
        }
        return finder.find(text.text(), sentences, TimeAnchor.published(text.published())).stream()
                .map(Time::of)
                .filter(time -> text.ignored().stream().noneMatch(span -> span.overlaps(time.span())))
                .toList();
    }

    private static List<String> mistakes(TimedText text, List<Time> found) {
        List<TimeScore.Pair> pairs = TimeScore.pairs(text.times(), found);
        List<String> wrong = new ArrayList<>();
        for (TimeScore.Pair pair : pairs) {
            if (!pair.sameValue()) {
                wrong.add("value  " + shown(text, pair.gold()) + " but "
                        + pair.found().value());
            }
        }
        for (Time time : text.times()) {
            if (pairs.stream().noneMatch(pair -> pair.gold().equals(time))) {
                wrong.add("missed " + shown(text, time));
            }
        }
        for (Time time : found) {
            if (pairs.stream().noneMatch(pair -> pair.found().equals(time))) {
                wrong.add("extra  " + shown(text, time));
            }
        }
        return wrong;
    }

    private static String shown(TimedText text, Time time) {
        int from = Math.max(0, time.span().start() - 30);
        int to = Math.min(text.text().length(), time.span().end() + 25);
        String around = text.text().substring(from, time.span().start()) + "["
                + time.span().of(text.text()) + "]"
                + text.text().substring(time.span().end(), to);
        return time.value() + " " + around.replace('\n', ' ') + " (" + text.published() + ")";
    }
}
