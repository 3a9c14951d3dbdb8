package org.stemma.bench.network;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps a trained network's float weights, so that what follows training can be done anew without it. */
public final class WeightFile {
    private WeightFile() {}

    /** Writes the weights by their names. */
    public static void write(Path file, Map<String, float[]> weights) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(weights.size());
            for (Map.Entry<String, float[]> weight : weights.entrySet()) {
                out.writeUTF(weight.getKey());
                out.writeInt(weight.getValue().length);
                for (float value : weight.getValue()) {
                    out.writeFloat(value);
                }
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Map<String, float[]> read(Path file) throws IOException {
        Map<String, float[]> weights = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            for (int number = 0; number < count; number++) {
                String name = in.readUTF();
                float[] values = new float[in.readInt()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.readFloat();
                }
                weights.put(name, values);
            }
        }
        return weights;
    }
}
