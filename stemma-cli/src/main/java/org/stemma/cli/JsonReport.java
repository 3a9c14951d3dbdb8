package org.stemma.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Reading;
import org.stemma.dossier.Counterfactual;
import org.stemma.dossier.LanguageGap;
import org.stemma.dossier.form.Form;
import org.stemma.intake.Rejection;

/**
 * Writes a run for other programs, as it goes: one object with {@code dossiers}, {@code rejections}, {@code skipped},
 * {@code withoutEncoder} and {@code without}, in UTF-8, with a line feed at its end.
 */
final class JsonReport {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final OutputStream out;
    private @Nullable JsonGenerator begun;

    /** Will write to this stream, which stays open; nothing before the first story or the end. */
    JsonReport(OutputStream out) {
        this.out = out;
    }

    private JsonGenerator begin() throws IOException {
        JsonGenerator known = begun;
        if (known != null) {
            return known;
        }
        JsonGenerator json = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        begun = json;
        json.writeStartObject();
        json.writeArrayFieldStart("dossiers");
        return json;
    }

    /**
     * Writes the next story.
     *
     * @throws IOException where the stream cannot be written
     */
    void story(ToldStory story) throws IOException {
        JsonGenerator json = begin();
        // Only what parts it from the story before; the story itself goes past the generator, as it is made.
        json.writeRawValue("");
        json.flush();
        Form.JSON.write(story.text(), out);
    }

    /**
     * Writes the rest.
     *
     * @param without what is left of the stories that have what is taken away
     * @throws IOException where the stream cannot be written
     */
    void end(Reading reading, List<Counterfactual.Without> without) throws IOException {
        try (JsonGenerator json = begin()) {
            json.writeEndArray();
            json.writeArrayFieldStart("rejections");
            for (Rejection rejection : reading.rejections()) {
                json.writeStartObject();
                json.writeStringField("file", rejection.file());
                json.writeStringField("place", rejection.place());
                json.writeStringField("reason", rejection.reason());
                json.writeStringField("mend", rejection.mend());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("skipped");
            for (String skipped : reading.skipped()) {
                json.writeString(skipped);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("withoutEncoder");
            for (LanguageGap gap : reading.withoutEncoder()) {
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
