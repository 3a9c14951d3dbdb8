package org.stemma.multilingual;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stemma.encode.TokenStates;
import org.stemma.encode.Vector;
import org.stemma.text.Language;

/**
 * From token states to sentence vectors that are comparable across languages: the mean of the states, less the mean of
 * the language, through one linear map that keeps what tells sentences apart and drops what tells their languages apart
 * (linear discriminant analysis with the sentence as the class).
 *
 * <p>The mean leaves out the model's first and last mark, which was measured to be a little better. A language to which
 * nothing was fitted takes the mean of the languages' means.
 */
public final class Projection {
    private static final String RESOURCE = "/org/stemma/multilingual/projection.bin";
    private static final int MAGIC = 0x53544d50;

    private final SortedMap<Language, List<Float>> means;
    private final List<Float> common;
    private final float[][] rows;

    /**
     * Takes what was fitted.
     *
     * @param means the mean sentence of each language
     * @param rows the map, one list of weights for each dimension of the result
     */
    public Projection(Map<Language, List<Float>> means, List<List<Float>> rows) {
        this.means = new TreeMap<>(means);
        this.common = mean(List.copyOf(this.means.values()));
        this.rows = new float[rows.size()][common.size()];
        for (int row = 0; row < this.rows.length; row++) {
            for (int i = 0; i < common.size(); i++) {
                this.rows[row][i] = rows.get(row).get(i);
            }
        }
    }

    /** Reads the one that ships with the encoder. */
    static Projection load() throws IOException {
        try (InputStream in = Projection.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new FileNotFoundException("no resource " + RESOURCE + " on the class path");
            }
            return read(in);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Projection read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        if (data.readInt() != MAGIC) {
            throw new IOException("not a projection");
        }
        int width = data.readInt();
        SortedMap<Language, List<Float>> means = new TreeMap<>();
        for (int left = data.readInt(); left > 0; left--) {
            means.put(new Language(data.readUTF()), readValues(data, width));
        }
        List<List<Float>> rows = new ArrayList<>();
        for (int left = data.readInt(); left > 0; left--) {
            rows.add(readValues(data, width));
        }
        return new Projection(means, rows);
    }

    private static List<Float> readValues(DataInputStream data, int width) throws IOException {
        float scale = data.readFloat();
        List<Float> values = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            values.add(data.readShort() * scale);
        }
        return values;
    }

    /** Writes it with 16 bits a value and one scale a row. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeInt(common.size());
        data.writeInt(means.size());
        for (Map.Entry<Language, List<Float>> mean : means.entrySet()) {
            data.writeUTF(mean.getKey().code());
            writeValues(data, mean.getValue());
        }
        data.writeInt(rows.length);
        for (float[] row : rows) {
            List<Float> values = new ArrayList<>(row.length);
            for (float value : row) {
                values.add(value);
            }
            writeValues(data, values);
        }
        data.flush();
    }

    private static void writeValues(DataOutputStream data, List<Float> values) throws IOException {
        float greatest = 0;
        for (float value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        float scale = greatest == 0 ? 1 : greatest / Short.MAX_VALUE;
        data.writeFloat(scale);
        for (float value : values) {
            data.writeShort(Math.round(value / scale));
        }
    }

    private static List<Float> mean(List<List<Float>> all) {
        List<Float> mean = new ArrayList<>();
        for (int i = 0; i < all.get(0).size(); i++) {
            double sum = 0;
            for (List<Float> one : all) {
                sum += one.get(i);
            }
            mean.add((float) (sum / all.size()));
        }
        return mean;
    }

    /** Returns the mean sentence of a language, or of all where nothing was fitted to it. */
    public List<Float> mean(Language language) {
        return means.getOrDefault(language, common);
    }

    /** Returns the vector of a text of this language. */
    public Vector project(TokenStates states, Language language) {
        List<Float> pooled = pool(states);
        List<Float> mean = mean(language);
        float[] centred = new float[pooled.size()];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = pooled.get(i) - mean.get(i);
        }
        float[] vector = new float[rows.length];
        for (int row = 0; row < vector.length; row++) {
            float[] weights = rows[row];
            double sum = 0;
            for (int i = 0; i < centred.length; i++) {
                sum += weights[i] * centred[i];
            }
            vector[row] = (float) sum;
        }
        return new Vector(vector);
    }

    /** Returns the mean of the states without those of the model's two marks; of all, where there are no others. */
    public static List<Float> pool(TokenStates states) {
        int from = states.size() > 2 ? 1 : 0;
        int to = states.size() - from;
        List<Float> mean = new ArrayList<>(states.dimensions());
        for (int dimension = 0; dimension < states.dimensions(); dimension++) {
            double sum = 0;
            for (int piece = from; piece < to; piece++) {
                sum += states.get(piece, dimension);
            }
            mean.add((float) (sum / (to - from)));
        }
        return mean;
    }
}
