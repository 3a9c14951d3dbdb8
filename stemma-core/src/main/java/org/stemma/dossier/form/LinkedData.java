package org.stemma.dossier.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Dossier;

/** What the forms in JSON-LD share. */
final class LinkedData {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private LinkedData() {}

    /**
     * Returns the start of a document. Its first field names the format of the dossier, by which intake knows what Stemma
     * wrote and passes it over; for JSON-LD it means nothing.
     */
    static ObjectNode document() {
        return object().put("stemma", Dossier.FORMAT);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Returns a node that another one describes. */
    static ObjectNode reference(String iri) {
        return object().put("@id", iri);
    }

    /** Adds references under a name; nothing where there are none. */
    static void refer(ObjectNode node, String name, Collection<String> iris) {
        if (!iris.isEmpty()) {
            ArrayNode references = node.putArray(name);
            iris.forEach(iri -> references.add(reference(iri)));
        }
    }

    /** Adds a text under a name; nothing for null. */
    static void put(ObjectNode node, String name, @Nullable String text) {
        if (text != null) {
            node.put(name, text);
        }
    }

    /** Returns the document's text, ended by a line feed. */
    static String text(ObjectNode document) {
        try {
            return WRITER.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values", impossible);
        }
    }
}
