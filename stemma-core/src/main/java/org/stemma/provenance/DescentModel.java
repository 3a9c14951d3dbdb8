package org.stemma.provenance;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What the signs of descent weigh. The file beside this class holds the weights; {@code stemma-bench simulate --fit}
 * fits them on simulated transmission.
 *
 * @param articleSame that an article copies another of its language
 * @param articleAcross that an article copies another of another language
 * @param togetherSame that an article copies another of its language, once all articles were looked at together
 * @param togetherAcross the same for another of another language
 * @param versionSame that a version goes back to another of its language
 * @param versionAcross that a version goes back to another of another language
 * @param common that a version which names no origin has its origin in common with others
 * @param trainedOn what the weights were fitted on
 */
public record DescentModel(
        Logistic articleSame,
        Logistic articleAcross,
        Logistic togetherSame,
        Logistic togetherAcross,
        Logistic versionSame,
        Logistic versionAcross,
        Logistic common,
        String trainedOn) {
    /** Reads the model that core brings. */
    public static DescentModel load() {
        try (InputStream resource = DescentModel.class.getResourceAsStream("descent-model.json")) {
            return JsonMapper.builder().build().readValue(resource, DescentModel.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("descent-model.json", broken);
        }
    }

    /** Returns what tells whether an article copies another. */
    public Logistic article(boolean sameLanguage) {
        return sameLanguage ? articleSame : articleAcross;
    }

    /** Returns what tells whether an article copies another, once all articles were looked at together. */
    public Logistic together(boolean sameLanguage) {
        return sameLanguage ? togetherSame : togetherAcross;
    }

    /** Returns what tells whether a version goes back to another. */
    public Logistic version(boolean sameLanguage) {
        return sameLanguage ? versionSame : versionAcross;
    }
}
