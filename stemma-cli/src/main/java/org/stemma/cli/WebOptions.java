package org.stemma.cli;

import org.jspecify.annotations.Nullable;
import org.stemma.intake.FetchOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options on what is fetched from the web. */
final class WebOptions {
    private static final int MOST_FOLLOWED = 10_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--follow",
            paramLabel = "N",
            description =
                    "Where a feed gives only the beginning of an article, fetch the page that it links to; N pages at"
                            + " most (default: 0).")
    private int follow;

    @Option(names = "--allow-private", description = "Fetch also from this machine and from private networks.")
    private boolean allowPrivate;

    @Option(
            names = "--max-download",
            paramLabel = "SIZE",
            converter = ByteCount.class,
            description = "Reject larger answers from the web (default: 32M).")
    private @Nullable Long maxDownload;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Tell servers this web or mail address, where they can reach you (default: none).")
    private @Nullable String contact;

    /** Returns the limits of fetching that were chosen. */
    FetchOptions apply(FetchOptions usual) {
        if (follow < 0 || follow > MOST_FOLLOWED) {
            throw new ParameterException(
                    command.commandLine(), "--follow is " + follow + "; it must be 0 to " + MOST_FOLLOWED + ".");
        }
        FetchOptions chosen = usual.withFollow(follow)
                .withReach(allowPrivate ? FetchOptions.Reach.PRIVATE : usual.reach())
                .withMaxBytes(maxDownload == null ? usual.maxBytes() : maxDownload);
        try {
            return chosen.withContact(contact);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--contact is " + e.getMessage() + ".", e);
        }
    }
}
