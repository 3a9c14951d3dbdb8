package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is left of the invented sample when something is taken away. */
class CounterfactualTest {
    private static Dossier sample() throws IOException {
        try (InputStream resource = CounterfactualTest.class.getResourceAsStream("sample-dossier.json")) {
            return DossierJson.read(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void withoutTheCommuniqueItsStatementLosesAlmostAll() throws IOException {
        assertThat(new Counterfactual().find(sample(), "Joint communiqué of the two transport ministries"))
                .hasValueSatisfying(without -> assertThat(without.losses())
                        .isNotEmpty()
                        .allSatisfy(loss -> assertThat(loss.after()).isBetween(0.0, loss.before()))
                        .first()
                        .satisfies(loss -> {
                            assertThat(loss.statement()).isEqualTo("s1");
                            assertThat(loss.after()).isLessThan(loss.before());
                        }));
    }

    @Test
    void idsAndFilesNameThingsToo() throws IOException {
        Dossier sample = sample();

        assertThat(new Counterfactual().find(sample, "o1")).isPresent();
        assertThat(new Counterfactual().find(sample, sample.articles().get(0).id()))
                .isPresent();
        assertThat(new Counterfactual().find(sample, sample.articles().get(0).file()))
                .isPresent();
    }

    @Test
    void whatIsNotThereIsNotTakenAway() throws IOException {
        assertThat(new Counterfactual().find(sample(), "nobody")).isEmpty();
    }
}
