package org.stemma.bench.names;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stemma.encode.Encoder;
import org.stemma.encode.TokenStates;
import org.stemma.text.Span;

/** Keeps the states of sentences in files, since encoding takes far longer than training. */
final class StateCache {
    static final float SCALE = 1000;
    private static final int CHUNK = 100;

    private final Path folder;
    private final Encoder encoder;

    StateCache(Path folder, Encoder encoder) {
        this.folder = folder;
        this.encoder = encoder;
    }

    /** Returns the sentences with their states, out of the file of this name where it holds them. */
    List<EncodedSentence> encode(String name, List<NamedSentence> sentences) throws IOException {
        Path file = folder.resolve(name + ".states");
        List<EncodedSentence> encoded = Files.exists(file) ? read(file, sentences) : new ArrayList<>();
        if (encoded.size() < sentences.size()) {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
                for (int from = encoded.size(); from < sentences.size(); from += CHUNK) {
                    List<NamedSentence> chunk = sentences.subList(from, Math.min(sentences.size(), from + CHUNK));
                    List<EncodedSentence> done = IntStream.range(0, chunk.size())
                            .parallel()
                            .mapToObj(i -> new EncodedSentence(chunk.get(i), states(chunk.get(i))))
                            .toList();
                    for (EncodedSentence one : done) {
                        write(out, one);
                    }
                    out.flush();
                    encoded.addAll(done);
                }
            }
        }
        return encoded;
    }

    private short[][] states(NamedSentence sentence) {
        TokenStates states = encoder.states(sentence.text());
        short[][] words = new short[sentence.tokens().size()][];
        for (int word = 0; word < words.length; word++) {
            words[word] = word(states, sentence.tokens().get(word).span());
        }
        return words;
    }

    private static short[] word(TokenStates states, Span span) {
        int width = states.dimensions();
        short[] values = new short[width];
        float[] sum = new float[width];
        int count = 0;
        for (int piece = 0; piece < states.size(); piece++) {
            if (states.span(piece).overlap(span) > 0) {
                count++;
                for (int i = 0; i < width; i++) {
                    sum[i] += states.get(piece, i);
                }
            }
        }
        for (int i = 0; i < width && count > 0; i++) {
            values[i] = rounded(sum[i] / count);
        }
        return values;
    }

    private static short rounded(float value) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value * SCALE)));
    }

    private static void write(DataOutputStream out, EncodedSentence one) throws IOException {
        out.writeInt(one.sentence.text().hashCode());
        out.writeInt(one.states.length);
        for (short[] word : one.states) {
            ByteBuffer bytes = ByteBuffer.allocate(2 * word.length);
            bytes.asShortBuffer().put(word);
            out.writeInt(word.length);
            out.write(bytes.array());
        }
    }

    private static List<EncodedSentence> read(Path file, List<NamedSentence> sentences) throws IOException {
        List<EncodedSentence> all = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            while (all.size() < sentences.size() && in.available() > 0) {
                NamedSentence sentence = sentences.get(all.size());
                if (in.readInt() != sentence.text().hashCode()) {
                    throw new IOException(file + " holds other sentences; delete it");
                }
                short[][] states = new short[in.readInt()][];
                for (int word = 0; word < states.length; word++) {
                    states[word] = new short[in.readInt()];
                    byte[] bytes = in.readNBytes(2 * states[word].length);
                    ByteBuffer.wrap(bytes).asShortBuffer().get(states[word]);
                }
                all.add(new EncodedSentence(sentence, states));
            }
        }
        return all;
    }
}
