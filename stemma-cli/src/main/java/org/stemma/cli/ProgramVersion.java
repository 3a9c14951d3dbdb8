package org.stemma.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that {@code stemma --version} prints, taken from the manifest of the program's jar. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {version == null ? "stemma (not packaged)" : "stemma " + version};
    }
}
