package org.stemma.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person that the program itself failed, and ends with exit code 70 (EX_SOFTWARE of sysexits.h). */
final class Failure implements IExecutionExceptionHandler {
    private static final int SOFTWARE = 70;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println("stemma failed; this is its own fault, please report it with these lines:");
        failure.printStackTrace(command.getErr());
        command.getErr().flush();
        return SOFTWARE;
    }
}
