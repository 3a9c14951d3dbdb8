package org.stemma.bench.multilingual;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.stemma.encode.Encoder;
import org.stemma.encode.MiniLmEncoder;
import org.stemma.multilingual.onnx.Precision;
import org.stemma.text.Language;

/**
 * Sentences a second of the model that ships, of the same model in plain float, and of the English encoder. The three
 * take turns, so that what else the machine does disturbs all alike.
 */
final class SpeedMeasure {
    private static final int WORDS = 25;
    private static final int SENTENCES = 100;
    private static final int ROUNDS = 7;

    private final Models models;
    private final PrintWriter out;

    SpeedMeasure(Models models, PrintWriter out) {
        this.models = models;
        this.out = out;
    }

    /** Takes English sentences, of which the longer ones are cut after so many words, and the shorter ones left out. */
    void run(List<String> english) throws IOException {
        List<String> sentences = english.stream()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length >= WORDS)
                .map(words -> String.join(" ", Arrays.copyOf(words, WORDS)))
                .limit(SENTENCES)
                .toList();
        Machine machine = Machine.present();
        out.println();
        out.printf(
                Locale.ROOT,
                "Speed: sentences of %d English words a second, one text a thread, %d processors (%s, 8-bit dot products %s)%n",
                WORDS,
                Runtime.getRuntime().availableProcessors(),
                machine.processor(),
                machine.dotProducts().name().toLowerCase(Locale.ROOT));
        out.flush();
        try (Encoder ours = models.open(Precision.EIGHT_BIT);
                Encoder plain = models.open(Precision.PLAIN_FLOAT);
                Encoder english6 = new MiniLmEncoder()) {
            double[] ourSeconds = new double[ROUNDS];
            double[] plainSeconds = new double[ROUNDS];
            double[] englishSeconds = new double[ROUNDS];
            List.of(ours, plain, english6).forEach(encoder -> seconds(encoder, sentences));
            for (int round = 0; round < ROUNDS; round++) {
                ourSeconds[round] = seconds(ours, sentences);
                plainSeconds[round] = seconds(plain, sentences);
                englishSeconds[round] = seconds(english6, sentences);
            }
            print("8 bit, fused", sentences.size(), ourSeconds);
            print("plain float, unfused", sentences.size(), plainSeconds);
            print("MiniLM, English alone", sentences.size(), englishSeconds);
            double[] ratios = new double[ROUNDS];
            Arrays.setAll(ratios, round -> plainSeconds[round] / ourSeconds[round]);
            Arrays.sort(ratios);
            out.printf(
                    Locale.ROOT,
                    "8 bit is %.2f times as fast as plain float (median of %d rounds, %.2f to %.2f); asked: 3 with VNNI%n",
                    ratios[ROUNDS / 2],
                    ROUNDS,
                    ratios[0],
                    ratios[ROUNDS - 1]);
        }
        out.flush();
    }

    private void print(String what, int sentences, double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        out.printf(
                Locale.ROOT,
                "%-22s median %6.1f, best %6.1f%n",
                what,
                sentences / sorted[sorted.length / 2],
                sentences / sorted[0]);
    }

    private static double seconds(Encoder encoder, List<String> sentences) {
        long start = System.nanoTime();
        encoder.encode(sentences, Language.ENGLISH);
        return (System.nanoTime() - start) / 1e9;
    }
}
