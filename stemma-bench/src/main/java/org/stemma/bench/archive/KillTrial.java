package org.stemma.bench.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.stemma.store.ArchivePlace;
import org.stemma.store.ArchiveStore;
import org.stemma.store.KeptArticle;
import org.stemma.store.search.IndexProgress;
import org.stemma.store.search.SearchIndex;
import org.stemma.store.search.SearchQuery;

/** Kills one adding process after another on the same archive, and looks each time whether all is there that must be. */
final class KillTrial {
    private final Path folder;
    private final Set<Integer> there = new TreeSet<>();
    private final Set<Integer> maybeGone = new HashSet<>();
    private int next;

    KillTrial(Path folder) {
        this.folder = folder;
    }

    /** Returns the number of articles that must be there. */
    int articles() {
        return there.size();
    }

    /**
     * Lets a process add, kills it, and returns what is wrong afterwards, in sentences.
     *
     * @param lines how many lines the process tells before
     * @param milliseconds how long it goes on then
     */
    List<String> kill(int lines, long milliseconds) throws IOException, InterruptedException {
        Path told = Files.createTempFile(folder.toAbsolutePath().getParent(), "told", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AddingProgram.class.getName(),
                        folder.toString(),
                        Integer.toString(next))
                .redirectOutput(told.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        while (process.isAlive() && lines(told) < lines) {
            Thread.sleep(1);
        }
        boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        hear(Files.readAllLines(told));
        Files.delete(told);
        List<String> problems = new ArrayList<>();
        if (ended) {
            problems.add("the process ended by itself with " + process.exitValue());
        }
        look(problems);
        return problems;
    }

    private static long lines(Path told) throws IOException {
        try (Stream<String> lines = Files.lines(told)) {
            return lines.count();
        }
    }

    private void hear(List<String> lines) {
        for (String line : lines) {
            int number = Integer.parseInt(line.substring(2));
            switch (line.charAt(0)) {
                case '+' -> {
                    there.add(number);
                    next = number + 1;
                }
                case '?' -> maybeGone.add(number);
                default -> {
                    there.remove(number);
                    maybeGone.remove(number);
                }
            }
        }
    }

    private void look(List<String> problems) {
        try (ArchiveStore store = ArchiveStore.open(ArchivePlace.of(folder));
                SearchIndex index = SearchIndex.open(store, InventedArticles::searchText, null)) {
            problems.addAll(store.check(count -> {}));
            // What was added but not acknowledged may be there, or not; what is there is whole.
            if (store.articles().row(InventedArticles.id(next)).isPresent()) {
                there.add(next);
                next++;
            }
            for (int number : maybeGone) {
                if (store.articles().row(InventedArticles.id(number)).isEmpty()) {
                    there.remove(number);
                }
            }
            maybeGone.clear();
            there.forEach(number -> look(store, number, problems));
            if (store.counts().articles() != there.size()) {
                problems.add("there are " + store.counts().articles() + " articles, not " + there.size());
            }
            index.catchUp(IndexProgress.NONE);
            problems.addAll(index.check());
            there.stream().skip(Math.max(0, there.size() - 3)).forEach(number -> find(index, number, problems));
        }
    }

    private static void look(ArchiveStore store, int number, List<String> problems) {
        String id = InventedArticles.id(number);
        String text = store.articles()
                .get(id)
                .map(KeptArticle::found)
                .map(found -> found.extract().text().raw())
                .orElse("nothing");
        if (!text.equals(InventedArticles.text(number))) {
            problems.add(id + " is lost or not what it was");
        }
        if (store.articles().part(id, "signature").isEmpty()
                || store.articles().row(id).filter(row -> row.story() != null).isEmpty()) {
            problems.add(id + " came without its part or story");
        }
    }

    private static void find(SearchIndex index, int number, List<String> problems) {
        boolean found = index.search(SearchQuery.ofWords(InventedArticles.ownWord(number)), 3).stream()
                .anyMatch(hit -> hit.article().equals(InventedArticles.id(number)));
        if (!found) {
            problems.add(InventedArticles.id(number) + " cannot be found");
        }
    }
}
