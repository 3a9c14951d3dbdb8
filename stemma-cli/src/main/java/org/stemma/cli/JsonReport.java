package org.stemma.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.stemma.dossier.LanguageGap;
import org.stemma.intake.Rejection;

/** Writes a run for other programs: one object with {@code dossiers}, {@code rejections}, {@code skipped} and {@code withoutEncoder}. */
final class JsonReport {
    private JsonReport() {}

    /**
     * Writes the report in UTF-8, with a line feed at its end; the stream stays open.
     *
     * @throws IOException where the stream cannot be written
     */
    static void write(ReadReport report, OutputStream out) throws IOException {
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
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
