package org.stemma.store.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;
import org.stemma.encode.Vector;
import org.stemma.store.ArticleHead;
import org.stemma.store.KeptArticle;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** Makes the documents of one article. */
final class ArticleDocuments {
    private final Analyzers analyzers;
    private final SoundKeys sounds;

    ArticleDocuments(Analyzers analyzers, SoundKeys sounds) {
        this.analyzers = analyzers;
        this.sounds = sounds;
    }

    /**
     * Returns the documents, the article's first.
     *
     * @param vectors of its passages, in their order; empty where there is none
     */
    List<Document> of(long number, KeptArticle article, SearchText text, List<Optional<Vector>> vectors) {
        List<Document> documents = new ArrayList<>();
        Document whole = document(number, article, text, Fields.ARTICLE);
        documents.add(whole);
        for (int i = 0; i < text.passages().size(); i++) {
            SearchPassage passage = text.passages().get(i);
            addWords(whole, passage);
            Document part = document(number, article, text, Fields.PASSAGE);
            addWords(part, passage);
            part.add(new StoredField(Fields.TEXT, passage.text()));
            part.add(new StoredField(Fields.TEXT_LANGUAGE, passage.language().code()));
            part.add(new StoredField(Fields.START, passage.raw().start()));
            part.add(new StoredField(Fields.END, passage.raw().end()));
            vectors.get(i)
                    .ifPresent(vector -> part.add(new KnnFloatVectorField(
                            Fields.MEANING, PassageVectors.values(vector), VectorSimilarityFunction.DOT_PRODUCT)));
            documents.add(part);
        }
        return documents;
    }

    /** Returns the passage whose stored fields these are. */
    static SearchPassage passage(Document stored) {
        return new SearchPassage(
                new Span(number(stored, Fields.START), number(stored, Fields.END)),
                stored.get(Fields.TEXT),
                new Language(stored.get(Fields.TEXT_LANGUAGE)));
    }

    private static int number(Document stored, String field) {
        return stored.getField(field).numericValue().intValue();
    }

    private static Document document(long number, KeptArticle article, SearchText text, String kind) {
        Document document = new Document();
        document.add(new StringField(Fields.NUMBER, Long.toString(number), Field.Store.NO));
        document.add(new StringField(Fields.ID, article.id(), Field.Store.YES));
        document.add(new StringField(Fields.KIND, kind, Field.Store.NO));
        document.add(new StringField(Fields.LANGUAGE, text.language().code(), Field.Store.NO));
        ArticleHead head = article.head();
        addText(document, Fields.OUTLET, head.outlet());
        addText(document, Fields.TITLE, text.title());
        LocalDate published = head.published();
        if (published != null) {
            document.add(new LongPoint(Fields.PUBLISHED, published.toEpochDay()));
            document.add(new NumericDocValuesField(Fields.PUBLISHED, published.toEpochDay()));
        }
        return document;
    }

    private static void addText(Document document, String field, @Nullable String text) {
        if (text != null) {
            document.add(new TextField(field, text, Field.Store.NO));
        }
    }

    private void addWords(Document document, SearchPassage passage) {
        String language = passage.language().code();
        addText(document, Fields.PLAIN, passage.text());
        if (analyzers.languages().contains(language)) {
            addText(document, Fields.STEMS + language, passage.text());
        }
        sounds.of(passage.text()).stream()
                .map(Term::text)
                .distinct()
                .forEach(key -> document.add(new StringField(Fields.SOUNDS, key, Field.Store.NO)));
    }
}
