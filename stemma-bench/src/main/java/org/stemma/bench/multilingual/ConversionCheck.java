package org.stemma.bench.multilingual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.stemma.encode.Encoder;
import org.stemma.encode.TokenStates;
import org.stemma.multilingual.onnx.Precision;

/** Compares token ids and layer-8 values with those of the model as published. */
final class ConversionCheck {
    private final Path file;
    private final PrintWriter out;

    ConversionCheck(Path file, PrintWriter out) {
        this.file = file;
        this.out = out;
    }

    /**
     * Prints a line a sentence and precision. The values were made with Han characters joined to their neighbours, so
     * the encoders must do so here, though they otherwise keep them apart.
     */
    void run(SortedMap<Precision, Encoder> encoders) throws IOException {
        out.println();
        out.println("Conversion against the published model; asked: ids equal, float within .001, 8-bit cosine .99");
        out.println("sentence  weights      ids equal  greatest difference  of the mean's  cosine of the mean");
        out.println("                                  of 16 values         length         with float");
        JsonNode checks = new ObjectMapper().readTree(file.toFile()).path("checks");
        int number = 0;
        for (JsonNode check : checks) {
            number++;
            Encoder floats = encoders.get(Precision.FLOAT);
            String sentence = check.path("sentence").asText();
            TokenStates reference = floats == null ? null : floats.states(sentence);
            for (Precision precision : encoders.keySet()) {
                Encoder encoder = encoders.get(precision);
                line(number, precision, check, encoder.states(sentence), reference);
            }
        }
        out.flush();
    }

    private void line(
            int number, Precision precision, JsonNode check, TokenStates states, @Nullable TokenStates reference) {
        List<Integer> ids = new ArrayList<>();
        check.path("token_ids").forEach(id -> ids.add(id.asInt()));
        double greatest = 0;
        double squares = 0;
        for (int dimension = 0; dimension < states.dimensions(); dimension++) {
            double mean = mean(states, dimension);
            squares += mean * mean;
            JsonNode expected = check.path("layer8_mean_first8").path(dimension);
            if (!expected.isMissingNode()) {
                JsonNode first = check.path("layer8_token1_first8").path(dimension);
                greatest = Math.max(greatest, Math.abs(mean - expected.asDouble()));
                greatest = Math.max(greatest, Math.abs(states.get(1, dimension) - first.asDouble()));
            }
        }
        double length =
                Math.abs(Math.sqrt(squares) - check.path("layer8_mean_norm").asDouble());
        out.printf(
                Locale.ROOT,
                "%-9d %-12s %-10s %-20.5f %-14.5f %s%n",
                number,
                Models.name(precision),
                ids.equals(states.pieces().ids()) ? "yes" : "NO",
                greatest,
                length,
                reference == null
                        ? "-"
                        : String.format(Locale.ROOT, "%.4f", states.mean().cosine(reference.mean())));
    }

    private static double mean(TokenStates states, int dimension) {
        double sum = 0;
        for (int piece = 0; piece < states.size(); piece++) {
            sum += states.get(piece, dimension);
        }
        return sum / states.size();
    }
}
