package org.stemma.server.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.StemmaOptions;
import org.stemma.archive.Archive;
import org.stemma.encode.EncoderChoice;
import org.stemma.store.ArchivePlace;

/** What becomes of work that was asked for, also when the server ends. */
class JobsTest {
    private static final StemmaOptions ENGLISH = StemmaOptions.defaults().withMultilingual(new EncoderChoice.None());
    private static final String TEXT = "The lighthouse of Orlin was sold to the fishermen's guild on Monday.";
    private static final long LONG = 60_000;

    @TempDir
    private Path folder;

    private Archive archive;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void openArchive() {
        archive = Archive.open(ArchivePlace.of(folder.resolve("archive")), ENGLISH);
    }

    @AfterEach
    void closeArchive() {
        archive.close();
        assertThat(log).isEmpty();
    }

    private Jobs open(int mostWaiting) throws IOException {
        return Jobs.open(archive, folder.resolve("jobs"), mostWaiting, log::add);
    }

    private static Job add(Jobs jobs, String key, String text)
            throws IOException, Jobs.KeyTakenException, Jobs.TooManyException {
        try (Incoming incoming = jobs.incoming()) {
            Files.writeString(incoming.next(), text);
            incoming.add("lighthouse.txt");
            return jobs.add(incoming, new Asked(incoming.files(), List.of(), 0, null, key, incoming.digest()));
        }
    }

    private static Job end(Jobs jobs, String id) throws InterruptedException {
        Running running = jobs.get(id).orElseThrow();
        Running.Look look = running.after(-1, LONG);
        while (!look.job().state().isEnd()) {
            look = running.after(look.changes(), LONG);
        }
        return look.job();
    }

    /** Leaves a job behind as a server does that is killed before it begins with it. */
    private Job left(String text) throws Exception {
        JobFolder kept = new JobFolder(folder.resolve("jobs"));
        try (Incoming incoming = kept.incoming()) {
            Files.writeString(incoming.next(), text);
            incoming.add("lighthouse.txt");
            Job job = Job.waiting("0".repeat(28), Job.Kind.ADD, List.of(), "2031-03-01T12:00:00Z")
                    .at("adding", 0, 1);
            kept.take(incoming, new JobFolder.Kept(job, new Asked(incoming.files(), List.of(), 0, null, "key", "d")));
            return job;
        }
    }

    @Test
    void aJobAddsItsArticlesAndMakesTheirDossiers() throws Exception {
        Jobs jobs = open(10);
        Job done = end(jobs, add(jobs, null, TEXT).id());
        jobs.stop(Duration.ofMinutes(1));

        assertThat(done.state()).isEqualTo(Job.State.DONE);
        assertThat(done.added()).containsExactly(new Job.Placed("lighthouse", "lighthouse"));
        assertThat(done.finished()).isNotNull();
        assertThat(archive.keptDossier("lighthouse")).isPresent();
        try (Stream<Path> files = Files.list(folder.resolve("jobs").resolve(done.id()))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("job.json");
        }
    }

    @Test
    void aJobThatAServerLeftIsDoneByTheNext() throws Exception {
        Job before = left(TEXT);

        Jobs jobs = open(10);
        Job done = end(jobs, before.id());
        jobs.stop(Duration.ofMinutes(1));

        assertThat(done.state()).isEqualTo(Job.State.DONE);
        assertThat(done.created()).isEqualTo(before.created());
        assertThat(archive.rows(List.of("lighthouse"))).hasSize(1);
    }

    @Test
    void aJobWhoseUploadIsNotWholeIsToldToBeInterrupted() throws Exception {
        Job before = left(TEXT);
        Files.writeString(folder.resolve("jobs").resolve(before.id()).resolve("0"), "cut");

        Jobs jobs = open(10);
        Job ended = jobs.get(before.id()).orElseThrow().job();
        jobs.stop(Duration.ofMinutes(1));

        assertThat(ended.state()).isEqualTo(Job.State.INTERRUPTED);
        assertThat(ended.error()).contains("Send it again");
        assertThat(archive.counts().articles()).isZero();
    }

    @Test
    void anUploadThatNeverBecameAJobIsForgotten() throws Exception {
        Path left = Files.createDirectories(
                folder.resolve("jobs").resolve(".incoming1").resolve("parts"));
        Files.writeString(left.resolve("0"), "cut");

        open(10).stop(Duration.ofMinutes(1));

        assertThat(folder.resolve("jobs")).isEmptyDirectory();
    }

    @Test
    void anEndedJobIsStillKnownToTheNextServerAndItsKeyToo() throws Exception {
        Jobs first = open(10);
        Job done = end(first, add(first, "key", TEXT).id());
        first.stop(Duration.ofMinutes(1));

        Jobs second = open(10);
        assertThat(second.get(done.id()).orElseThrow().job()).isEqualTo(done);
        assertThat(second.all()).containsExactly(done);
        assertThat(add(second, "key", TEXT).id()).isEqualTo(done.id());
        assertThatThrownBy(() -> add(second, "key", "Other.")).isInstanceOf(Jobs.KeyTakenException.class);
        second.stop(Duration.ofMinutes(1));
    }

    @Test
    void whereTooManyWaitNoOtherIsTaken() throws Exception {
        Jobs jobs = open(0);

        assertThat(jobs.isFull()).isTrue();
        assertThatThrownBy(() -> add(jobs, null, TEXT)).isInstanceOf(Jobs.TooManyException.class);
        assertThatThrownBy(() -> jobs.dossier("lighthouse")).isInstanceOf(Jobs.TooManyException.class);
        jobs.stop(Duration.ofMinutes(1));
        assertThat(folder.resolve("jobs")).isEmptyDirectory();
    }

    @Test
    void jobsThatEndedLongAgoAreForgotten() throws Exception {
        JobFolder kept = new JobFolder(folder.resolve("jobs"));
        try (Incoming incoming = kept.incoming()) {
            Job old = Job.waiting("1".repeat(28), Job.Kind.ADD, List.of(), "2020-03-01T12:00:00Z")
                    .ended(Job.State.DONE, null, "2020-03-01T12:00:01Z");
            kept.take(incoming, new JobFolder.Kept(old, new Asked(List.of(), List.of(), 0, null, null, "")));
        }

        Jobs jobs = open(10);
        jobs.stop(Duration.ofMinutes(1));

        assertThat(jobs.all()).isEmpty();
        assertThat(folder.resolve("jobs")).isEmptyDirectory();
    }
}
