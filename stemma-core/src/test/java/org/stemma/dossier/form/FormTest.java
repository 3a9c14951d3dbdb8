package org.stemma.dossier.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.stemma.dossier.DossierJson;
import org.stemma.intake.item.Basket;
import org.stemma.intake.route.Reads;

/** What all forms have in common. */
final class FormTest {
    @Test
    void eachFormIsFoundByItsLabelAndHasAnEndingOfItsOwn() {
        assertThat(Form.labels())
                .containsExactly("json", "html", "markdown", "csv", "graphml", "dot", "prov", "annotations")
                .allSatisfy(label -> assertThat(Form.of(label)).isPresent());
        assertThat(List.of(Form.values())).extracting(Form::ending).doesNotHaveDuplicates();
        assertThat(Form.of("word")).isEmpty();
    }

    /** What is beside this test was read through by a person. */
    @ParameterizedTest
    @EnumSource(names = {"MARKDOWN", "GRAPHML", "DOT", "PROV", "ANNOTATIONS"})
    void aSmallDossierLooksLikeThis(Form form) {
        assertThat(Dossiers.text(form, Dossiers.ferry())).isEqualTo(Dossiers.resource("ferry" + form.ending()));
    }

    @ParameterizedTest
    @EnumSource
    void aKeptDossierAndOneJustMadeGiveTheSameBytes(Form form) {
        String kept = DossierJson.write(DossierJson.read(Dossiers.tunnel()));
        byte[] bytes = form.bytes(kept);

        assertThat(form.bytes(DossierJson.read(kept))).isEqualTo(bytes);
        assertThat(form.bytes(kept)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CSV")
    void hostileTextLeavesTheBytesValid(Form form) throws IOException {
        byte[] bytes = form.bytes(DossierJson.read(Dossiers.hostile()));

        assertThat(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString())
                .isNotEmpty();
    }

    /** Those that folders are searched for; files that end in md, graphml and dot are passed over there anyway. */
    @ParameterizedTest
    @EnumSource(names = {"JSON", "HTML", "CSV", "PROV", "ANNOTATIONS"})
    void readingAFolderPassesOverWhatWasWritten(Form form) throws IOException {
        String json = DossierJson.write(DossierJson.read(Dossiers.tunnel()));
        Basket read = Reads.bytes("Tunnel" + form.ending(), form.bytes(json));

        assertThat(read.articles).isEmpty();
        assertThat(read.rejections).isEmpty();
        assertThat(read.skipped).hasSize(1);
    }

    @Test
    void whatIsNoDossierIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Form.MARKDOWN.bytes("[]"));
    }
}
