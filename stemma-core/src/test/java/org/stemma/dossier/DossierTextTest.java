package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class DossierTextTest {
    private static String written(DossierText text) throws IOException {
        StringWriter out = new StringWriter();
        text.write(out);
        return out.toString();
    }

    @Test
    void whatIsKeptIsWrittenAsItIs() throws IOException {
        String kept = "{\"stemma\": 1,   \"ofALaterProgram\": []}\n";
        assertThat(written(DossierText.of(kept))).isEqualTo(kept.strip());
    }

    @Test
    void aDossierAndItsTextSayTheSame() throws IOException {
        Dossier dossier = DossierJson.read(SampleDossier.json());
        DossierText text = DossierText.of(DossierJson.write(dossier));
        assertThat(text.dossier()).isEqualTo(dossier);
        assertThat(written(text)).isEqualTo(written(DossierText.of(dossier))).doesNotEndWith("\n");
    }
}
