package org.stemma.store.search;

import com.ibm.icu.util.VersionInfo;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.stemma.store.ArchiveException;
import org.stemma.store.ArchiveStore;
import org.stemma.store.DiskFull;

/**
 * The files of an index, open for writing. What its last commit tells of itself decides whether it can be used: an index of
 * another archive, encoder or way to find words, and one that cannot be read, is begun anew. Not for use by several threads,
 * but for {@link #searchers}.
 */
final class IndexFolder implements AutoCloseable {
    /** Raised when documents change. Which words there are depends on ICU, too. */
    private static final String FORMAT = "1, ICU " + VersionInfo.ICU_VERSION;

    private static final String SEQUENCE = "sequence";
    private static final double BUFFER_MEGABYTES = 48;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> own;
    private final @Nullable String renewed;
    private long applied;

    private IndexFolder(IndexWriter writer, Map<String, String> own, long last, @Nullable String unreadable)
            throws IOException {
        this.writer = writer;
        this.own = own;
        Map<String, String> told = committed(writer);
        long sequence = Long.parseLong(told.getOrDefault(SEQUENCE, "0"));
        boolean usable = told.entrySet().containsAll(own.entrySet()) && sequence <= last;
        if (usable) {
            applied = sequence;
        } else {
            writer.deleteAll();
        }
        this.renewed = unreadable != null ? unreadable : usable ? null : difference(told);
        this.searchers = new SearcherManager(writer, null);
    }

    private static Map<String, String> committed(IndexWriter writer) {
        Map<String, String> told = new TreeMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> told.put(entry.getKey(), entry.getValue()));
        }
        return told;
    }

    private String difference(Map<String, String> told) {
        if (told.isEmpty()) {
            return "there was none";
        }
        for (Map.Entry<String, String> mine : own.entrySet()) {
            if (!mine.getValue().equals(told.get(mine.getKey()))) {
                return "it was made for another " + mine.getKey();
            }
        }
        return "it tells of more than the archive holds";
    }

    /**
     * Opens an index, or begins one.
     *
     * @throws ArchiveException where the folder cannot be written, or another process has it
     */
    static IndexFolder open(ArchiveStore store, Analyzers analyzers, @Nullable PassageEncoder encoder) {
        Path path = store.place().index();
        Map<String, String> own = new TreeMap<>();
        long last = store.articles().lastChange();
        own.put("archive", store.identity());
        own.put("format", FORMAT);
        own.put("encoder", encoder == null ? "none" : encoder.name());
        try {
            Files.createDirectories(path);
            try {
                return open(path, analyzers, own, last, null);
            } catch (LockObtainFailedException e) {
                throw e;
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | IllegalArgumentException
                    | IllegalStateException
                    | EOFException
                    | FileNotFoundException
                    | NoSuchFileException e) {
                clear(path);
                return open(
                        path,
                        analyzers,
                        own,
                        last,
                        "it could not be read (" + e.getClass().getSimpleName() + ")");
            }
        } catch (IOException e) {
            throw explained(path, e);
        }
    }

    private static IndexFolder open(
            Path path, Analyzers analyzers, Map<String, String> own, long last, @Nullable String unreadable)
            throws IOException {
        Directory directory = FSDirectory.open(path);
        IndexWriter writer = null;
        try {
            IndexWriterConfig config = new IndexWriterConfig(new FieldAnalyzer(analyzers));
            config.setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
            config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
            config.setCommitOnClose(false);
            // Merging in the thread that writes gives the same segments every time, and tells it of a full disk.
            config.setMergeScheduler(new SerialMergeScheduler());
            writer = new IndexWriter(directory, config);
            return new IndexFolder(writer, own, last, unreadable);
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    private static void clear(Path path) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(path)) {
            files = list.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    static ArchiveException explained(Path path, IOException failure) {
        String place = path.toString();
        if (failure instanceof LockObtainFailedException) {
            return new ArchiveException(
                    place, "Another process has this index open.", "Wait until it is done, or end it.", failure);
        }
        return DiskFull.of(place, failure)
                .orElseGet(() -> new ArchiveException(
                        place,
                        "The search index failed (" + failure + ").",
                        "Look whether the disk works; the index can be deleted, it is made again from the archive.",
                        failure));
    }

    IndexWriter writer() {
        return writer;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Returns why the index was begun anew, to go behind "because"; null where it was not. */
    @Nullable String renewed() {
        return renewed;
    }

    /** Returns the number of the last change that the index holds. */
    long applied() {
        return applied;
    }

    void apply(long sequence) {
        applied = sequence;
    }

    void commit() throws IOException {
        Map<String, String> told = new TreeMap<>(own);
        told.put(SEQUENCE, Long.toString(applied));
        writer.setLiveCommitData(told.entrySet());
        writer.commit();
    }

    /** Begins anew. */
    void clear() throws IOException {
        writer.deleteAll();
        applied = 0;
        commit();
    }

    /** Reads every file of the index and returns what is wrong, in sentences. What was not committed is not looked at. */
    List<String> check() throws IOException {
        List<String> problems = new ArrayList<>();
        commit();
        if (!DirectoryReader.indexExists(writer.getDirectory())) {
            return List.of("The search index is gone.");
        }
        try (CheckIndex check = new CheckIndex(writer.getDirectory(), new NoLock())) {
            CheckIndex.Status status = check.checkIndex();
            if (!status.clean) {
                problems.add("The search index is damaged in " + status.numBadSegments + " of its " + status.numSegments
                        + " segments.");
            }
        }
        return problems;
    }

    /** The check wants the lock that the writer has; both are ours. */
    private static final class NoLock extends Lock {
        @Override
        public void close() {}

        @Override
        public void ensureValid() {}
    }

    /** Lets go without a commit, after a failure: what the disk holds is the last commit. */
    void abandon() {
        try {
            searchers.close();
            writer.rollback();
            writer.getDirectory().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        commit();
        writer.close();
        writer.getDirectory().close();
    }
}
