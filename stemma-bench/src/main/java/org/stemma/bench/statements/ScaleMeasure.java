package org.stemma.bench.statements;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.bench.multilingual.Machine;

/** Stories of 75, 150 and 300 articles: how the time of each stage grows, and how much memory the process held. */
final class ScaleMeasure implements Part {
    private static final double GOAL = 1.3;
    private static final int WARM_UP = 16;
    private static final String READING = "reading and annotating";

    private final StoryReader reader;
    private final LongAdder encoding;
    private final List<RawText> texts;
    private final List<Integer> sizes;

    /** Takes a reader whose encoders add their nanoseconds to a sum, the texts of the largest story, and ascending sizes. */
    ScaleMeasure(StoryReader reader, LongAdder encoding, List<RawText> texts, List<Integer> sizes) {
        this.reader = reader;
        this.encoding = encoding;
        this.texts = List.copyOf(texts);
        this.sizes = List.copyOf(sizes);
    }

    @Override
    public List<String> measure() throws IOException {
        new TimedStages(reader, encoding).run(reader.read(texts.subList(0, Math.min(WARM_UP, texts.size()))));
        List<AnnotatedArticle> articles = new ArrayList<>();
        List<Double> readingSeconds = new ArrayList<>();
        double spent = 0;
        for (RawText text : texts) {
            long start = ProcessorTime.nanos();
            reader.read(text.id(), text.text()).ifPresent(articles::add);
            spent += (ProcessorTime.nanos() - start) / 1e9;
            readingSeconds.add(spent);
        }
        Map<Integer, Map<String, Double>> seconds = new LinkedHashMap<>();
        for (int size : sizes) {
            int taken = Math.min(size, articles.size());
            Map<String, Double> stages = new LinkedHashMap<>();
            stages.put(READING, readingSeconds.get(taken - 1));
            stages.putAll(new TimedStages(reader, encoding)
                    .run(articles.subList(0, taken))
                    .seconds());
            seconds.put(taken, stages);
        }
        return lines(seconds);
    }

    private static List<String> lines(Map<Integer, Map<String, Double>> seconds) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Large stories: seconds of processor time by articles, and growth of the time of one article by each step");
        Set<String> stages = new LinkedHashSet<>();
        seconds.values().forEach(each -> stages.addAll(each.keySet()));
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "  %-24s", ""));
        seconds.keySet().forEach(size -> head.append(String.format(Locale.ROOT, " %9d", size)));
        lines.add(head.toString());
        for (String stage : stages) {
            lines.add(row(stage, seconds, Set.of(stage)));
        }
        lines.add(row(
                "ALIGNED (goal %.1f)".formatted(GOAL), seconds, Set.of(TimedStages.ENCODING, TimedStages.ALIGNING)));
        lines.add(row("ALL (goal %.1f)".formatted(GOAL), seconds, stages));
        OptionalLong peak = Machine.peakMemory();
        lines.add(String.format(
                Locale.ROOT,
                "  peak memory of the process %s, of which the heap may take %.2f GB; goal 2 GB",
                peak.isPresent() ? String.format(Locale.ROOT, "%.2f GB", peak.getAsLong() / 1e9) : "unknown",
                Runtime.getRuntime().maxMemory() / 1e9));
        return lines;
    }

    private static String row(String name, Map<Integer, Map<String, Double>> seconds, Set<String> stages) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "  %-24s", name));
        StringBuilder growth = new StringBuilder();
        double before = 0;
        for (Map.Entry<Integer, Map<String, Double>> size : seconds.entrySet()) {
            double sum = stages.stream()
                    .mapToDouble(stage -> size.getValue().getOrDefault(stage, 0.0))
                    .sum();
            double each = sum / size.getKey();
            row.append(String.format(Locale.ROOT, " %9.3f", sum));
            growth.append(before > 0 ? String.format(Locale.ROOT, "  x%.2f", each / before) : "");
            before = each;
        }
        return row.append(growth).toString();
    }
}
