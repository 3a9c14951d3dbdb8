package org.stemma.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stemma.browser.Window;

/** The page of a dossier in a file, from which a reader opens it. */
record PageFile(Path file) {
    static final String TITLE = "Kesh";

    /** Writes the page of a dossier, given as JSON. */
    static PageFile write(Path file, String json) {
        try {
            return new PageFile(Files.writeString(file, new DossierPage().html(json, TITLE, "en")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the page at a place, such as {@code #table} or nothing, and waits until it is drawn. */
    void open(Window window, String place) {
        window.open(URI.create(file.toUri() + place));
        assertThat(window.find("main")).isVisible();
    }
}
