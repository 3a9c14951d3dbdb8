package org.stemma.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.stemma.dossier.Counterfactual;
import org.stemma.dossier.LanguageGap;
import org.stemma.intake.Rejection;

/**
 * Writes a run for other programs: one object with {@code dossiers}, {@code rejections}, {@code skipped},
 * {@code withoutEncoder} and {@code without}.
 */
final class JsonReport {
    private JsonReport() {}

    /**
     * Writes the report in UTF-8, with a line feed at its end; the stream stays open.
     *
     * @param without what is left of the stories that have what is taken away
     * @throws IOException where the stream cannot be written
     */
    static void write(ReadReport report, List<Counterfactual.Without> without, OutputStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder().build();
        try (JsonGenerator json = factory.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeArrayFieldStart("dossiers");
            for (ReadReport.Story story : report.stories()) {
                json.writeRawValue(story.json().strip());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rejections");
            for (Rejection rejection : report.rejections()) {
                json.writeStartObject();
                json.writeStringField("file", rejection.file());
                json.writeStringField("place", rejection.place());
                json.writeStringField("reason", rejection.reason());
                json.writeStringField("mend", rejection.mend());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("skipped");
            for (String skipped : report.skipped()) {
                json.writeString(skipped);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("withoutEncoder");
            for (LanguageGap gap : report.withoutEncoder()) {
                json.writeStartObject();
                json.writeStringField("language", gap.language());
                json.writeNumberField("sentences", gap.sentences());
                json.writeStringField("note", gap.note());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("without");
            for (Counterfactual.Without one : without) {
                write(one, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(Counterfactual.Without without, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", without.name());
        json.writeArrayFieldStart("losses");
        for (Counterfactual.Loss loss : without.losses()) {
            json.writeStartObject();
            json.writeStringField("statement", loss.statement());
            json.writeStringField("label", loss.label());
            json.writeNumberField("before", loss.before());
            json.writeNumberField("after", loss.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
