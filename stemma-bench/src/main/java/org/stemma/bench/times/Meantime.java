package org.stemma.bench.times;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.stemma.bench.times.TimedText.Time;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** MEANTIME's files: tokens one by one, and beside them which tokens make a time. */
final class Meantime {
    private static final Set<String> GLUED = Set.of(",", ".", ";", ":", "!", "?", ")", "%", "'s", "’s", "n't", "'");

    /** Times are annotated in the title and the first five sentences alone; what follows is not measured. */
    private static final int LAST_SENTENCE = 5;

    private Meantime() {}

    /** Reads an article; its tokens are set with spaces between, but for marks, and each sentence on a line. */
    static TimedText read(Path file) throws IOException {
        Document document = parse(file);
        Map<String, Span> places = new HashMap<>();
        StringBuilder text = new StringBuilder();
        NodeList tokens = document.getElementsByTagName("token");
        String sentence = "";
        int measured = 0;
        String previous = "";
        for (int i = 0; i < tokens.getLength(); i++) {
            Element token = (Element) tokens.item(i);
            String word = token.getTextContent();
            boolean newSentence = !token.getAttribute("sentence").equals(sentence);
            boolean glued = GLUED.contains(word) || previous.equals("(") || previous.equals("$");
            text.append(newSentence && text.length() > 0 ? "\n\n" : glued || text.length() == 0 ? "" : " ");
            places.put(token.getAttribute("t_id"), new Span(text.length(), text.length() + word.length()));
            text.append(word);
            measured = Integer.parseInt(token.getAttribute("sentence")) <= LAST_SENTENCE ? text.length() : measured;
            sentence = token.getAttribute("sentence");
            previous = word;
        }
        return times(file, document, places, text.toString(), new Span(measured, text.length()));
    }

    private static TimedText times(Path file, Document document, Map<String, Span> places, String text, Span rest) {
        List<Time> times = new ArrayList<>();
        List<Span> ignored = new ArrayList<>(List.of(rest));
        LocalDate published = null;
        NodeList marked = document.getElementsByTagName("TIMEX3");
        for (int i = 0; i < marked.getLength(); i++) {
            Element time = (Element) marked.item(i);
            NodeList anchors = time.getElementsByTagName("token_anchor");
            boolean creation = time.getAttribute("functionInDocument").equals("CREATION_TIME");
            String value = time.getAttribute("value");
            if (creation) {
                published = TimeMl.day(value);
            }
            if (anchors.getLength() > 0) {
                Span span = span(anchors, places);
                if (creation) {
                    ignored.add(span);
                } else {
                    times.add(new Time(span, time.getAttribute("type"), value));
                }
            }
        }
        times.sort(Comparator.comparing(Time::span));
        return new TimedText(file.getFileName().toString(), Language.ENGLISH, text, published, times, ignored);
    }

    private static Span span(NodeList anchors, Map<String, Span> places) {
        Span span = new Span(0, 0);
        for (int i = 0; i < anchors.getLength(); i++) {
            Span place = places.getOrDefault(((Element) anchors.item(i)).getAttribute("t_id"), new Span(0, 0));
            span = i == 0 ? place : span.cover(place);
        }
        return span;
    }

    private static Document parse(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(stream);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(file + " is no XML: " + broken.getMessage(), broken);
        }
    }
}
