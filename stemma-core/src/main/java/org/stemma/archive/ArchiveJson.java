package org.stemma.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.time.LocalDate;
import org.stemma.text.Language;

/** Writes what an archive answers as JSON: the records of the library by the names of their parts, days as in ISO 8601. */
public final class ArchiveJson {
    private static final ObjectWriter COMPACT = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(Language.class, ToStringSerializer.instance))
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build()
            .writer()
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private static final ObjectWriter INDENTED = COMPACT.withDefaultPrettyPrinter();

    private ArchiveJson() {}

    /** Returns a value as indented text, ended by a line feed. */
    public static String write(Object value) {
        return text(INDENTED, value) + "\n";
    }

    /** Returns a value as one line, without a line feed. */
    public static String line(Object value) {
        return text(COMPACT, value);
    }

    private static String text(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what an archive answers is plain data", impossible);
        }
    }
}
