package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.Reports;
import org.stemma.encode.Encoder;
import org.stemma.encode.EncoderIdentity;
import org.stemma.encode.Encoders;
import org.stemma.encode.TokenStates;
import org.stemma.encode.Vector;
import org.stemma.text.Language;

/** Which pairs of units are worth comparing, with an encoder whose vectors are planted. */
class UnitComparerTest {
    private static final int REPORTS = 12;

    private static final List<String> OTHERS = List.of(
            "Rain fell.",
            "Wool got dear.",
            "Choirs sang.",
            "Nobody slept.",
            "Snow melted.",
            "Mills closed.",
            "Horses ran.",
            "Bakers rested.",
            "Lamps failed.",
            "Ships sailed.");

    private final List<String> encoded = new ArrayList<>();

    /** Gives what begins with "A barge" and "Cargo" one direction and every other text one of its own. */
    private final class Planted implements Encoder {
        @Override
        public List<Vector> encode(List<String> texts) {
            return encode(texts, Language.UNKNOWN);
        }

        @Override
        public List<Vector> encode(List<String> texts, Language language) {
            encoded.addAll(texts);
            return texts.stream().map(this::vector).toList();
        }

        private Vector vector(String text) {
            float[] values = new float[OTHERS.size() + 1];
            int other = IntStream.range(0, OTHERS.size())
                    .filter(number -> OTHERS.get(number).startsWith(text))
                    .findFirst()
                    .orElse(OTHERS.size());
            values[other] = 1;
            return new Vector(values);
        }

        @Override
        public TokenStates states(String text) {
            throw new UnsupportedOperationException("only vectors are planted");
        }

        @Override
        public boolean understands(Language language) {
            return true;
        }

        @Override
        public EncoderIdentity identity() {
            return new EncoderIdentity("planted", "", "");
        }

        @Override
        public void close() {}
    }

    /** Ten reports about other things and, among them, two that tell one thing without a common word. */
    private static List<Unit> story() {
        List<String> texts = new ArrayList<>(OTHERS);
        texts.add(3, "A barge struck the pier.");
        texts.add(9, "Cargo vessel hits quay wall.");
        List<Unit> units = new ArrayList<>();
        for (int number = 0; number < texts.size(); number++) {
            String id = String.format("report-%02d", number);
            units.addAll(new UnitSplitter(Reports.packs()).split(Reports.read(id, "en", null, texts.get(number))));
        }
        assertThat(units).hasSize(REPORTS);
        return units;
    }

    private PairScores compare(List<Unit> units) {
        return new UnitComparer(Reports.packs(), new Encoders(List.of(new Planted())), PairModel.load()).compare(units);
    }

    /** The surest pair as the numbers of its reports. */
    private static Optional<List<Integer>> surest(PairScores scores) {
        record Found(List<Integer> pair, double logOdds) {}
        List<Found> all = new ArrayList<>();
        scores.forEach((first, second, logOdds) -> all.add(new Found(List.of(first, second), logOdds)));
        return all.stream().max(Comparator.comparingDouble(Found::logOdds)).map(Found::pair);
    }

    @Test
    void neighboursByTheirVectorsAreFoundThoughTheyShareNoWord() {
        assertThat(surest(compare(story()))).contains(List.of(3, 9));
    }

    @Test
    void everyTextIsEncodedOnce() {
        compare(story());
        assertThat(encoded).hasSize(REPORTS).doesNotHaveDuplicates();
    }

    @Test
    void pairsWithWhatIsAskedAboutScoreAsAmongAll() {
        List<Unit> units = story();
        UnitComparer comparer =
                new UnitComparer(Reports.packs(), new Encoders(List.of(new Planted())), PairModel.load());
        PairScores all = comparer.compare(units);
        PairScores some = comparer.compare(units, unit -> unit.article().id().equals("report-03"));

        for (int other = 0; other < units.size(); other++) {
            assertThat(some.get(3, other)).isEqualTo(all.get(3, other));
        }
    }
}
