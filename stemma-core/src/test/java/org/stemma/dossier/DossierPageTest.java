package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DossierPageTest {
    /** Tells elements of pictures from those of pages; nothing is fetched from there. */
    private static final String NAME_OF_SVG = "http://www.w3.org/2000/svg";

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"dossier\">(.*?)</script>", Pattern.DOTALL);

    private final DossierPage page = new DossierPage();

    @Test
    void theSampleFitsTheSchema() throws IOException {
        assertThat(schema().validate(SampleDossier.tree())).isEmpty();
    }

    @Test
    void aDossierWithoutItsStatementsOrWithAnUnknownModeDoesNotFitTheSchema() throws IOException {
        assertThat(schema().validate(new ObjectMapper().readTree("{\"stemma\":1}")))
                .isNotEmpty();
        String shouted = SampleDossier.json().replace("\"mode\": \"direct\"", "\"mode\": \"shouted\"");
        assertThat(schema().validate(new ObjectMapper().readTree(shouted))).isNotEmpty();
    }

    @Test
    void everyPassageOfTheSampleLiesWithinItsArticle() {
        JsonNode dossier = SampleDossier.tree();
        for (JsonNode passage : dossier.findParents("text")) {
            if (passage.has("start")) {
                JsonNode article = article(dossier, passage.get("article").asText());
                assertThat(passage.get("start").asInt())
                        .isLessThan(passage.get("end").asInt());
                assertThat(passage.get("end").asInt())
                        .isLessThanOrEqualTo(article.get("length").asInt());
            }
        }
    }

    @Test
    void theSameDossierGivesTheSamePage() {
        assertThat(page.html(SampleDossier.json(), "Kesh", "en"))
                .isEqualTo(new DossierPage().html(SampleDossier.json(), "Kesh", "en"));
    }

    @Test
    void thePageAsksForNothingFromOutside() {
        String shell =
                DATA.matcher(page.html(SampleDossier.json(), "Kesh", "en")).replaceAll("");
        shell = shell.replace(NAME_OF_SVG, "");

        assertThat(shell).doesNotContain("http:", "https:", "@import", "url(", "src=", "<link");
        assertThat(shell).doesNotContainPattern("\\{\\{\\w+}}");
        assertThat(shell).contains("default-src 'none'");
    }

    @Test
    void thePolicyAdmitsExactlyTheScriptAndStyleOfThePage() throws Exception {
        String html = page.html(SampleDossier.json(), "Kesh", "en");

        assertThat(html)
                .contains("script-src 'sha256-" + digest(between(html, "<script type=\"module\">", "</script>")));
        assertThat(html).contains("style-src 'sha256-" + digest(between(html, "<style>", "</style>")));
    }

    @Test
    void noTextOfTheDossierCanBecomeMarkup() throws IOException {
        String attack = "</script><img src=x onerror=alert(1)><!--<script>\u2028\ud800{{script}}$1";
        String json = SampleDossier.withTexts(text -> attack + text);
        String html = page.html(json, attack, "en");

        assertThat(html).doesNotContain("<img").contains("<title>&lt;/script&gt;&lt;img src=x");
        assertThat(new String(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(html);
        Matcher data = DATA.matcher(html);
        assertThat(data.find()).isTrue();
        assertThat(data.group(1)).doesNotContain("<", "\u2028");
        assertThat(new ObjectMapper().readTree(data.group(1))).isEqualTo(new ObjectMapper().readTree(json));
    }

    @Test
    void theModulesNeverReadMarkupFromText() {
        assertThat(page.html("{}", "", "en"))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(");
    }

    @Test
    void aLanguageThatIsNoTagIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page.html("{}", "", "en\" onload=\"x"))
                .withMessageContaining("language tag");
    }

    @Test
    void aTurkishSystemGivesTheSamePage() {
        Locale before = Locale.getDefault();
        String here = page.html(SampleDossier.json(), "Kesh", "en");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(page.html(SampleDossier.json(), "Kesh", "en")).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static JsonNode article(JsonNode dossier, String id) {
        for (JsonNode article : dossier.get("articles")) {
            if (article.get("id").asText().equals(id)) {
                return article;
            }
        }
        throw new AssertionError("No article " + id);
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream stream = DossierPage.class.getResourceAsStream("dossier-1.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(stream);
        }
    }

    private static String between(String text, String open, String close) {
        int start = text.indexOf(open) + open.length();
        return text.substring(start, text.indexOf(close, start));
    }

    private static String digest(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
