package org.stemma.annotate.tagger;

import java.util.List;
import java.util.Map;
import org.stemma.encode.StateModel;

/** The network as it ships. */
public final class OnnxTaggerNetwork implements TaggerNetwork, AutoCloseable {
    private final StateModel model;

    /** Takes an open model, which it closes. */
    public OnnxTaggerNetwork(StateModel model) {
        this.model = model;
    }

    @Override
    public PieceScores scores(float[][] states, float[][] features) {
        List<float[][]> scores = model.run(Map.of("states", states, "features", features), List.of("tags", "links"));
        return new PieceScores(scores.get(0), scores.get(1));
    }

    @Override
    public void close() {
        model.close();
    }
}
