package org.stemma.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.stemma.intake.ArticleField;
import org.stemma.intake.Extract;
import org.stemma.intake.item.FormException;
import org.stemma.text.AlignedText;

/**
 * Reads the XML of news agencies: NITF, NewsML-G2 with a text or NITF inside, and, of any other vocabulary, elements that
 * hold a text under a name that {@link FieldNames} knows.
 */
public final class NewsXmlForm implements TextForm {
    private final FieldNames names;
    private final Body body = new Body();

    /** Reads unknown vocabularies by these names. */
    public NewsXmlForm(FieldNames names) {
        this.names = names;
    }

    @Override
    public List<Extract> read(String source) throws FormException {
        XmlText xml = XmlText.of(source);
        List<ArticleFields> found = new ArrayList<>();
        for (Element item : all(xml, "newsitem")) {
            found.add(newsItem(item, xml));
        }
        if (found.isEmpty()) {
            all(xml, "nitf").forEach(nitf -> found.add(nitf(nitf, new ArticleFields(body), xml)));
        }
        if (found.isEmpty()) {
            found.addAll(named(xml));
        }
        List<Extract> articles = found.stream()
                .filter(ArticleFields::holdArticle)
                .map(ArticleFields::extract)
                .toList();
        if (articles.isEmpty()) {
            throw new FormException(
                    "whole document",
                    "No element in it is known to hold the text of an article.",
                    "Name the element, for example with --fields text=ELEMENT,title=ELEMENT.");
        }
        return articles;
    }

    private static List<Element> all(XmlText xml, String name) {
        return xml.root().stream()
                .filter(element -> XmlText.name(element).equals(name))
                .toList();
    }

    private ArticleFields newsItem(Element item, XmlText xml) {
        ArticleFields fields = new ArticleFields(body);
        add(fields, ArticleField.TITLE, XmlText.first(item, "headline"), xml);
        add(fields, ArticleField.PUBLISHED, XmlText.first(item, "firstcreated"), xml);
        add(fields, ArticleField.PUBLISHED, XmlText.first(item, "contentcreated"), xml);
        add(fields, ArticleField.PUBLISHED, XmlText.first(item, "versioncreated"), xml);
        add(fields, ArticleField.UPDATED, XmlText.first(item, "versioncreated"), xml);
        add(fields, ArticleField.AUTHOR, XmlText.first(item, "by"), xml);
        XmlText.first(item, "provider").ifPresent(provider -> {
            add(fields, ArticleField.OUTLET, XmlText.first(provider, "name"), xml);
            attribute(fields, ArticleField.OUTLET, provider, "literal");
        });
        add(fields, ArticleField.OUTLET, XmlText.first(item, "creditline"), xml);
        XmlText.first(item, "language").ifPresent(tag -> attribute(fields, ArticleField.LANGUAGE, tag, "tag"));
        attribute(fields, ArticleField.LANGUAGE, item, "xml:lang");
        attribute(fields, ArticleField.URL, item, "guid");
        Optional<Element> inner = XmlText.first(item, "nitf");
        if (inner.isPresent()) {
            return nitf(inner.get(), fields, xml);
        }
        Optional<Element> content = XmlText.first(item, "inlinexml").or(() -> XmlText.first(item, "inlinedata"));
        add(fields, ArticleField.TEXT, content, xml);
        return fields;
    }

    private static ArticleFields nitf(Element nitf, ArticleFields fields, XmlText xml) {
        add(fields, ArticleField.TITLE, XmlText.first(nitf, "hl1").or(() -> XmlText.first(nitf, "title")), xml);
        add(fields, ArticleField.TEXT, XmlText.first(nitf, "body.content"), xml);
        add(fields, ArticleField.AUTHOR, XmlText.first(nitf, "byline"), xml);
        XmlText.first(nitf, "date.issue").ifPresent(day -> attribute(fields, ArticleField.PUBLISHED, day, "norm"));
        XmlText.first(nitf, "pubdata").ifPresent(paper -> {
            attribute(fields, ArticleField.PUBLISHED, paper, "date.publication");
            attribute(fields, ArticleField.OUTLET, paper, "name");
            attribute(fields, ArticleField.URL, paper, "ex-ref");
        });
        attribute(fields, ArticleField.LANGUAGE, nitf, "xml:lang");
        return fields;
    }

    /** Returns the fields of the innermost elements that have a text among their children. */
    private List<ArticleFields> named(XmlText xml) {
        List<ArticleFields> found = new ArrayList<>();
        int behind = -1;
        for (Element child : xml.root().stream().filter(this::isText).toList()) {
            Element record = child.parent();
            if (record == null || child.sourceRange().startPos() < behind) {
                continue;
            }
            ArticleFields fields = new ArticleFields(body);
            for (ArticleField field : ArticleField.values()) {
                String[] known = names.of(field).toArray(String[]::new);
                XmlText.children(record, known).stream()
                        .limit(field == ArticleField.AUTHOR ? Integer.MAX_VALUE : 1)
                        .forEach(element -> fields.add(field, xml.text(element)));
            }
            found.add(fields);
            behind = record.endSourceRange().startPos();
        }
        return found;
    }

    /** Returns whether an element is named as a text and holds one, not another record. */
    private boolean isText(Element element) {
        return names.isOf(ArticleField.TEXT, XmlText.name(element))
                && element.parent() != null
                && element.children().stream().noneMatch(child -> names.isOf(ArticleField.TEXT, XmlText.name(child)));
    }

    private static void add(ArticleFields fields, ArticleField field, Optional<Element> element, XmlText xml) {
        element.ifPresent(found -> fields.add(field, xml.text(found)));
    }

    private static void attribute(ArticleFields fields, ArticleField field, Element element, String name) {
        if (!element.attr(name).isBlank()) {
            fields.add(field, AlignedText.of(element.attr(name)));
        }
    }
}
