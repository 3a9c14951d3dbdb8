package org.stemma.bench.transmission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/**
 * Makes stories of which it is known who copied whom: from one to three origins, mostly unseen, of which others may tell
 * the same things independently, through reports that copy origins and one another.
 */
final class StoryMaker {
    private static final List<Language> LANGUAGES =
            Stream.of("en", "ru", "uk", "de", "fr", "es").map(Language::new).toList();
    private static final LocalDate FIRST = LocalDate.of(2031, 3, 1);
    private static final int LONG_ENOUGH = 12;

    /** The share of reports that name the outlet which they copy, in their own language and in another one. */
    private static final double CREDIT = 0.35;

    private static final double CREDIT_ABROAD = 0.6;

    private final Corpus corpus;
    private final SortedMap<String, Frames> frames = Frames.read();

    StoryMaker(Corpus corpus) {
        this.corpus = corpus;
    }

    /** Returns the story of a seed, always the same. */
    SimulatedStory make(long seed) {
        return new Making(new Random(seed)).story(seed);
    }

    /** An origin that no reader sees: its language and lines. */
    private record Origin(String id, Language language, List<Line> lines) {}

    private final class Making {
        private final Random random;
        private final Editor editor;
        private final List<List<Integer>> articles;
        private final List<Language> languages;
        private final List<Origin> origins = new ArrayList<>();
        private final List<Report> reports = new ArrayList<>();
        private final List<Integer> outlets;
        private int next;
        private int hours;

        Making(Random random) {
            this.random = random;
            this.editor = new Editor(corpus, random);
            this.articles = new ArrayList<>(corpus.articles());
            Collections.shuffle(articles, random);
            articles.sort(Comparator.comparing(lines -> lines.size() < LONG_ENOUGH));
            List<Language> all = new ArrayList<>(LANGUAGES);
            Collections.shuffle(all, random);
            this.languages = List.copyOf(all.subList(0, 2 + random.nextInt(3)));
            this.outlets = new ArrayList<>(IntStream.range(0, 30).boxed().toList());
            Collections.shuffle(outlets, random);
        }

        SimulatedStory story(long seed) {
            List<Integer> main = articles.get(next++);
            int count = 5 + random.nextInt(26);
            boolean seen = random.nextDouble() < 0.2;
            if (seen) {
                reports.add(original(main));
            } else {
                origins.add(origin("o0", main, List.of()));
            }
            for (int other = 1; other < 3 && random.nextDouble() < 0.4; other++) {
                origins.add(origin("o" + other, articles.get(next++), main));
            }
            while (reports.size() < count) {
                reports.add(report());
            }
            return new SimulatedStory(seed, reports);
        }

        private Language language() {
            return languages.get(random.nextInt(languages.size()));
        }

        /** Makes an origin that tells the lines of its own, and some of the others' in its own words. */
        private Origin origin(String id, List<Integer> own, List<Integer> shared) {
            Language language = language();
            List<Line> lines = new ArrayList<>();
            for (int number : own) {
                lines.add(Line.original(number, id, corpus.line(number, language)));
            }
            for (int number : shared) {
                if (random.nextDouble() < 0.3) {
                    lines.add(editor.retold(number, id, language));
                }
            }
            return new Origin(id, language, lines);
        }

        private Report original(List<Integer> own) {
            Language language = language();
            String id = id();
            List<Line> lines = own.stream()
                    .map(number -> Line.original(number, id, corpus.line(number, language)))
                    .toList();
            return written(id, language, lines, 0, 0);
        }

        private String id() {
            return String.format(Locale.ROOT, "r%02d", reports.size() + 1);
        }

        private Report report() {
            String id = id();
            boolean first = reports.isEmpty();
            boolean fromOrigin = !origins.isEmpty() && (first || random.nextDouble() < 0.35);
            boolean second = random.nextDouble() < 0.15;
            Language language = language();
            List<Line> lines = new ArrayList<>();
            if (fromOrigin) {
                Origin origin = origins.get(random.nextInt(origins.size()));
                take(origin.id(), origin.lines(), origin.language(), language, lines);
            } else {
                Report parent = reports.get(random.nextInt(reports.size()));
                language = random.nextDouble() < 0.6 ? parent.language() : language;
                take(parent.id(), parent.lines(), parent.language(), language, lines);
            }
            if (second && !reports.isEmpty()) {
                Report parent = reports.get(random.nextInt(reports.size()));
                take(parent.id(), parent.lines(), parent.language(), language, lines);
            }
            moved(lines);
            ownReporting(id, language, lines);
            double naming = random.nextDouble() < 0.7 ? 0.2 + 0.6 * random.nextDouble() : 0;
            return written(id, language, lines, naming, CREDIT);
        }

        /** Takes lines of a parent; of a line that is there already one telling stays, by chance. */
        private void take(String parent, List<Line> from, Language spoken, Language language, List<Line> lines) {
            double keep = 0.4 + 0.6 * random.nextDouble();
            boolean tail = random.nextDouble() < 0.3;
            int end = tail ? Math.max(3, (int) (from.size() * (0.3 + 0.7 * random.nextDouble()))) : from.size();
            for (Line line : from.subList(0, Math.min(end, from.size()))) {
                if (random.nextDouble() >= keep && !(lines.isEmpty() && line.equals(from.get(from.size() - 1)))) {
                    continue;
                }
                Line taken = (spoken.equals(language)
                                ? editor.copied(line, language)
                                : editor.translated(line, language))
                        .from(parent);
                int known = IntStream.range(0, lines.size())
                        .filter(at -> lines.get(at).number() == line.number())
                        .findFirst()
                        .orElse(-1);
                if (known < 0) {
                    lines.add(taken);
                } else if (random.nextBoolean()) {
                    lines.set(known, taken);
                }
            }
        }

        /** Tells some lines at another place. */
        private void moved(List<Line> lines) {
            int moves = lines.size() < 3 ? 0 : random.nextInt(3);
            for (int move = 0; move < moves; move++) {
                Line line = lines.remove(random.nextInt(lines.size()));
                lines.add(random.nextInt(lines.size() + 1), line);
            }
        }

        private void ownReporting(String id, Language language, List<Line> lines) {
            if (random.nextDouble() < 0.5 && next < articles.size()) {
                List<Integer> own = articles.get(next++);
                int count = 1 + random.nextInt(Math.min(4, own.size()));
                for (int number : own.subList(0, count)) {
                    boolean known = lines.stream().anyMatch(line -> line.number() == number);
                    if (!known) {
                        Line line = Line.original(number, id, corpus.line(number, language));
                        lines.add(random.nextInt(lines.size() + 1), line);
                    }
                }
            }
        }

        private Report written(String id, Language language, List<Line> lines, double naming, double credit) {
            int outlet = outlets.get(reports.size() % outlets.size());
            Frames own = Objects.requireNonNull(frames.get(language.code()), language.code());
            List<String> paragraphs = new ArrayList<>();
            boolean first = true;
            SortedMap<String, Boolean> credited = new TreeMap<>();
            for (Line line : lines) {
                String text = line.text();
                Report parent = parent(line.parent());
                boolean origin = !SimulatedStory.isReport(line.root());
                if (parent != null && credits(parent, language, credit, credited)) {
                    text = own.credit()
                            .replace("{O}", own.outlets().get(parent.outlet()))
                            .replace("{L}", text);
                } else if (origin && ((naming > 0 && first) || random.nextDouble() < naming)) {
                    text = named(own, own.speakers().get(line.root().charAt(1) - '0'), text);
                    first = false;
                }
                paragraphs.add(capital(text));
            }
            hours += 4 + random.nextInt(40);
            LocalDate published = random.nextDouble() < 0.12 ? null : FIRST.plusDays(hours / 24);
            return new Report(id, language, outlet, published, lines, paragraphs);
        }

        /** Credits a parent on the first line taken from it and on some others, or never. */
        private boolean credits(Report parent, Language language, double credit, SortedMap<String, Boolean> credited) {
            double share = parent.language().equals(language) ? credit : CREDIT_ABROAD;
            Boolean before = credited.get(parent.id());
            if (before == null) {
                boolean does = credit > 0 && random.nextDouble() < share;
                credited.put(parent.id(), does);
                return does;
            }
            return before && random.nextDouble() < 0.2;
        }

        private @Nullable Report parent(String id) {
            return reports.stream()
                    .filter(report -> report.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        private String named(Frames own, String speaker, String text) {
            boolean quoted = random.nextBoolean();
            List<String> patterns = quoted ? own.quotes() : own.reports();
            String bare = quoted && text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
            return patterns.get(random.nextInt(patterns.size()))
                    .replace("{S}", speaker)
                    .replace("{L}", bare);
        }

        private static String capital(String text) {
            return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }
    }
}
