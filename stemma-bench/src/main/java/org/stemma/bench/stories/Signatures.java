package org.stemma.bench.stories;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.LanguagePacks;
import org.stemma.bench.Articles;
import org.stemma.encode.Encoders;
import org.stemma.story.Signature;
import org.stemma.story.SignatureCodec;
import org.stemma.story.SignatureMaker;

/** Makes the signatures of articles, or reads those that an earlier run kept in a folder. */
final class Signatures {
    private final Articles articles;
    private final SignatureMaker maker;
    private final @Nullable Path folder;
    private final PrintWriter out;

    Signatures(LanguagePacks packs, Encoders encoders, @Nullable Path folder, PrintWriter out) {
        // Grouping asks for no attributions.
        this.articles = new Articles(packs, article -> List.of());
        this.maker = new SignatureMaker(packs, encoders);
        this.folder = folder;
        this.out = out;
    }

    SignatureMaker maker() {
        return maker;
    }

    List<Told> of(String collection, List<StoryData.Raw> raws) throws IOException {
        long start = System.nanoTime();
        List<Told> told = new ArrayList<>();
        for (StoryData.Raw raw : raws) {
            told.add(new Told(of(raw), raw.story()));
        }
        out.printf(
                Locale.ROOT,
                "%-12s %5d articles, signatures in %.0f s%n",
                collection,
                raws.size(),
                (System.nanoTime() - start) / 1e9);
        out.flush();
        return told;
    }

    private Signature of(StoryData.Raw raw) throws IOException {
        Path file = folder == null ? null : folder.resolve(raw.id() + ".bin");
        if (file != null && Files.exists(file)) {
            return SignatureCodec.read(raw.id(), Files.readAllBytes(file));
        }
        Signature made = maker.toKeep(articles.of(raw.id(), raw.text(), raw.language(), raw.day()));
        byte[] bytes = SignatureCodec.write(made);
        if (file != null) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
        // What is measured went through the codec, as in an archive.
        return SignatureCodec.read(raw.id(), bytes);
    }
}
