package org.stemma.dossier.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names the things of one story by IRIs: {@code urn:stemma:story:STORY:version:ID}. They lead nowhere, and are the same in
 * each form.
 */
final class Iris {
    /** Of the terms that neither PROV nor the Web Annotation model has. */
    static final String TERMS = "urn:stemma:dossier:1#";

    private final String story;

    Iris(String story) {
        this.story = "urn:stemma:story:" + encoded(story);
    }

    String dossier() {
        return story + ":dossier";
    }

    /** Returns the IRI of a thing of this kind. */
    String of(String kind, String id) {
        return story + ":" + kind + ":" + encoded(id);
    }

    /** Returns the address where it leads to the web; other schemes may run a program. */
    static Optional<String> web(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
