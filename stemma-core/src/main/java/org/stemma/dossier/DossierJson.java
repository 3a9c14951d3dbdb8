package org.stemma.dossier;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes dossiers as JSON and reads them: indented, fields in the order of the contract, lines ended by a single line feed. */
public final class DossierJson {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private static final JsonMapper READER = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(LocalDate.class, new Day()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private DossierJson() {}

    /** Reads the day of a date or time written as in ISO 8601; null where it is less precise. */
    private static final class Day extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1;
        private static final int ISO_DAY = 10;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            return text.length() < ISO_DAY ? null : LocalDate.parse(text.substring(0, ISO_DAY));
        }
    }

    /**
     * Returns the dossier in the text of a {@code dossier.json}.
     *
     * @throws IllegalArgumentException where the text is none
     */
    public static Dossier read(String json) {
        try {
            return READER.readValue(json, Dossier.class);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("not a dossier: " + wrong.getOriginalMessage(), wrong);
        }
    }

    /** Returns the text of {@code dossier.json}, ended by a line feed. */
    public static String write(Dossier dossier) {
        StringWriter text = new StringWriter();
        try {
            write(dossier, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a dossier is plain data", impossible);
        }
        return text.append('\n').toString();
    }

    /**
     * Writes the text of {@code dossier.json} without the line feed at its end, as it is made. The writer is left open.
     *
     * @throws IOException where the writer cannot be written to
     */
    public static void write(Dossier dossier, Writer out) throws IOException {
        try (JsonGenerator json = WRITER.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            WRITER.writeValue(json, dossier);
        }
    }
}
