package org.stemma.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.ArchiveFullException;
import org.stemma.store.ArchivePlace;
import org.stemma.store.ArchiveStore;
import org.stemma.store.KeptArticle;
import org.stemma.store.Reports;
import org.stemma.store.StoryChange;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** Runs on a real small disk, a tmpfs; skipped where none may be mounted. */
final class DiskFullTest {
    @TempDir
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=3m", "none", disk.toString()) == 0,
                "no small disk may be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    private static String text(int number) {
        StringBuilder text = new StringBuilder("word" + number);
        new Random(number).ints(8_000, 'a', 'z' + 1).forEach(letter -> text.append((char) letter));
        return text.append(" end").toString();
    }

    private static SearchText whole(KeptArticle article) {
        String text = article.found().extract().text().raw().replaceAll("(.{7})", "$1 ");
        return new SearchText(
                null, Language.ENGLISH, List.of(new SearchPassage(new Span(0, text.length()), text, Language.ENGLISH)));
    }

    @Test
    void aFullDiskIsToldAndCostsNothingThatWasAdded() throws Exception {
        ArchivePlace place = ArchivePlace.of(disk.resolve("archive"));
        List<String> added = new ArrayList<>();
        try (ArchiveStore store = ArchiveStore.open(place)) {
            assertThatExceptionOfType(ArchiveFullException.class)
                    .isThrownBy(() -> {
                        while (added.size() < 10_000) {
                            String id = "a" + added.size();
                            store.add(Reports.article(id, text(added.size())), StoryChange.NONE);
                            added.add(id);
                        }
                    })
                    .withMessageContaining("full");

            assertThat(store.check(count -> {})).isEmpty();
            assertThat(store.articles().rows(added)).hasSize(added.size());
        }
        try (ArchiveStore store = ArchiveStore.open(place)) {
            assertThat(store.counts().articles()).isEqualTo(added.size()).isPositive();

            run("mount", "-o", "remount,size=64m", disk.toString());

            store.add(Reports.article("after", text(-1)), StoryChange.NONE);
            assertThat(store.articles().get("after")).isPresent();
        }
    }

    @Test
    void anIndexThatFindsTheDiskFullGoesOnWhenThereIsRoom() throws Exception {
        try (ArchiveStore store = ArchiveStore.open(ArchivePlace.of(disk.resolve("archive")));
                SearchIndex index = SearchIndex.open(store, DiskFullTest::whole, null)) {
            int added = 0;
            try {
                for (; added < 10_000; added++) {
                    store.add(Reports.article("a" + added, text(added)), StoryChange.NONE);
                    index.catchUp(IndexProgress.NONE);
                    index.commit();
                }
            } catch (ArchiveFullException told) {
                assertThat(told).hasMessageContaining("full");
            }
            assertThat(store.check(count -> {})).isEmpty();
            long articles = store.counts().articles();

            run("mount", "-o", "remount,size=64m", disk.toString());
            index.catchUp(IndexProgress.NONE);

            assertThat(index.check()).isEmpty();
            assertThat(articles).isPositive();
            assertThat(index.search(SearchQuery.ofWords("word0"), 5)).isNotNull();
        }
    }
}
