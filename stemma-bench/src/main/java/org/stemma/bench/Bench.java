package org.stemma.bench;

import org.stemma.bench.alignment.AlignmentCommand;
import org.stemma.bench.archive.ArchiveKillsCommand;
import org.stemma.bench.archive.ArchiveLoadCommand;
import org.stemma.bench.attributions.AttributionsCommand;
import org.stemma.bench.attributions.TrainAttributionsCommand;
import org.stemma.bench.encoder.EncoderCommand;
import org.stemma.bench.extraction.ExtractionCommand;
import org.stemma.bench.five.FiveCommand;
import org.stemma.bench.floors.CheckCommand;
import org.stemma.bench.identity.IdentityCommand;
import org.stemma.bench.language.LanguageCommand;
import org.stemma.bench.multilingual.ConversionKillsCommand;
import org.stemma.bench.multilingual.FitProjectionCommand;
import org.stemma.bench.multilingual.MultilingualCommand;
import org.stemma.bench.names.NamePartsCommand;
import org.stemma.bench.names.NamesCommand;
import org.stemma.bench.names.TrainNamesCommand;
import org.stemma.bench.outline.OutlineCommand;
import org.stemma.bench.pairs.PairsCommand;
import org.stemma.bench.pairs.RefinementCommand;
import org.stemma.bench.pairs.SimilarityCommand;
import org.stemma.bench.sentencealignment.SentenceAlignmentCommand;
import org.stemma.bench.sentences.SentencesCommand;
import org.stemma.bench.serve.ServeLoadCommand;
import org.stemma.bench.speech.SpeechCommand;
import org.stemma.bench.speech.SpeechTimeCommand;
import org.stemma.bench.statements.StatementsCommand;
import org.stemma.bench.stories.StoriesCommand;
import org.stemma.bench.times.TimesCommand;
import org.stemma.bench.transmission.NotreBesoinCommand;
import org.stemma.bench.transmission.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code stemma-bench}: parses the command line and hands over to one measurement. */
@Command(
        name = "stemma-bench",
        description = "Measures Stemma: quality against gold annotations, time and memory.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Bench implements Runnable {

    @Spec
    private CommandSpec spec;

    /**
     * Runs the program and ends the Java process with its exit code.
     *
     * @param arguments the command line without the program's name
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Called when no subcommand was named, which is wrong usage. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Nothing to do: name a command.");
    }

    /** The whole command line; subcommands are added here, in the order in which the help lists them. */
    static CommandLine commandLine() {
        return new CommandLine(new Bench())
                .addSubcommand(new AlignmentCommand())
                .addSubcommand(new ArchiveKillsCommand())
                .addSubcommand(new ArchiveLoadCommand())
                .addSubcommand(new AttributionsCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new ConversionKillsCommand())
                .addSubcommand(new EncoderCommand())
                .addSubcommand(new ExtractionCommand())
                .addSubcommand(new FitProjectionCommand())
                .addSubcommand(new FiveCommand())
                .addSubcommand(new IdentityCommand())
                .addSubcommand(new LanguageCommand())
                .addSubcommand(new MultilingualCommand())
                .addSubcommand(new NamePartsCommand())
                .addSubcommand(new NamesCommand())
                .addSubcommand(new NotreBesoinCommand())
                .addSubcommand(new OutlineCommand())
                .addSubcommand(new RefinementCommand())
                .addSubcommand(new PairsCommand())
                .addSubcommand(new SimilarityCommand())
                .addSubcommand(new ServeLoadCommand())
                .addSubcommand(new SentenceAlignmentCommand())
                .addSubcommand(new SentencesCommand())
                .addSubcommand(new SpeechCommand())
                .addSubcommand(new SpeechTimeCommand())
                .addSubcommand(new SimulateCommand())
                .addSubcommand(new StatementsCommand())
                .addSubcommand(new StoriesCommand())
                .addSubcommand(new TimesCommand())
                .addSubcommand(new TrainAttributionsCommand())
                .addSubcommand(new TrainNamesCommand());
    }
}
