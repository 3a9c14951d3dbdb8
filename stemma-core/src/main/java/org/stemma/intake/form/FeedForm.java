package org.stemma.intake.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.stemma.intake.ArticleField;
import org.stemma.intake.Extract;
import org.stemma.intake.item.FormException;
import org.stemma.text.AlignedText;

/**
 * Reads the items of a feed: RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom. The whole text is taken where the feed gives it, the
 * summary where it does not; an item's own source goes before the feed's name.
 */
public final class FeedForm implements TextForm {
    /** How far up from an item its feed is looked for. */
    private static final int LEVELS = 4;

    private final Body body = new Body();
    private final Predicate<ArticleFields> kept;

    /** Reads the items that have a text. */
    public FeedForm() {
        this(ArticleFields::holdArticle);
    }

    private FeedForm(Predicate<ArticleFields> kept) {
        this.kept = kept;
    }

    /** Reads also items that have no more than a headline and a link. */
    public static FeedForm withLinks() {
        return new FeedForm(fields -> fields.holdArticle() || fields.holdLink());
    }

    @Override
    public List<Extract> read(String source) throws FormException {
        XmlText xml = XmlText.of(source);
        Map<Element, About> known = new HashMap<>();
        List<Extract> items = xml.root().stream()
                .filter(element -> XmlText.name(element).equals("item")
                        || XmlText.name(element).equals("entry"))
                .map(item -> fields(item, xml, known))
                .filter(kept)
                .map(ArticleFields::extract)
                .toList();
        if (items.isEmpty()) {
            throw new FormException(
                    "whole feed",
                    "No item in it has a text.",
                    "Give a feed with texts, or have the pages that it links to fetched, with --follow.");
        }
        return items;
    }

    /** What a feed says of itself, looked up once: it may have many thousand items. */
    private record About(Optional<Element> title, Optional<Element> language) {
        static About of(Element around) {
            Element about = first(around, "channel").orElse(around);
            return new About(first(about, "title"), first(about, "language"));
        }
    }

    private ArticleFields fields(Element item, XmlText xml, Map<Element, About> known) {
        ArticleFields fields = new ArticleFields(body);
        add(fields, ArticleField.TITLE, first(item, "title"), xml);
        add(fields, ArticleField.TEXT, first(item, "encoded", "content", "fulltext", "description", "summary"), xml);
        for (Element day : XmlText.children(item, "pubdate", "published", "issued", "date", "updated")) {
            add(fields, ArticleField.PUBLISHED, Optional.of(day), xml);
        }
        add(fields, ArticleField.UPDATED, first(item, "updated", "modified"), xml);
        for (Element author : XmlText.children(item, "creator", "author")) {
            add(fields, ArticleField.AUTHOR, Optional.of(first(author, "name").orElse(author)), xml);
        }
        for (Element link : XmlText.children(item, "origlink", "link", "guid")) {
            address(link, xml).ifPresent(url -> fields.add(ArticleField.URL, url));
        }
        add(
                fields,
                ArticleField.OUTLET,
                first(item, "source").map(own -> first(own, "title").orElse(own)),
                xml);
        Element around = item.parent();
        for (int level = 0; level < LEVELS && around != null; level++, around = around.parent()) {
            About about = known.computeIfAbsent(around, About::of);
            add(fields, ArticleField.OUTLET, about.title(), xml);
            add(fields, ArticleField.LANGUAGE, about.language(), xml);
            if (!around.attr("xml:lang").isEmpty()) {
                fields.add(ArticleField.LANGUAGE, AlignedText.of(around.attr("xml:lang")));
            }
        }
        return fields;
    }

    /** Returns the first child of the best of these names that is not empty. */
    private static Optional<Element> first(Element parent, String... names) {
        Predicate<Element> filled = child -> child.childNodeSize() > 0;
        return XmlText.children(parent, names).stream().filter(filled).findFirst();
    }

    private static void add(ArticleFields fields, ArticleField field, Optional<Element> element, XmlText xml) {
        element.ifPresent(found -> fields.add(field, xml.text(found)));
    }

    /** Atom's links to the page itself have the relation "alternate" or none; other relations lead elsewhere. */
    private static Optional<AlignedText> address(Element link, XmlText xml) {
        if (!link.hasAttr("href")) {
            return Optional.of(xml.text(link));
        }
        boolean own = link.attr("rel").isEmpty() || link.attr("rel").equals("alternate");
        return own ? Optional.of(AlignedText.of(link.attr("href"))) : Optional.empty();
    }
}
