package org.stemma.bench.attributions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.tagger.TaggerInput;
import org.stemma.bench.DataFolder;
import org.stemma.text.Language;

/** An annotated article as the tagger takes it. */
record Article(Polnear.Annotated annotated, TaggerInput input) {
    /** One in so many articles of the train part is held out, to learn links and confidence on unseen text. */
    private static final int HELD_OUT = 21;

    static List<Article> read(DataFolder data, String part) throws IOException {
        Inputs inputs = new Inputs();
        List<Article> articles = new ArrayList<>();
        for (Polnear.Annotated annotated : Polnear.read(data, part)) {
            articles.add(new Article(annotated, inputs.of(annotated.id(), annotated.text(), Language.ENGLISH)));
        }
        return articles;
    }

    /** Returns the articles of the train part that are held out. */
    static List<Article> heldOut(List<Article> train) {
        List<Article> found = new ArrayList<>();
        for (int i = HELD_OUT / 2; i < train.size(); i += HELD_OUT) {
            found.add(train.get(i));
        }
        return found;
    }

    /** Returns the first annotation, the one to learn from. */
    Polnear.Annotation first() {
        return annotated.annotations().get(0);
    }
}
