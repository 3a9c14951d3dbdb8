package org.stemma.multilingual.tensorflow;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The index of a TensorFlow tensor bundle ({@code variables.index}): a sorted string table without compression, as in
 * LevelDB's {@code table_format.md}, whose values are {@code BundleEntryProto} messages of
 * {@code tensor_bundle.proto}.
 */
public final class TensorIndex {
    private static final int FOOTER = 48;
    private static final int TRAILER = 5;
    private static final long MAGIC = 0xdb4775248b80fb57L;
    private static final int FLOAT = 1;

    private TensorIndex() {}

    /** A stretch of the file. */
    private record Block(int offset, int size) {}

    /** One key with its value. */
    private record Row(String key, ByteString value) {}

    /**
     * Returns the float tensors of the bundle by name; tensors of other types are left out.
     *
     * @throws IOException where the bytes are not an uncompressed index of one little-endian data file
     */
    public static SortedMap<String, TensorEntry> read(byte[] file) throws IOException {
        if (file.length < FOOTER
                || ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong(file.length - Long.BYTES) != MAGIC) {
            throw new IOException("not the index of a tensor bundle");
        }
        CodedInputStream footer = CodedInputStream.newInstance(file, file.length - FOOTER, FOOTER);
        block(footer, file);
        SortedMap<String, TensorEntry> tensors = new TreeMap<>();
        for (Row pointer : rows(file, block(footer, file))) {
            for (Row row : rows(file, block(pointer.value().newCodedInput(), file))) {
                // The row without a key is the bundle's own header.
                if (!row.key().isEmpty()) {
                    TensorEntry entry = entry(row);
                    if (entry != null) {
                        tensors.put(entry.name(), entry);
                    }
                }
            }
        }
        return tensors;
    }

    private static Block block(CodedInputStream handle, byte[] file) throws IOException {
        long offset = handle.readRawVarint64();
        long size = handle.readRawVarint64();
        if (offset < 0 || size < Integer.BYTES || offset + size + TRAILER > file.length) {
            throw new IOException("a block of the tensor bundle's index leaves the file");
        }
        return new Block((int) offset, (int) size);
    }

    /** Reads a block: keys that share their beginning with the key before, then restart points, type and checksum. */
    private static List<Row> rows(byte[] file, Block block) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = block.offset() + block.size();
        if (file[end] != 0) {
            throw new IOException("the tensor bundle's index is compressed");
        }
        CRC32C crc = new CRC32C();
        crc.update(file, block.offset(), block.size() + 1);
        if (buffer.getInt(end + 1) != Crc.masked(crc)) {
            throw new IOException("the tensor bundle's index is damaged: its checksum differs");
        }
        long restarts = Integer.toUnsignedLong(buffer.getInt(end - Integer.BYTES));
        long length = block.size() - Integer.BYTES * (restarts + 1);
        if (length < 0) {
            throw new IOException("a block of the tensor bundle's index has too many restart points");
        }
        CodedInputStream in = CodedInputStream.newInstance(file, block.offset(), (int) length);
        List<Row> rows = new ArrayList<>();
        byte[] key = {};
        while (!in.isAtEnd()) {
            int shared = in.readRawVarint32();
            int rest = in.readRawVarint32();
            int value = in.readRawVarint32();
            if (shared < 0 || shared > key.length) {
                throw new IOException("a key of the tensor bundle's index shares more than there is");
            }
            ByteArrayOutputStream next = new ByteArrayOutputStream();
            next.write(key, 0, shared);
            next.writeBytes(in.readRawBytes(rest));
            key = next.toByteArray();
            rows.add(new Row(new String(key, StandardCharsets.UTF_8), ByteString.copyFrom(in.readRawBytes(value))));
        }
        return rows;
    }

    private static @Nullable TensorEntry entry(Row row) throws IOException {
        CodedInputStream in = row.value().newCodedInput();
        int type = 0;
        int shard = 0;
        long offset = 0;
        long size = 0;
        int checksum = 0;
        List<Integer> shape = List.of();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> type = in.readEnum();
                case 2 -> shape = shape(in.readByteArray());
                case 3 -> shard = in.readInt32();
                case 4 -> offset = in.readInt64();
                case 5 -> size = in.readInt64();
                case 6 -> checksum = in.readFixed32();
                default -> in.skipField(tag);
            }
        }
        if (shard != 0) {
            throw new IOException(row.key() + " lies in the tensor bundle's data file " + shard + ", not in the first");
        }
        return type == FLOAT ? new TensorEntry(row.key(), shape, offset, size, checksum) : null;
    }

    /** A {@code TensorShapeProto}: field 2 repeats, one message a dimension, whose field 1 is its size. */
    private static List<Integer> shape(byte[] message) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(message);
        List<Integer> shape = new ArrayList<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) != 2) {
                in.skipField(tag);
                continue;
            }
            CodedInputStream dimension = CodedInputStream.newInstance(in.readByteArray());
            int size = 0;
            for (int inner = dimension.readTag(); inner != 0; inner = dimension.readTag()) {
                if (WireFormat.getTagFieldNumber(inner) == 1) {
                    size = Math.toIntExact(dimension.readInt64());
                } else {
                    dimension.skipField(inner);
                }
            }
            shape.add(size);
        }
        return shape;
    }
}
