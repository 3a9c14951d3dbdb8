package org.stemma.bench.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.stemma.annotate.naming.NameType;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * MEANTIME (Minard et al. 2016): English Wikinews. It marks whole noun phrases; the name is the run of capitalised words
 * at the phrase's end. Only an article's first sentences are marked, so only these are read.
 */
final class MeantimeCorpus {
    private static final Map<String, NameType> TYPES = Map.of(
            "PER", NameType.PERSON,
            "ORG", NameType.ORGANISATION,
            "LOC", NameType.PLACE,
            "PRO", NameType.OTHER,
            "FIN", NameType.OTHER);

    /** The number of the last sentence with marks, from 0; the first two are the title and the date. */
    private static final int LAST_MARKED = 5;

    private MeantimeCorpus() {}

    /** Returns the marked parts of all articles, in the order of their names. */
    static List<NamedDocument> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        List<NamedDocument> documents = new ArrayList<>();
        for (Path file : files) {
            documents.add(read(file, parse(file)));
        }
        return documents;
    }

    private static Document parse(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static NamedDocument read(Path file, Document xml) {
        Map<String, String> types = types(xml);
        List<Element> mentions = elements(xml.getElementsByTagName("ENTITY_MENTION"));
        Map<String, Span> words = new HashMap<>();
        String text = text(xml, words);
        List<GoldName> names = new ArrayList<>();
        for (Element mention : mentions) {
            NameType type = TYPES.get(types.getOrDefault(mention.getAttribute("m_id"), ""));
            if (type != null && mention.getAttribute("syntactic_type").endsWith("NAM")) {
                List<Span> run = run(mention, words, text);
                if (!run.isEmpty()) {
                    names.add(new GoldName(run.get(0).cover(run.get(run.size() - 1)), type));
                }
            }
        }
        return new NamedDocument(file.getFileName().toString(), text, Language.ENGLISH, names);
    }

    /** The words of the marked sentences, each sentence on a line. */
    private static String text(Document xml, Map<String, Span> words) {
        List<Element> tokens = elements(xml.getElementsByTagName("token"));
        StringBuilder text = new StringBuilder();
        String sentence = "0";
        for (Element token : tokens) {
            if (Integer.parseInt(token.getAttribute("sentence")) > LAST_MARKED) {
                break;
            }
            String word = token.getTextContent();
            if (!token.getAttribute("sentence").equals(sentence)) {
                sentence = token.getAttribute("sentence");
                text.append('\n');
            } else if (!text.isEmpty()
                    && !word.matches("[.,;:!?)%]|['’]s|n't")
                    && text.charAt(text.length() - 1) != '(') {
                text.append(' ');
            }
            words.put(token.getAttribute("t_id"), new Span(text.length(), text.length() + word.length()));
            text.append(word);
        }
        return text.toString();
    }

    private static List<Span> run(Element mention, Map<String, Span> words, String text) {
        List<Span> spans = new ArrayList<>();
        for (Element anchor : elements(mention.getElementsByTagName("token_anchor"))) {
            Span span = words.get(anchor.getAttribute("t_id"));
            String word = span == null ? "" : span.of(text);
            boolean capital = !word.isEmpty() && !Character.isLowerCase(word.codePointAt(0)) && !word.equals("The");
            if (span == null || !(capital || word.matches("of|for|de|van|and|&"))) {
                spans.clear();
            } else if (capital || !spans.isEmpty()) {
                spans.add(span);
            }
        }
        return spans;
    }

    private static Map<String, String> types(Document xml) {
        Map<String, String> entities = new HashMap<>();
        for (Element entity : elements(xml.getElementsByTagName("ENTITY"))) {
            entities.put(entity.getAttribute("m_id"), entity.getAttribute("ent_type"));
        }
        Map<String, String> types = new HashMap<>();
        for (Element link : elements(xml.getElementsByTagName("REFERS_TO"))) {
            for (Element target : elements(link.getElementsByTagName("target"))) {
                String type = entities.get(target.getAttribute("m_id"));
                for (Element source : elements(link.getElementsByTagName("source"))) {
                    if (type != null) {
                        types.put(source.getAttribute("m_id"), type);
                    }
                }
            }
        }
        return types;
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
