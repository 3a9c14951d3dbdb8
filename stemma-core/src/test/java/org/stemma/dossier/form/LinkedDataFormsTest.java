package org.stemma.dossier.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierJson;

/** What programs read from the forms in JSON-LD. */
final class LinkedDataFormsTest {
    private static JsonNode tree(Form form, String dossier) throws IOException {
        return new ObjectMapper().readTree(form.bytes(dossier));
    }

    @Test
    void provNamesOnlyWhatItDescribesAndNoDerivationIsLost() throws IOException {
        Dossier dossier = DossierJson.read(Dossiers.tunnel());
        JsonNode prov = tree(Form.PROV, Dossiers.tunnel());
        Set<String> described = new HashSet<>();
        List<String> named = new ArrayList<>();
        prov.get("@graph").forEach(node -> described.add(node.get("@id").asText()));
        prov.get("@graph")
                .forEach(node -> node.properties()
                        .forEach(field ->
                                field.getValue().findValuesAsText("@id").forEach(named::add)));

        assertThat(described)
                .hasSize(prov.get("@graph").size())
                .containsAll(named.stream()
                        .filter(iri -> iri.startsWith("urn:"))
                        .filter(iri -> !iri.contains(":derivation:"))
                        .toList());
        assertThat(prov.findValuesAsText("dossier:probability")).hasSameSizeAs(dossier.derivations());
    }

    @Test
    void whatIsLessLikelyThanNotIsNoFactOfProv() throws IOException {
        JsonNode prov = tree(Form.PROV, Dossiers.ferry());

        assertThat(prov.findValues("prov:wasDerivedFrom").toString())
                .contains(":origin:o1")
                .doesNotContain(":version:");
        assertThat(prov.findValues("dossier:candidate").toString()).contains("s1%40harbour");
    }

    @Test
    void eachPassageOfAVersionIsAnAnnotation() throws IOException {
        Dossier dossier = DossierJson.read(Dossiers.tunnel());
        JsonNode collection = tree(Form.ANNOTATIONS, Dossiers.tunnel());
        JsonNode items = collection.at("/first/items");
        List<String> passages = dossier.statements().stream()
                .flatMap(statement -> statement.versions().stream())
                .flatMap(version -> version.passages().stream())
                .map(passage -> passage.start() + " " + passage.end() + " " + passage.text())
                .toList();
        List<String> annotated = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        items.forEach(item -> {
            assertThat(item.get("type").asText()).isEqualTo("Annotation");
            assertThat(item.at("/body/0/value").asText()).isNotEmpty();
            JsonNode selectors = item.at("/target/selector");
            ids.add(item.get("id").asText());
            annotated.add(selectors.at("/0/start").asText() + " "
                    + selectors.at("/0/end").asText() + " "
                    + selectors.at("/1/exact").asText());
        });

        assertThat(annotated).isEqualTo(passages);
        assertThat(ids).hasSameSizeAs(passages);
        assertThat(collection.get("total").asInt()).isEqualTo(passages.size());
    }

    @Test
    void anArticleWithoutAnAddressOfTheWebHasANameInstead() throws IOException {
        JsonNode items = tree(Form.ANNOTATIONS, Dossiers.ferry()).at("/first/items");

        assertThat(items.at("/0/target/source/id").asText()).isEqualTo("https://harbour.example/ferry?day=6&page=1");
        assertThat(items.at("/1/target/source/id").asText())
                .isEqualTo("urn:stemma:story:ferry%20talks:article:k%C3%BCste");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROV", "ANNOTATIONS"})
    void hostileTextIsTextAndNeverAnIri(Form form) throws IOException {
        JsonNode tree = tree(form, Dossiers.hostile());
        List<String> iris = new ArrayList<>(tree.findValuesAsText("@id"));
        iris.addAll(tree.findValuesAsText("id"));

        assertThat(tree.toString()).contains("<script>alert(1)</script>");
        assertThat(iris).isNotEmpty().allMatch(iri -> iri.matches("(?:urn:stemma:|https?://)[\\w:/?&=.%~-]+"));
    }
}
