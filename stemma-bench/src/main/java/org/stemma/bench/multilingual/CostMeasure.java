package org.stemma.bench.multilingual;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.stemma.multilingual.MultilingualEncoder;
import org.stemma.multilingual.onnx.Precision;
import org.stemma.text.Language;

/**
 * Memory, room on the disk and time of conversion of the model that ships. Memory is the process's, so this runs before
 * everything else.
 */
final class CostMeasure {
    private static final double MEGA = 1e6;

    private final Models models;
    private final PrintWriter out;

    CostMeasure(Models models, PrintWriter out) {
        this.models = models;
        this.out = out;
    }

    void run(List<String> sentences) throws IOException {
        out.println();
        out.println("Cost of the 8-bit model; asked: at most 170 MB on the disk");
        try (MultilingualEncoder encoder = models.open(Precision.EIGHT_BIT)) {
            boolean made = encoder.isMade();
            encoder.encode(sentences, Language.ENGLISH);
            memory(made ? "encoding" : "converting, then encoding");
        }
        long start = System.nanoTime();
        long size = models.convert(Precision.EIGHT_BIT);
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "conversion, into an empty folder    %.1f s%n", seconds);
        memory("converting");
        out.printf(Locale.ROOT, "on the disk                         %.1f MB%n", size / MEGA);
        out.flush();
    }

    private void memory(String doing) throws IOException {
        OptionalLong peak = Machine.peakMemory();
        String text = peak.isPresent() ? String.format(Locale.ROOT, "%.0f MB", peak.getAsLong() / MEGA) : "unknown";
        out.printf(Locale.ROOT, "%-35s %s%n", "peak memory of the process, " + doing, text);
        out.flush();
    }
}
