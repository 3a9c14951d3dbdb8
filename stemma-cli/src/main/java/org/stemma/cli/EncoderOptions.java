package org.stemma.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.StemmaOptions;
import org.stemma.encode.EncoderChoice;
import org.stemma.text.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options that put other encoders of meanings in the place of the usual ones. */
final class EncoderOptions {
    private static final String NONE = "none";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--english-encoder",
            paramLabel = "DIR",
            description = "Compare English by the sentence-transformers model in this folder (tokenizer.json of the"
                    + " kind WordPiece, model.onnx).")
    private @Nullable Path english;

    @Option(
            names = "--multilingual-encoder",
            paramLabel = "DIR",
            description = "The same for all other languages; 'none' leaves that encoder out.")
    private @Nullable Path multilingual;

    @Option(
            names = "--multilingual-languages",
            paramLabel = "CODES",
            split = ",",
            converter = Code.class,
            description = "What the model in that folder understands, for example en,ru,uk (default: all languages).")
    private List<Language> languages = List.of();

    /** Reads a language's code. */
    static final class Code implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            try {
                return new Language(value.strip());
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Returns the options with the encoders that were chosen. */
    StemmaOptions apply(StemmaOptions options) {
        if (!languages.isEmpty()
                && (multilingual == null || multilingual.toString().equals(NONE))) {
            throw new ParameterException(
                    command.commandLine(), "--multilingual-languages tells of a --multilingual-encoder DIR: name it.");
        }
        StemmaOptions chosen = options;
        if (english != null) {
            chosen = chosen.withEnglish(new EncoderChoice.Folder(english, Set.of(Language.ENGLISH)));
        }
        if (multilingual != null) {
            chosen = chosen.withMultilingual(
                    multilingual.toString().equals(NONE)
                            ? new EncoderChoice.None()
                            : new EncoderChoice.Folder(multilingual, new TreeSet<>(languages)));
        }
        return chosen;
    }
}
