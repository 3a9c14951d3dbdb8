package org.stemma.bench.statements;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.annotate.AnnotatedArticle;

/** Stories of fifty articles to which one is added: how many of the pairs of passages that were there change. */
final class StabilityMeasure implements Part {
    private static final int SIZE = 50;
    private static final int MOST_ADDED = 5;
    private static final double GOAL = 0.02;

    private final StoryReader reader;
    private final List<List<RawText>> threads;
    private final DoubleSummaryStatistics all = new DoubleSummaryStatistics();

    /** Measures on the threads that have more than fifty articles. */
    StabilityMeasure(StoryReader reader, List<List<RawText>> threads) {
        this.reader = reader;
        this.threads = threads.stream().filter(thread -> thread.size() > SIZE).toList();
    }

    @Override
    public List<String> measure() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Stories of %d articles and one more: pairs of passages gone or new, goal at most %.0f %%",
                SIZE,
                100 * GOAL));
        for (List<RawText> thread : threads) {
            List<AnnotatedArticle> articles =
                    reader.read(thread.subList(0, Math.min(thread.size(), SIZE + MOST_ADDED)));
            if (articles.size() > SIZE) {
                lines.add(line(articles));
            }
        }
        lines.add(String.format(
                Locale.ROOT,
                "  all %d that came in: mean %.1f %%, most %.1f %%",
                all.getCount(),
                100 * all.getAverage(),
                100 * all.getMax()));
        return lines;
    }

    private String line(List<AnnotatedArticle> articles) {
        List<AnnotatedArticle> story = articles.subList(0, SIZE);
        Set<LinkedUnits.Link> before = LinkedUnits.of(reader.align(story), "");
        StringBuilder each = new StringBuilder();
        DoubleSummaryStatistics thread = new DoubleSummaryStatistics();
        for (AnnotatedArticle more : articles.subList(SIZE, articles.size())) {
            List<AnnotatedArticle> larger = new ArrayList<>(story);
            larger.add(more);
            double changed = LinkedUnits.changed(before, LinkedUnits.of(reader.align(larger), more.id()));
            each.append(String.format(Locale.ROOT, " %.1f", 100 * changed));
            thread.accept(changed);
        }
        all.combine(thread);
        return String.format(
                Locale.ROOT,
                "  %-24s %6d pairs, mean %.1f %%, most %.1f %%, with each more:%s",
                articles.get(0).id(),
                before.size(),
                100 * thread.getAverage(),
                100 * thread.getMax(),
                each);
    }
}
