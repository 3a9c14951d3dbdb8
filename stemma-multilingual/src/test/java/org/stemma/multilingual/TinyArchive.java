package org.stemma.multilingual;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.stemma.multilingual.onnx.Precision;

/** A BERT of three layers and eight dimensions with random weights, saved as TensorFlow saves the large one. */
final class TinyArchive implements ModelArchive {
    static final List<String> VOCABULARY =
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "Har", "##bour", "открыт", "порт", ".", "##s", "7");
    static final int WIDTH = 8;
    static final int INNER = 16;
    static final int LAYERS = 2;
    static final int HEADS = 2;

    private final Map<String, float[]> tensors = new TreeMap<>();
    private final Map<String, int[]> shapes = new TreeMap<>();
    private byte[] zip;

    TinyArchive(long seed) {
        Random random = new Random(seed);
        String embeddings = "module/bert/embeddings/";
        add(random, embeddings + "word_embeddings", VOCABULARY.size(), WIDTH);
        add(random, embeddings + "position_embeddings", 16, WIDTH);
        add(random, embeddings + "token_type_embeddings", 2, WIDTH);
        add(random, embeddings + "LayerNorm/gamma", WIDTH);
        add(random, embeddings + "LayerNorm/beta", WIDTH);
        for (int layer = 0; layer <= LAYERS; layer++) {
            String at = "module/bert/encoder/layer_" + layer + "/";
            for (String part : List.of("query", "key", "value")) {
                add(random, at + "attention/self/" + part + "/kernel", WIDTH, WIDTH);
                add(random, at + "attention/self/" + part + "/bias", WIDTH);
            }
            add(random, at + "attention/output/dense/kernel", WIDTH, WIDTH);
            add(random, at + "attention/output/dense/bias", WIDTH);
            add(random, at + "attention/output/LayerNorm/gamma", WIDTH);
            add(random, at + "attention/output/LayerNorm/beta", WIDTH);
            add(random, at + "intermediate/dense/kernel", WIDTH, INNER);
            add(random, at + "intermediate/dense/bias", INNER);
            add(random, at + "output/dense/kernel", INNER, WIDTH);
            add(random, at + "output/dense/bias", WIDTH);
            add(random, at + "output/LayerNorm/gamma", WIDTH);
            add(random, at + "output/LayerNorm/beta", WIDTH);
        }
        this.zip = pack();
    }

    static ModelCut cut(Precision precision) {
        return new ModelCut(LAYERS, HEADS, precision, 1000, 1);
    }

    private void add(Random random, String name, int... shape) {
        int size = 1;
        for (int dimension : shape) {
            size *= dimension;
        }
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian() * 0.5f;
        }
        tensors.put(name, values);
        shapes.put(name, shape);
    }

    float[] tensor(String name) {
        float[] values = tensors.get(name);
        if (values == null) {
            throw new IllegalArgumentException(name);
        }
        return values;
    }

    /** Turns over one byte in the middle of the archive's data. */
    TinyArchive damaged() {
        zip = zip.clone();
        zip[zip.length / 2] ^= 1;
        return this;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(zip);
    }

    @Override
    public long size() {
        return zip.length;
    }

    @Override
    public String fingerprint() {
        CRC32 crc = new CRC32();
        crc.update(zip);
        return Long.toHexString(crc.getValue());
    }

    private byte[] pack() {
        try {
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            byte[] index = index(data);
            Map<String, byte[]> members = new LinkedHashMap<>();
            members.put("assets/", new byte[0]);
            members.put("assets/vocab.txt", String.join("\n", VOCABULARY).getBytes(StandardCharsets.UTF_8));
            members.put("variables/variables.data-00000-of-00001", data.toByteArray());
            members.put("variables/variables.index", index);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> member : members.entrySet()) {
                    ZipEntry entry = new ZipEntry(member.getKey());
                    CRC32 crc = new CRC32();
                    crc.update(member.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setTime(0);
                    entry.setSize(member.getValue().length);
                    entry.setCrc(crc.getValue());
                    out.putNextEntry(entry);
                    out.write(member.getValue());
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the tensors one after the other, and returns a table of where they lie. */
    private byte[] index(ByteArrayOutputStream data) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(rows);
        row(out, "", "", new byte[] {8, 1});
        String before = "";
        for (Map.Entry<String, float[]> tensor : tensors.entrySet()) {
            ByteBuffer bytes =
                    ByteBuffer.allocate(tensor.getValue().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(tensor.getValue());
            row(out, before, tensor.getKey(), entry(tensor.getKey(), data.size(), bytes.array()));
            data.writeBytes(bytes.array());
            before = tensor.getKey();
        }
        out.flush();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] tensorHandle = block(file, rows.toByteArray());
        byte[] metaHandle = block(file, new byte[0]);
        ByteArrayOutputStream pointer = new ByteArrayOutputStream();
        CodedOutputStream pointing = CodedOutputStream.newInstance(pointer);
        row(pointing, "", "n", tensorHandle);
        pointing.flush();
        byte[] indexHandle = block(file, pointer.toByteArray());
        ByteBuffer footer = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        footer.put(metaHandle).put(indexHandle).putLong(40, 0xdb4775248b80fb57L);
        file.writeBytes(footer.array());
        return file.toByteArray();
    }

    private byte[] entry(String name, int offset, byte[] bytes) throws IOException {
        ByteArrayOutputStream shape = new ByteArrayOutputStream();
        CodedOutputStream dimensions = CodedOutputStream.newInstance(shape);
        for (int size : shapes.get(name)) {
            dimensions.writeByteArray(2, new byte[] {8, (byte) size});
        }
        dimensions.flush();
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(entry);
        out.writeEnum(1, 1);
        out.writeByteArray(2, shape.toByteArray());
        out.writeInt64(4, offset);
        out.writeInt64(5, bytes.length);
        out.writeFixed32(6, masked(bytes));
        out.flush();
        return entry.toByteArray();
    }

    private static void row(CodedOutputStream out, String before, String key, byte[] value) throws IOException {
        int shared = 0;
        while (shared < Math.min(before.length(), key.length()) && before.charAt(shared) == key.charAt(shared)) {
            shared++;
        }
        byte[] rest = key.substring(shared).getBytes(StandardCharsets.UTF_8);
        out.writeUInt32NoTag(shared);
        out.writeUInt32NoTag(rest.length);
        out.writeUInt32NoTag(value.length);
        out.writeRawBytes(rest);
        out.writeRawBytes(value);
    }

    /** Appends a block with one restart point and returns its handle. */
    private static byte[] block(ByteArrayOutputStream file, byte[] rows) throws IOException {
        int offset = file.size();
        byte[] content = ByteBuffer.allocate(rows.length + 9)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(rows)
                .putInt(0)
                .putInt(1)
                .put((byte) 0)
                .array();
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(masked(content))
                .array());
        ByteArrayOutputStream handle = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(handle);
        out.writeUInt64NoTag(offset);
        out.writeUInt64NoTag(content.length - 1L);
        out.flush();
        return handle.toByteArray();
    }

    private static int masked(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return Integer.rotateRight((int) crc.getValue(), 15) + 0xa282ead8;
    }
}
