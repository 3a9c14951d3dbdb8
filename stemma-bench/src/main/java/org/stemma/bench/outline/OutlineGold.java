package org.stemma.bench.outline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who, where, when and what next, as a careful reader finds them in the examples: {@code gold-outline.json}, described in
 * the examples' README.
 *
 * @param stories the stories, the stray among them
 * @param asides words that name, and are not judged
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record OutlineGold(List<GoldStory> stories, List<GoldPiece> asides) {

    /** Reads the gold of an examples folder. */
    static OutlineGold read(Path examples) throws IOException {
        return JsonMapper.builder()
                .withConfigOverride(
                        List.class, lists -> lists.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .build()
                .readValue(examples.resolve("gold-outline.json").toFile(), OutlineGold.class);
    }

    /** One story. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldStory(
            String id,
            List<String> articles,
            GoldEvent event,
            List<GoldEntity> entities,
            List<GoldHappening> timeline,
            List<GoldPlan> next) {}

    /** What happened: any of the types is right; places are ids of entities. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldEvent(
            List<String> types,
            @Nullable String date,
            @Nullable String precision,
            List<GoldDate> also,
            List<String> places,
            List<GoldParticipant> participants) {}

    /** An entity that takes part; any of the roles is right. */
    record GoldParticipant(String entity, List<String> roles) {}

    /** Somebody or something named, with the base form of the name in each language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldEntity(String id, String type, Map<String, String> names, List<GoldPiece> mentions) {}

    /** A dated happening; {@code also} lists other values of its date that are as right. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldHappening(
            String id,
            String label,
            String date,
            String precision,
            List<GoldDate> also,
            boolean optional,
            List<GoldPiece> passages) {
        /** Returns whether a date is this happening's. */
        boolean isOn(String day, String dayPrecision) {
            GoldDate named = new GoldDate(day, dayPrecision);
            return named.equals(new GoldDate(date, precision)) || also.contains(named);
        }
    }

    /** Something to come; {@code also} lists other days that are as right. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldPlan(
            String id,
            String label,
            @Nullable String due,
            List<String> also,
            boolean optional,
            List<GoldPiece> passages) {}

    /** A date as in TIMEX3, to its precision. */
    record GoldDate(String date, String precision) {}

    /** Words of an article; {@code nth} tells which where they stand there more than once. */
    record GoldPiece(String article, String text, @Nullable Integer nth) {
        /** Returns which of the places where the words stand is meant, from 1. */
        int occurrence() {
            return nth == null ? 1 : nth;
        }
    }
}
