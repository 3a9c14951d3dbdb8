package org.stemma.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.encode.Sha256;

/** Bytes of an answer with the tag by which a client asks whether they are still the same; packed once for all requests. */
final class Content {
    private static final int WORTH_PACKING = 1_000;
    private static final int TAG_LENGTH = 32;
    private static final String PACKED = "-gzip\"";

    private final byte[] bytes;
    private final String tag;
    private byte @Nullable [] packed;

    private Content(byte[] bytes) {
        this.bytes = bytes;
        this.tag = "\"" + Sha256.of(bytes).substring(0, TAG_LENGTH) + "\"";
    }

    static Content of(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    static Content of(byte[] bytes) {
        return new Content(bytes.clone());
    }

    int size() {
        return bytes.length;
    }

    /** Returns whether packing makes it smaller by enough to be worth it. */
    boolean isWorthPacking() {
        return bytes.length >= WORTH_PACKING;
    }

    ByteBuffer plain() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    synchronized ByteBuffer packed() {
        if (packed == null) {
            packed = pack(bytes);
        }
        return ByteBuffer.wrap(packed).asReadOnlyBuffer();
    }

    /** Returns the entity tag of the plain or packed bytes. */
    String tag(boolean ofPacked) {
        return ofPacked ? tag.substring(0, tag.length() - 1) + PACKED : tag;
    }

    /** Returns whether a header {@code If-None-Match} names these bytes, packed or not. */
    boolean isNamedIn(String header) {
        if (header.strip().equals("*")) {
            return true;
        }
        for (String one : header.split(",", -1)) {
            String named = one.strip().replaceFirst("^W/", "");
            if (named.equals(tag) || named.equals(tag(true))) {
                return true;
            }
        }
        return false;
    }

    private static byte[] pack(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new Fast(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A packer that trades a few bytes for time. */
    private static final class Fast extends GZIPOutputStream {
        Fast(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
