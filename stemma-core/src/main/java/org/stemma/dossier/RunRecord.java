package org.stemma.dossier;

import java.util.List;
import org.stemma.encode.EncoderIdentity;

/**
 * What made a dossier: equal inputs and equal records give equal bytes.
 *
 * @param program the program's name
 * @param version its version
 * @param encoder the encoders of meanings that were used
 * @param withoutEncoder languages of the articles that no encoder understands, sorted
 * @param models other models and data, each with its version, sorted
 * @param options settings that differ from the defaults, sorted
 */
public record RunRecord(
        String program,
        String version,
        List<EncoderIdentity> encoder,
        List<LanguageGap> withoutEncoder,
        List<String> models,
        List<String> options) {
    /** Copies the lists. */
    public RunRecord {
        encoder = List.copyOf(encoder);
        withoutEncoder = List.copyOf(withoutEncoder);
        models = List.copyOf(models);
        options = List.copyOf(options);
    }
}
