package org.stemma.multilingual;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.stemma.encode.PreparationListener;
import org.stemma.encode.Sha256;
import org.stemma.multilingual.cache.CachedFiles;
import org.stemma.multilingual.cache.ModelCache;
import org.stemma.multilingual.tensorflow.TensorIndex;

/**
 * Makes the encoder's files out of the published archive, once, and finds them again.
 *
 * <p>This is done at the first use and not when the project is built: it keeps the build quick, ships 150 MB less, and
 * users of English alone never pay for it. It takes some 20 seconds and no network; being short, it starts anew where it
 * was cut off. The archive is streamed twice, since the index of the tensors lies behind them.
 */
final class ModelPreparation {
    /** The ONNX model's file name. */
    static final String MODEL = "model.onnx";
    /** The vocabulary's file name. */
    static final String VOCABULARY = "vocab.txt";

    private static final String ARCHIVED_VOCABULARY = "assets/vocab.txt";
    private static final String ARCHIVED_INDEX = "variables/variables.index";
    private static final String ARCHIVED_DATA = "variables/variables.data-00000-of-00001";
    /** Changes whenever the same archive would become another model. */
    private static final int VERSION = 3;

    private static final int BUFFER = 1 << 16;
    private static final long MEGABYTE = 1_000_000;

    private final ModelArchive archive;
    private final ModelCut cut;
    private final ModelCache cache;
    private final PreparationListener listener;

    ModelPreparation(ModelArchive archive, ModelCut cut, ModelCache cache, PreparationListener listener) {
        this.archive = archive;
        this.cut = cut;
        this.cache = cache;
        this.listener = listener;
    }

    /** Returns the checked files, made if need be. */
    CachedFiles files() throws IOException {
        return cache.get(key(), cut.bytes(), new Making());
    }

    /** Tells the listener what comes, and makes it. */
    private final class Making implements ModelCache.Maker {
        @Override
        public void make(Path folder) throws IOException {
            archive.open().close();
            listener.begins("Making the multilingual model out of the published one, once on this machine: "
                    + cut.bytes() / MEGABYTE + " MB in " + folder.getParent() + ", about " + cut.seconds()
                    + " seconds.");
            convert(folder);
        }

        @Override
        public void waits() {
            listener.begins("Another process is making the multilingual model; this one waits for it.");
        }
    }

    /** Returns whether the files are there already, whole. */
    boolean isMade() throws IOException {
        return cache.find(key()).isPresent();
    }

    private String key() throws IOException {
        String content = String.join(
                " ",
                archive.fingerprint(),
                Integer.toString(cut.layers()),
                Integer.toString(cut.heads()),
                cut.precision().name(),
                Integer.toString(VERSION));
        return "multilingual-"
                + Sha256.of(content.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private void convert(Path folder) throws IOException {
        Map<String, byte[]> small = new HashMap<>();
        try (ZipInputStream zip = zip(0)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(ARCHIVED_VOCABULARY)
                        || entry.getName().equals(ARCHIVED_INDEX)) {
                    small.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        Files.write(folder.resolve(VOCABULARY), member(small, ARCHIVED_VOCABULARY));
        BertConversion conversion =
                new BertConversion(TensorIndex.read(member(small, ARCHIVED_INDEX)), cut.layers(), cut.heads());
        try (ZipInputStream zip = zip(1);
                OutputStream model = new BufferedOutputStream(Files.newOutputStream(folder.resolve(MODEL)), BUFFER)) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals(ARCHIVED_DATA)) {
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                throw new FileNotFoundException("the model's archive lacks " + ARCHIVED_DATA);
            }
            conversion.convert(zip, model, cut.precision());
        }
        listener.progress(2 * archive.size(), 2 * archive.size());
    }

    private static byte[] member(Map<String, byte[]> members, String name) throws IOException {
        byte[] bytes = members.get(name);
        if (bytes == null) {
            throw new FileNotFoundException("the model's archive lacks " + name);
        }
        return bytes;
    }

    private ZipInputStream zip(int pass) throws IOException {
        return new ZipInputStream(new BufferedInputStream(new Watched(archive.open(), pass, archive.size()), BUFFER));
    }

    /** Tells the listener how far the two passes have come, at each hundredth. */
    private final class Watched extends FilterInputStream {
        private static final int STEPS = 100;

        private final long total;
        private long done;
        private long next;

        Watched(InputStream in, int pass, long size) {
            super(in);
            this.total = 2 * size;
            this.done = pass * size;
            this.next = done;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            done += Math.max(count, 0);
            if (done >= next) {
                listener.progress(Math.min(done, total), total);
                next = done + total / STEPS;
            }
            return count;
        }
    }
}
