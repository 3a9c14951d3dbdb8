package org.stemma.bench.multilingual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.encode.Encoder;
import org.stemma.encode.TokenStates;

/** Compares token ids and layer-8 values with those of the model as published. */
final class ConversionCheck {
    private final Path file;

    ConversionCheck(Path file) {
        this.file = file;
    }

    /**
     * Prints a line a sentence. The values were made with Han characters joined to their neighbours, so the encoder
     * must do so here, though it otherwise keeps them apart.
     */
    void run(Encoder encoder, PrintWriter out) throws IOException {
        JsonNode checks = new ObjectMapper().readTree(file.toFile()).path("checks");
        out.println();
        out.println("ids equal, greatest difference of 16 values, of the mean's length");
        for (JsonNode check : checks) {
            TokenStates states = encoder.states(check.path("sentence").asText());
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
            double length = Math.sqrt(squares) - check.path("layer8_mean_norm").asDouble();
            out.printf(
                    Locale.ROOT, "%-5s %.5f %.5f%n", ids.equals(states.pieces().ids()), greatest, Math.abs(length));
        }
    }

    private static double mean(TokenStates states, int dimension) {
        double sum = 0;
        for (int piece = 0; piece < states.size(); piece++) {
            sum += states.get(piece, dimension);
        }
        return sum / states.size();
    }
}
