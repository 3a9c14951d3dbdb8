package org.stemma.bench.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KillTrialTest {
    @Test
    void killsAtAnyMomentLoseNothingAcknowledged(@TempDir Path folder) throws Exception {
        KillTrial trial = new KillTrial(folder.resolve("archive"));

        assertThat(trial.kill(0, 600)).as("killed while it starts").isEmpty();
        assertThat(trial.kill(5, 3)).as("killed after a few articles").isEmpty();
        assertThat(trial.kill(40, 17)).as("killed after more").isEmpty();

        assertThat(trial.articles()).isGreaterThan(30);
    }
}
