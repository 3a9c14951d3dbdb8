package org.stemma.bench.multilingual;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
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
    private static final int SENTENCES = 300;
    private static final int AT_ONCE = 20;

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
                Encoder miniLm = new MiniLmEncoder()) {
            List<Encoder> encoders = List.of(ours, plain, miniLm);
            encoders.forEach(encoder -> encoder.encode(sentences.subList(0, 2 * AT_ONCE), Language.ENGLISH));
            List<List<Round>> rounds = new ArrayList<>();
            for (int from = 0; from < sentences.size(); from += AT_ONCE) {
                List<String> some = sentences.subList(from, from + AT_ONCE);
                rounds.add(encoders.stream()
                        .map(encoder -> Round.of(encoder, some))
                        .toList());
            }
            List<String> names = List.of("8 bit, fused", "plain float, unfused", "MiniLM, English alone");
            out.println("                       sentences a second   processor time of a sentence");
            for (int i = 0; i < names.size(); i++) {
                int which = i;
                out.printf(
                        Locale.ROOT,
                        "%-22s %6.1f               %.1f ms%n",
                        names.get(i),
                        AT_ONCE / median(rounds, round -> round.get(which).seconds()),
                        1000 * median(rounds, round -> round.get(which).processorSeconds()) / AT_ONCE);
            }
            out.printf(
                    Locale.ROOT,
                    "8 bit is %.2f times as fast as plain float, by processor time %.2f times (medians of %d rounds);"
                            + " asked: 3 with VNNI%n",
                    median(
                            rounds,
                            round -> round.get(1).seconds() / round.get(0).seconds()),
                    median(
                            rounds,
                            round -> round.get(1).processorSeconds()
                                    / round.get(0).processorSeconds()),
                    rounds.size());
        }
        out.flush();
    }

    private static double median(List<List<Round>> rounds, ToDoubleFunction<List<Round>> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /**
     * How long one encoder took for some sentences.
     *
     * @param seconds by the clock
     * @param processorSeconds that all threads of this process were at work; a busy machine changes them little
     */
    private record Round(double seconds, double processorSeconds) {
        static Round of(Encoder encoder, List<String> sentences) {
            long start = System.nanoTime();
            long processor = processorTime();
            encoder.encode(sentences, Language.ENGLISH);
            return new Round((System.nanoTime() - start) / 1e9, (processorTime() - processor) / 1e9);
        }

        private static long processorTime() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }
    }
}
