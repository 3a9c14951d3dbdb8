package org.stemma.intake.form.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * The header and the parts of a mail with their places in its source. The library tells what the parts are; since it reads
 * strictly forwards, each stands at the first place behind the one before where its own units are found.
 *
 * @param header the mail's own fields by name in lower case: the places of their values; of equal names the first
 * @param parts all parts that hold no others, in their order
 */
record MailParts(Map<String, Span> header, List<Part> parts) {
    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxContentLen(-1)
            .setMaxHeaderCount(10_000)
            .build();

    /**
     * One part.
     *
     * @param type its media type, for example {@code text/plain}
     * @param charset the encoding that it names; null where it names none
     * @param encoding its transfer encoding in lower case
     * @param place its content
     * @param isAttached whether it is no part of the message's own text
     */
    record Part(String type, @Nullable String charset, String encoding, Span place, boolean isAttached) {}

    /** Finds the parts of a mail; of a broken one, those before the break. */
    static MailParts of(String source) {
        Walk walk = new Walk(source);
        try {
            walk.run();
        } catch (MimeException | IOException broken) {
            // What was found before the break is the mail; a mail without any part is rejected by who asked.
            return new MailParts(walk.header, walk.parts);
        }
        return new MailParts(walk.header, walk.parts);
    }

    private static final class Walk {
        private final String source;
        private final Map<String, Span> header = new LinkedHashMap<>();
        private final List<Part> parts = new ArrayList<>();
        private int cursor;
        private int headers;
        private boolean attached;

        Walk(String source) {
            this.source = source;
        }

        void run() throws MimeException, IOException {
            MimeTokenStream stream = new MimeTokenStream(CONFIG);
            stream.parse(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                if (state == EntityState.T_START_HEADER) {
                    headers++;
                    attached = false;
                } else if (state == EntityState.T_FIELD) {
                    field(stream.getField());
                } else if (state == EntityState.T_BODY) {
                    body(stream.getBodyDescriptor(), stream.getInputStream().readAllBytes());
                }
            }
        }

        private void field(Field field) {
            Span place = place(field.getRaw().toByteArray());
            String name = field.getName().toLowerCase(Locale.ROOT);
            int colon = source.indexOf(':', place.start());
            if (headers == 1 && colon >= 0 && colon < place.end()) {
                header.putIfAbsent(name, new Span(colon + 1, place.end()));
            }
            attached |= name.equals("content-disposition")
                    && field.getBody().strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        }

        private void body(BodyDescriptor body, byte[] content) {
            parts.add(new Part(
                    body.getMimeType(),
                    body.getCharset(),
                    String.valueOf(body.getTransferEncoding()).toLowerCase(Locale.ROOT),
                    place(content),
                    attached));
        }

        private Span place(byte[] units) {
            String text = new String(units, StandardCharsets.UTF_8);
            int found = source.indexOf(text, cursor);
            if (found < 0) {
                return new Span(cursor, cursor);
            }
            cursor = found + text.length();
            return new Span(found, cursor);
        }
    }
}
