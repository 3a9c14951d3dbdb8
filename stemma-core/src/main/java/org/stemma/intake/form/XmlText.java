package org.stemma.intake.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * An XML document whose elements lead back to its source. Document types are passed over: nothing is ever fetched or
 * expanded, and an entity that XML does not know by itself stays as it is written.
 *
 * @param source the document's text
 * @param root all of it
 */
record XmlText(String source, Document root) {
    /** Parses a text; broken markup is read as far as it goes. */
    static XmlText of(String source) {
        return new XmlText(source, Parser.xmlParser().setTrackPosition(true).parseInput(source, ""));
    }

    /** Returns an element's name without its prefix, in lower case. */
    static String name(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** Returns the child elements of these names, without prefix, those of the first name first. */
    static List<Element> children(Element parent, String... names) {
        return List.of(names).stream()
                .flatMap(name ->
                        parent.children().stream().filter(child -> name(child).equals(name)))
                .toList();
    }

    /** Returns the first descendant of this name, without prefix; empty where there is none. */
    static Optional<Element> first(Element parent, String name) {
        return parent.stream().filter(element -> name(element).equals(name)).findFirst();
    }

    /** Returns an element's text: its lines where it holds markup, its character data where it does not. */
    AlignedText text(Element element) {
        return element.childrenSize() > 0
                ? MarkupLines.of(element, source)
                : Markup.data(AlignedText.of(source, inner(element)));
    }

    private Span inner(Element element) {
        if (element.childNodeSize() == 0) {
            return new Span(0, 0);
        }
        int start = element.childNode(0).sourceRange().startPos();
        int end = element.childNode(element.childNodeSize() - 1).sourceRange().endPos();
        return start < 0 || end < start ? new Span(0, 0) : new Span(start, Math.min(end, source.length()));
    }
}
