package org.stemma.dossier.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierJson;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What programs that draw graphs read of a stemma. */
final class GraphFormsTest {
    /** Words, numbers and quoted texts of the language of Graphviz, as far as the drawing uses it. */
    private static final Pattern DOT_LINE = Pattern.compile("(?:  (?:"
            + "(?:label|labelloc|rankdir)=(?:\\w+|\"(?:[^\"\\\\]|\\\\.)*\")"
            + "|\\w+(?: -> \\w+)? \\[(?:(?:, )?\\w+=(?:\\w+|\"(?:[^\"\\\\]|\\\\.)*\"))+\\]"
            + ");|digraph stemma \\{|\\})");

    private static Document xml(String dossier) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(Form.GRAPHML.bytes(dossier)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("http://graphml.graphdrawing.org/xmlns", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void graphmlHasANodeForEachArticleAndOriginAndAnEdgeForEachDerivation() throws Exception {
        Dossier dossier = DossierJson.read(Dossiers.tunnel());
        Document document = xml(Dossiers.tunnel());
        List<String> nodes = elements(document, "node").stream()
                .map(node -> node.getAttribute("id"))
                .toList();
        List<String> keys = elements(document, "key").stream()
                .map(key -> key.getAttribute("id"))
                .toList();

        assertThat(nodes)
                .hasSize(dossier.articles().size() + dossier.origins().size())
                .doesNotHaveDuplicates();
        assertThat(elements(document, "edge"))
                .hasSameSizeAs(dossier.derivations())
                .allSatisfy(
                        edge -> assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target")));
        assertThat(elements(document, "data"))
                .allSatisfy(data -> assertThat(keys).contains(data.getAttribute("key")));
    }

    @Test
    void hostileTextIsTextInGraphml() throws Exception {
        Document document = xml(Dossiers.hostile());

        assertThat(elements(document, "script")).isEmpty();
        assertThat(document.getDocumentElement().getTextContent())
                .contains("</data><script>alert(1)</script>]]>")
                .doesNotContain("\u202E");
    }

    @Test
    void hostileTextIsTextInDot() {
        assertThat(Dossiers.text(Form.DOT, Dossiers.hostile()).lines())
                .isNotEmpty()
                .allMatch(line -> DOT_LINE.matcher(line).matches());
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        String dot = Dossiers.text(Form.DOT, Dossiers.ferry());

        assertThat(dot).contains("URL=\"https://harbour.example/").doesNotContain("javascript");
    }
}
