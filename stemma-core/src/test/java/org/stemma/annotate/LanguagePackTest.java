package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.text.Language;

/** What every language pack keeps to, so that one who adds a pack hears at once what is wrong with it. */
class LanguagePackTest {
    private static final Path PACKS = Path.of("src/main/resources/org/stemma/annotate/packs");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    static List<Path> packs() throws IOException {
        try (Stream<Path> files = Files.list(PACKS)) {
            return files.sorted().toList();
        }
    }

    private static JsonNode tree(Path pack) throws IOException {
        return JSON.readTree(pack.toFile());
    }

    private static Set<String> fields(JsonNode tree) {
        Set<String> fields = new TreeSet<>();
        tree.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /** Returns the entries of a list, or the keys of a table. */
    private static List<String> entries(JsonNode field) {
        List<String> entries = new ArrayList<>();
        if (field.isObject()
                && field.elements().hasNext()
                && field.elements().next().isContainerNode()) {
            field.forEach(part -> entries.addAll(entries(part)));
        } else if (field.isObject()) {
            field.fieldNames().forEachRemaining(entries::add);
        } else if (field.isArray()) {
            field.forEach(entry -> entries.add(entry.asText()));
        }
        return entries;
    }

    /** Returns the field itself, or the lists and tables of words in it where it has parts. */
    private static List<JsonNode> lists(JsonNode field) {
        List<JsonNode> lists = new ArrayList<>();
        boolean parts = field.isObject()
                && field.elements().hasNext()
                && field.elements().next().isContainerNode();
        if (parts) {
            field.forEach(part -> lists.addAll(lists(part)));
        } else {
            lists.add(field);
        }
        return lists;
    }

    @Test
    void thereIsAPackForEachLanguageThatIsPromised() throws IOException {
        assertThat(packs())
                .extracting(pack -> pack.getFileName().toString())
                .contains("de.json", "en.json", "es.json", "fr.json", "ru.json", "uk.json");
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPackIsReadUnderItsOwnName(Path pack) throws IOException {
        String code = pack.getFileName().toString().replace(".json", "");

        assertThat(new LanguagePacks().of(new Language(code)).language()).isEqualTo(code);
        assertThat(tree(pack).get("language").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPackHasTheSameFields(Path pack) throws IOException {
        assertThat(fields(tree(pack))).isEqualTo(fields(tree(PACKS.resolve("en.json"))));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void noEntryStandsTwiceInAList(Path pack) throws IOException {
        JsonNode tree = tree(pack);
        for (String field : fields(tree)) {
            for (JsonNode list : lists(tree.get(field))) {
                assertThat(entries(list)).as(field).doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void entriesAreTrimmedLowerCaseWords(Path pack) throws IOException {
        JsonNode tree = tree(pack);
        for (String field : fields(tree)) {
            for (String entry : entries(tree.get(field))) {
                assertThat(entry).as(field).isNotBlank().isEqualTo(entry.strip().replaceAll("\\s+", " "));
                if (!field.equals("titles")) {
                    assertThat(entry).as(field).isEqualTo(entry.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void aStarStandsOnlyAtOneEndOfAWordWithLetters(Path pack) throws IOException {
        JsonNode tree = tree(pack);
        for (String field : fields(tree)) {
            for (String entry : entries(tree.get(field))) {
                assertThat(entry).as(field).matches("([^*\\s]+\\*?|\\*[^*\\s]+)( ([^*\\s]+\\*?|\\*[^*\\s]+))*");
            }
        }
    }

    @Test
    void aLanguageWithoutAPackHasEmptyLists() {
        LanguagePack none = new LanguagePacks().of(new Language("ka"));

        assertThat(none.speechVerbs().isEmpty()).isTrue();
        assertThat(none.documents()).isEmpty();
        assertThat(none.isFinite("იყო")).isFalse();
    }

    @Test
    void aBareWordHasNoElisionAndNoEnclitic() {
        LanguagePacks packs = new LanguagePacks();

        assertThat(packs.of(new Language("en")).bare("Verin’s")).isEqualTo("verin");
        assertThat(packs.of(new Language("en")).hasEnclitic("Verin's")).isTrue();
        assertThat(packs.of(new Language("en")).hasEnclitic("Verin")).isFalse();
    }
}
