package org.stemma.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.ArticleField;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.UnpackLimits;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options on what is read, and from where. */
final class IntakeChoices {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            converter = ByteCount.class,
            description =
                    "Reject larger reports, and larger records of a collection: bytes, or 64K, 8M, 1G (default: 8M).")
    private @Nullable Long maxSize;

    @Option(
            names = "--max-unpacked",
            paramLabel = "SIZE",
            converter = ByteCount.Large.class,
            description = "Stop reading an archive that unpacks to more (default: 64G).")
    private @Nullable Long maxUnpacked;

    @Option(
            names = "--max-ratio",
            paramLabel = "N",
            description = "Stop reading an archive that unpacks to more than N times its size (default: 200).")
    private @Nullable Integer maxRatio;

    @Option(
            names = "--fields",
            paramLabel = "FIELD=NAME",
            split = ",",
            description =
                    "Names of fields or columns in your records, such as text=body_clean,title=head. Fields: title,"
                            + " text, lead, published, updated, url, outlet, author, language. Usual names are known.")
    private Map<String, String> fields = Map.of();

    @Mixin
    private WebOptions web = new WebOptions();

    /** Returns the limits of reading that were chosen. */
    IntakeOptions options() {
        IntakeOptions usual = IntakeOptions.defaults();
        UnpackLimits limits = usual.unpack();
        Map<ArticleField, String> names = new EnumMap<>(ArticleField.class);
        fields.forEach((label, name) -> names.put(field(label), name));
        return new IntakeOptions(
                maxSize == null ? usual.maxBytes() : maxSize,
                new UnpackLimits(
                        maxUnpacked == null ? limits.bytes() : maxUnpacked,
                        maxRatio == null ? limits.ratio() : ratio(maxRatio),
                        limits.entries(),
                        limits.depth()),
                names,
                web.apply(usual.fetch()));
    }

    private ArticleField field(String label) {
        return ArticleField.of(label)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "No field is called '" + label + "'; there are "
                                + Stream.of(ArticleField.values())
                                        .map(ArticleField::label)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private int ratio(int given) {
        if (given < 1) {
            throw new ParameterException(command.commandLine(), "--max-ratio is " + given + "; it must be 1 or more.");
        }
        return given;
    }
}
