package org.stemma.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.stemma.encode.Vector;
import org.stemma.text.Language;

/**
 * Signatures as bytes, to keep them: a version, then what {@link Signature} holds but for the id. Vectors are kept with a
 * byte for each dimension, which changes their cosines by less than .01.
 */
public final class SignatureCodec {
    private static final int VERSION = 1;
    private static final int STEPS = 127;

    /** No day is so early. */
    private static final long NO_DAY = Long.MIN_VALUE;

    private SignatureCodec() {}

    /** Returns the bytes. */
    public static byte[] write(Signature signature) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(signature.language().code());
            out.writeLong(signature.day() == null ? NO_DAY : signature.day().toEpochDay());
            write(signature.words(), out);
            write(signature.names(), out);
            write(signature.exact(), out);
            out.writeInt(signature.senses().size());
            for (Signature.Sense sense : signature.senses()) {
                out.writeInt(sense.space());
                write(sense.title(), out);
                write(sense.head(), out);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /**
     * Returns the signature of these bytes.
     *
     * @param id the id of its article
     * @throws IllegalArgumentException where the bytes are none of a signature
     */
    public static Signature read(String id, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new IllegalArgumentException("a signature of another version");
            }
            Language language = new Language(in.readUTF());
            long day = in.readLong();
            Terms words = readTerms(in);
            Terms names = readTerms(in);
            Terms exact = readTerms(in);
            List<Signature.Sense> senses = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                senses.add(new Signature.Sense(in.readInt(), readVector(in), readVector(in)));
            }
            return new Signature(
                    id, language, day == NO_DAY ? null : LocalDate.ofEpochDay(day), words, names, exact, senses);
        } catch (IOException cut) {
            throw new IllegalArgumentException("no signature", cut);
        }
    }

    private static void write(Terms terms, DataOutputStream out) throws IOException {
        out.writeInt(terms.size());
        for (int index = 0; index < terms.size(); index++) {
            out.writeInt(terms.key(index));
            for (Terms.Zone zone : Terms.Zone.values()) {
                out.writeByte(terms.count(index, zone));
            }
        }
    }

    private static Terms readTerms(DataInputStream in) throws IOException {
        int size = length(in, Integer.BYTES + Terms.Zone.values().length);
        int[] keys = new int[size];
        byte[] counts = new byte[size * Terms.Zone.values().length];
        for (int index = 0; index < size; index++) {
            keys[index] = in.readInt();
            in.readFully(counts, index * Terms.Zone.values().length, Terms.Zone.values().length);
        }
        return new Terms(keys, counts);
    }

    private static void write(Vector vector, DataOutputStream out) throws IOException {
        float most = 0;
        for (int dimension = 0; dimension < vector.dimensions(); dimension++) {
            most = Math.max(most, Math.abs(vector.get(dimension)));
        }
        out.writeInt(vector.dimensions());
        for (int dimension = 0; dimension < vector.dimensions(); dimension++) {
            out.writeByte(most == 0 ? 0 : Math.round(vector.get(dimension) / most * STEPS));
        }
    }

    private static Vector readVector(DataInputStream in) throws IOException {
        float[] values = new float[length(in, 1)];
        for (int dimension = 0; dimension < values.length; dimension++) {
            values[dimension] = in.readByte();
        }
        return new Vector(values);
    }

    /** Reads how many things follow; more than the bytes hold are none. */
    private static int length(DataInputStream in, int size) throws IOException {
        int length = in.readInt();
        if (length < 0 || (long) length * size > in.available()) {
            throw new IllegalArgumentException("no signature: " + length + " things of " + size + " bytes");
        }
        return length;
    }
}
