package org.stemma.bench.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stemma.store.ArchivePlace;
import org.stemma.store.ArchiveStore;
import org.stemma.store.ArticleRow;
import org.stemma.store.Move;
import org.stemma.store.StoryChange;
import org.stemma.store.StoryHead;
import org.stemma.store.search.IndexProgress;
import org.stemma.store.search.SearchIndex;
import org.stemma.text.Language;

/**
 * The process that is killed. It adds articles, adds some twice, merges stories, removes articles, and lets the index catch
 * up, without end. A line tells what the archive acknowledged: {@code + 12} an addition, {@code - 12} a removal, and
 * {@code ? 12} that a removal is about to be asked for.
 */
final class AddingProgram {
    private static final int A_STORY = 4;

    private final ArchiveStore store;
    private final SearchIndex index;
    private final Random random;

    private AddingProgram(ArchiveStore store, SearchIndex index, Random random) {
        this.store = store;
        this.index = index;
        this.random = random;
    }

    /** Arguments: the archive's folder, the number of the first article to add. */
    public static void main(String[] arguments) {
        int first = Integer.parseInt(arguments[1]);
        ArchiveStore store = ArchiveStore.open(ArchivePlace.of(Path.of(arguments[0])));
        SearchIndex index = SearchIndex.open(store, InventedArticles::searchText, null);
        AddingProgram program = new AddingProgram(store, index, new Random(first));
        for (int number = first; ; number++) {
            program.step(number);
        }
    }

    private void step(int number) {
        String story = "story-" + number / A_STORY;
        String article = InventedArticles.id(number);
        store.add(InventedArticles.article(number), change(story, List.of(article), "alike"));
        System.out.println("+ " + number);
        int chance = random.nextInt(10);
        if (chance == 0) {
            store.add(InventedArticles.article(number), change(story, List.of(article), "again"));
        } else if (chance == 1) {
            merge("story-" + random.nextInt(number / A_STORY + 1), story);
        } else if (chance == 2) {
            int doomed = random.nextInt(number + 1);
            System.out.println("? " + doomed);
            store.remove(InventedArticles.id(doomed), StoryChange.NONE);
            System.out.println("- " + doomed);
        } else if (chance < 6) {
            index.catchUp(IndexProgress.NONE);
        } else if (chance == 6) {
            index.commit();
        }
    }

    private void merge(String from, String to) {
        List<String> articles = new ArrayList<>();
        for (ArticleRow row : store.articles().ofStory(from)) {
            articles.add(row.id());
        }
        store.apply(change(to, articles, "merged"));
    }

    private static StoryChange change(String story, List<String> articles, String reason) {
        return new StoryChange(
                List.of(new StoryHead(story, "Story " + story, Language.ENGLISH, null, null)),
                articles.stream()
                        .map(article -> new Move(article, story, reason))
                        .toList(),
                List.of(),
                List.of());
    }
}
