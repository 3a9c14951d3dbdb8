package org.stemma.store.search;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;

/** How texts become terms: in plain form for all languages, and in the stems of those that a table knows. */
final class Analyzers {
    private static final String TABLE = "analyzers.txt";

    private final Analyzer plain = new Chain(List.of()) {
        @Override
        TokenStream parted(TokenStream words) {
            return new ApostropheFilter(words);
        }
    };
    private final Map<String, Analyzer> byLanguage;

    Analyzers() {
        this.byLanguage = Map.copyOf(read());
    }

    /** Returns the way of words as they stand, without case and accents. */
    Analyzer plain() {
        return plain;
    }

    /** Returns the codes of the languages that have a way of their own. */
    Set<String> languages() {
        return byLanguage.keySet();
    }

    /** Returns a language's way; the plain one where it has none of its own. */
    Analyzer of(String language) {
        return byLanguage.getOrDefault(language, plain);
    }

    private static Map<String, Analyzer> read() {
        Map<String, Analyzer> analyzers = new HashMap<>();
        try (InputStream in = Analyzers.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new FileNotFoundException(TABLE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    int colon = line.indexOf(':');
                    analyzers.put(line.substring(0, colon), new Chain(filters(line.substring(colon + 1))));
                }
            }
            return analyzers;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + TABLE, e);
        }
    }

    private static List<TokenFilterFactory> filters(String written) throws IOException {
        List<TokenFilterFactory> filters = new ArrayList<>();
        for (String filter : written.split("\\|", -1)) {
            String[] parts = filter.strip().split(" ", -1);
            Map<String, String> settings = new HashMap<>();
            for (int i = 1; i < parts.length; i++) {
                int equals = parts[i].indexOf('=');
                settings.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
            }
            TokenFilterFactory factory = TokenFilterFactory.forName(parts[0], settings);
            if (factory instanceof ResourceLoaderAware aware) {
                aware.inform(new ClasspathResourceLoader(Analyzers.class.getClassLoader()));
            }
            filters.add(factory);
        }
        return filters;
    }

    /** Words, some filters, then no accents. */
    private static class Chain extends Analyzer {
        private final List<TokenFilterFactory> filters;

        Chain(List<TokenFilterFactory> filters) {
            this.filters = filters;
        }

        TokenStream parted(TokenStream words) {
            return words;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new WordTokenizer();
            TokenStream terms = parted(words);
            for (TokenFilterFactory filter : filters) {
                terms = filter.create(terms);
            }
            return new TokenStreamComponents(words, new FoldingFilter(terms));
        }
    }
}
