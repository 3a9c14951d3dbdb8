package org.stemma.dossier.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.ArticleEntry;
import org.stemma.dossier.Dossier.BlockEntry;
import org.stemma.dossier.Dossier.PassageEntry;
import org.stemma.dossier.Dossier.StatementEntry;
import org.stemma.dossier.Dossier.VersionEntry;
import org.stemma.dossier.RunRecord;

/**
 * Writes each passage of a version as an annotation after the W3C's Web Annotation Data Model: its target are the words in
 * the article, its body is the statement that they tell.
 */
final class AnnotationsForm {
    /** So many characters in front of the words and behind them help to find them again. */
    private static final int AROUND = 32;

    private final Dossier dossier;
    private final Iris iris;
    private final Map<String, ArticleEntry> articles = new HashMap<>();
    private final ArrayNode items = LinkedData.array();

    private AnnotationsForm(Dossier dossier) {
        this.dossier = dossier;
        this.iris = new Iris(dossier.story().id());
        dossier.articles().forEach(article -> articles.put(article.id(), article));
    }

    static String write(Dossier dossier) {
        return LinkedData.text(new AnnotationsForm(dossier).collection());
    }

    private ObjectNode collection() {
        for (StatementEntry statement : dossier.statements()) {
            for (VersionEntry version : statement.versions()) {
                for (int i = 0; i < version.passages().size(); i++) {
                    annotate(statement, version, i);
                }
            }
        }
        ObjectNode collection = LinkedData.document();
        collection
                .putArray("@context")
                .add("http://www.w3.org/ns/anno.jsonld")
                .add(LinkedData.object().put("dossier", Iris.TERMS));
        collection.put("id", iris.of("annotations", "1"));
        collection.put("type", "AnnotationCollection");
        collection.put("label", Names.title(dossier));
        collection.put(
                "dossier:offsets",
                "start and end are UTF-16 code units of the decoded raw input of the article; exact, prefix and suffix"
                        + " are its text as cleaned");
        @Nullable RunRecord run = dossier.run();
        if (run != null) {
            collection
                    .putObject("generator")
                    .put("id", "urn:stemma:program")
                    .put("type", "Software")
                    .put("name", run.program() + " " + run.version());
        }
        collection.put("total", items.size());
        ObjectNode page = collection.putObject("first");
        page.put("id", iris.of("annotations", "page-1"));
        page.put("type", "AnnotationPage");
        page.put("partOf", iris.of("annotations", "1"));
        page.put("startIndex", 0);
        page.set("items", items);
        return collection;
    }

    private void annotate(StatementEntry statement, VersionEntry version, int number) {
        PassageEntry passage = version.passages().get(number);
        ObjectNode annotation = items.addObject();
        annotation.put("id", iris.of("version", version.id()) + ":passage:" + (number + 1));
        annotation.put("type", "Annotation");
        annotation.put("motivation", "classifying");
        ArrayNode body = annotation.putArray("body");
        body.addObject()
                .put("id", iris.of("statement", statement.id()))
                .put("type", "TextualBody")
                .put("value", statement.label())
                .put("format", "text/plain")
                .put("purpose", "describing");
        tag(body, statement.id());
        tag(body, version.mode());
        ObjectNode target = annotation.putObject("target");
        target.put("type", "SpecificResource");
        target.set("source", source(passage.article()));
        ArrayNode selectors = target.putArray("selector");
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", passage.start())
                .put("end", passage.end());
        selectors.add(quote(passage));
    }

    private static void tag(ArrayNode body, String value) {
        body.addObject().put("type", "TextualBody").put("value", value).put("purpose", "tagging");
    }

    /** Returns where the words stand: the article's address, or its name in the story where it has none. */
    private ObjectNode source(String id) {
        @Nullable ArticleEntry article = articles.get(id);
        ObjectNode source = LinkedData.object();
        source.put("id", Iris.web(article == null ? null : article.url()).orElseGet(() -> iris.of("article", id)));
        source.put("type", "Text");
        source.put("dossier:article", id);
        if (article != null) {
            LinkedData.put(source, "language", article.language());
            LinkedData.put(source, "dossier:file", article.file());
        }
        return source;
    }

    /** Returns the words with those around them, where they stand once in their paragraph. */
    private ObjectNode quote(PassageEntry passage) {
        ObjectNode quote = LinkedData.object().put("type", "TextQuoteSelector").put("exact", passage.text());
        @Nullable ArticleEntry article = articles.get(passage.article());
        if (article == null) {
            return quote;
        }
        for (BlockEntry block : article.blocks()) {
            PassageEntry whole = block.passage();
            if (whole.start() > passage.start() || passage.end() > whole.end()) {
                continue;
            }
            int at = whole.text().indexOf(passage.text());
            if (at >= 0 && at == whole.text().lastIndexOf(passage.text())) {
                int end = at + passage.text().length();
                quote.put("prefix", whole.text().substring(whole(whole.text(), at - AROUND), at));
                quote.put("suffix", whole.text().substring(end, whole(whole.text(), end + AROUND)));
                return quote;
            }
        }
        return quote;
    }

    /** Returns the offset within the text that is nearest to this one and parts no surrogate pair. */
    private static int whole(String text, int offset) {
        int at = Math.max(0, Math.min(text.length(), offset));
        boolean within =
                at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return within ? at - 1 : at;
    }
}
