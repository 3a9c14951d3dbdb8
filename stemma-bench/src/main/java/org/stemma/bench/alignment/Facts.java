package org.stemma.bench.alignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Counts;
import org.stemma.bench.Section;
import org.stemma.bench.alignment.Gold.GoldArticle;
import org.stemma.dossier.Dossier.ArticleEntry;
import org.stemma.text.Span;

/** Compares noise, damage and the facts of each article with the gold. */
final class Facts {
    private final Case examples;
    private final List<ArticleEntry> articles;

    Facts(Case examples) {
        this.examples = examples;
        this.articles = examples.dossiers().stream()
                .flatMap(dossier -> dossier.articles().stream())
                .toList();
    }

    /** Returns the counts of characters in noise, white space left out. */
    Section noise() {
        Counts counts = Counts.of(0, 0, 0);
        List<String> errors = new ArrayList<>();
        for (Map.Entry<String, String> text : examples.raw().entrySet()) {
            String id = text.getKey();
            BitSet gold = marked(
                    text.getValue(),
                    examples.gold().noise().stream()
                            .filter(noise -> noise.article().equals(id))
                            .map(noise -> examples.locate(id, noise.text()))
                            .toList());
            BitSet found = marked(
                    text.getValue(),
                    articles.stream()
                            .filter(article -> article.id().equals(id))
                            .flatMap(article -> article.noise().stream())
                            .map(noise -> new Span(noise.start(), noise.end()))
                            .toList());
            BitSet both = (BitSet) gold.clone();
            both.and(found);
            counts = counts.plus(Counts.of(found.cardinality(), gold.cardinality(), both.cardinality()));
            found.andNot(both);
            gold.andNot(both);
            runs(found).forEach(span -> errors.add("extra   " + id + ": " + examples.words(id, span)));
            runs(gold).forEach(span -> errors.add("missing " + id + ": " + examples.words(id, span)));
        }
        return new Section("Noise, characters", List.of(counts.toString()), Map.of("noise", counts.f1()), errors);
    }

    private static BitSet marked(String text, List<Span> spans) {
        BitSet marked = new BitSet();
        for (Span span : spans) {
            for (int at = span.start(); at < span.end(); at++) {
                marked.set(at, !Character.isWhitespace(text.charAt(at)));
            }
        }
        return marked;
    }

    /** Returns the marked runs, two or fewer unmarked characters apart. */
    private static List<Span> runs(BitSet marked) {
        List<Span> runs = new ArrayList<>();
        int start = marked.nextSetBit(0);
        while (start >= 0) {
            int end = marked.nextClearBit(start);
            int next = marked.nextSetBit(end);
            while (next >= 0 && next - end <= 2) {
                end = marked.nextClearBit(next);
                next = marked.nextSetBit(end);
            }
            runs.add(new Span(start, end));
            start = next;
        }
        return runs;
    }

    /** Returns the counts of kinds of damage by article. */
    Section damage() {
        Set<String> gold = examples.gold().damage().stream()
                .map(damage -> damage.article() + " " + damage.kind())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = articles.stream()
                .flatMap(article -> article.damage().stream().map(damage -> article.id() + " " + damage.kind()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> both = new HashSet<>(gold);
        both.retainAll(found);
        List<String> errors = new ArrayList<>();
        found.stream().filter(kind -> !both.contains(kind)).forEach(kind -> errors.add("extra   " + kind));
        gold.stream().filter(kind -> !both.contains(kind)).forEach(kind -> errors.add("missing " + kind));
        Counts counts = Counts.of(found.size(), gold.size(), both.size());
        return new Section(
                "Damage, kinds by article", List.of(counts.toString()), Map.of("damage", counts.f1()), errors);
    }

    /** Returns how many articles have each fact right; unknown in both is right. */
    Section facts() {
        int titles = 0;
        int outlets = 0;
        int days = 0;
        int languages = 0;
        List<String> errors = new ArrayList<>();
        for (GoldArticle gold : examples.gold().articles()) {
            for (ArticleEntry found : articles) {
                if (found.id().equals(gold.id())) {
                    titles += check("title", gold.id(), gold.title(), found.title(), errors);
                    outlets += check("outlet", gold.id(), gold.outlet(), found.outlet(), errors);
                    days += check("published", gold.id(), gold.published(), day(found.published()), errors);
                    languages += check("language", gold.id(), gold.language(), found.language(), errors);
                }
            }
        }
        int all = examples.gold().articles().size();
        return new Section(
                "Facts of articles, right of " + all,
                List.of("title " + titles + "  outlet " + outlets + "  published " + days + "  language " + languages),
                Map.of("facts", (titles + outlets + days + languages) / (4.0 * all)),
                errors);
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static int check(
            String fact, String article, @Nullable String gold, @Nullable String found, List<String> errors) {
        if (Objects.equals(plain(gold), plain(found))) {
            return 1;
        }
        errors.add(fact + " of " + article + ": " + found + ", not " + gold);
        return 0;
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : text.replaceAll("[\\s\\h]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
