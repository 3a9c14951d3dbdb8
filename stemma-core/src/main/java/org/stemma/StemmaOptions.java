package org.stemma;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.encode.EncoderChoice;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.UnpackLimits;
import org.stemma.text.Language;

/**
 * The settings of an engine.
 *
 * @param intake the limits of reading
 * @param english the encoder in whose space two English texts are compared; never none
 * @param multilingual the encoder in whose space all other texts are compared
 */
public record StemmaOptions(IntakeOptions intake, EncoderChoice english, EncoderChoice multilingual) {
    /** Checks that English has an encoder; throws {@link IllegalArgumentException} where not. */
    public StemmaOptions {
        if (english instanceof EncoderChoice.None) {
            throw new IllegalArgumentException("the English encoder can be replaced, not left out");
        }
    }

    /** Returns the usual limits and encoders. */
    public static StemmaOptions defaults() {
        return new StemmaOptions(IntakeOptions.defaults(), new EncoderChoice.Usual(), new EncoderChoice.Usual());
    }

    /** Returns these options with other limits of reading. */
    public StemmaOptions withIntake(IntakeOptions other) {
        return new StemmaOptions(other, english, multilingual);
    }

    /** Returns these options with this folder in the place of the English encoder. */
    public StemmaOptions withEnglish(EncoderChoice other) {
        return new StemmaOptions(intake, other, multilingual);
    }

    /** Returns these options with another encoder, or none, in the place of the multilingual one. */
    public StemmaOptions withMultilingual(EncoderChoice other) {
        return new StemmaOptions(intake, english, other);
    }

    /** Returns what the run record says of them, without any path of this machine. */
    public List<String> recorded() {
        List<String> lines = new ArrayList<>(choice("english-encoder", english));
        lines.add("max-bytes " + intake.maxBytes());
        if (!intake.unpack().equals(UnpackLimits.defaults())) {
            lines.add("max-unpacked " + intake.unpack().bytes() + " max-ratio "
                    + intake.unpack().ratio());
        }
        if (intake.fetch().follow() > 0) {
            lines.add("follow " + intake.fetch().follow());
        }
        intake.fields().forEach((field, name) -> lines.add("field " + field.label() + "=" + name));
        lines.addAll(choice("multilingual-encoder", multilingual));
        return lines;
    }

    private static List<String> choice(String name, EncoderChoice choice) {
        if (choice instanceof EncoderChoice.Folder folder) {
            return List.of(name + " " + folder.path().getFileName() + " (" + languages(folder.languages()) + ")");
        }
        return choice instanceof EncoderChoice.None ? List.of(name + " none") : List.of();
    }

    private static String languages(Set<Language> languages) {
        return languages.isEmpty()
                ? "all languages"
                : languages.stream().map(Language::code).collect(Collectors.joining(" "));
    }
}
