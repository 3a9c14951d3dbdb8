package org.stemma.dossier.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierPage;
import org.stemma.dossier.DossierText;

/** A form in which a dossier can be had. The same dossier gives the same bytes on every machine. */
public enum Form {
    /** The whole dossier, for programs: {@code dossier.json}. */
    JSON("json", ".json", "application/json"),
    /** The whole dossier as a page that needs no other file. */
    HTML("html", ".html", "text/html; charset=utf-8"),
    /** What a person pastes into a report, in CommonMark. */
    MARKDOWN("markdown", ".md", "text/markdown; charset=utf-8"),
    /** Tables (RFC 4180) that ids join, in one ZIP archive. */
    CSV("csv", ".csv.zip", "application/zip"),
    /** The stemma as a graph with typed attributes, an edge for each derivation. */
    GRAPHML("graphml", ".graphml", "application/graphml+xml"),
    /** The stemma as a drawing for Graphviz, an edge for each two that derivations join. */
    DOT("dot", ".dot", "text/vnd.graphviz; charset=utf-8"),
    /** Who drew on what, in W3C PROV-O, as JSON-LD. */
    PROV("prov", ".prov.json", "application/ld+json"),
    /** The passages of all versions as W3C Web Annotations, as JSON-LD. */
    ANNOTATIONS(
            "annotations", ".annotations.json", "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"");

    private final String label;
    private final String ending;
    private final String mediaType;

    Form(String label, String ending, String mediaType) {
        this.label = label;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** Returns the form that is called so; empty where none is. */
    public static Optional<Form> of(String label) {
        return Arrays.stream(values()).filter(form -> form.label.equals(label)).findFirst();
    }

    /** Returns what all forms are called, in their order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Form::label).toList();
    }

    /** Returns what it is called: {@code markdown}. */
    public String label() {
        return label;
    }

    /** Returns how its files end, with the full stop: {@code .md}. */
    public String ending() {
        return ending;
    }

    /** Returns the type of its content, as in an HTTP header. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the dossier in this form; all text is UTF-8. */
    public byte[] bytes(Dossier dossier) {
        return bytes(DossierText.of(dossier));
    }

    /**
     * Returns a dossier that is kept as the text of its {@code dossier.json} in this form; JSON gives that text as it is.
     *
     * @throws IllegalArgumentException where the text is no dossier; JSON does not look
     */
    public byte[] bytes(String json) {
        return bytes(DossierText.of(json));
    }

    private byte[] bytes(DossierText text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(text, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a dossier in this form, JSON and the page as they are made. The stream is left open.
     *
     * @throws IOException where the stream cannot be written to
     * @throws IllegalArgumentException where the text is no dossier; JSON does not look
     */
    public void write(DossierText text, OutputStream out) throws IOException {
        switch (this) {
            case JSON -> json(text, out);
            case HTML -> page(text, out);
            case MARKDOWN -> out.write(Plain.utf8(MarkdownForm.write(text.dossier())));
            case CSV -> out.write(CsvForm.write(text.dossier()));
            case GRAPHML -> out.write(Plain.utf8(GraphmlForm.write(text.dossier())));
            case DOT -> out.write(Plain.utf8(DotForm.write(text.dossier())));
            case PROV -> out.write(Plain.utf8(ProvForm.write(text.dossier())));
            case ANNOTATIONS -> out.write(Plain.utf8(AnnotationsForm.write(text.dossier())));
        }
    }

    private static void json(DossierText text, OutputStream out) throws IOException {
        Writer writer = Plain.writer(out);
        text.write(writer);
        writer.write('\n');
        writer.flush();
    }

    private static void page(DossierText text, OutputStream out) throws IOException {
        Writer writer = Plain.writer(out);
        new DossierPage()
                .write(
                        data -> {
                            text.write(data);
                            data.write('\n');
                        },
                        Names.title(text.dossier()),
                        "en",
                        writer);
        writer.flush();
    }
}
