package org.stemma.store.search;

/** The fields of the index. Each article is one document for itself, and one for each of its passages. */
final class Fields {
    /** The article's number, by which its documents are replaced. */
    static final String NUMBER = "number";

    /** The article's id, stored. */
    static final String ID = "id";

    /** {@link #ARTICLE} or {@link #PASSAGE}. */
    static final String KIND = "kind";

    static final String ARTICLE = "article";
    static final String PASSAGE = "passage";

    /** The code of the article's language. */
    static final String LANGUAGE = "language";

    static final String OUTLET = "outlet";
    static final String TITLE = "title";

    /** The day of publication, in days since 1970-01-01. */
    static final String PUBLISHED = "published";

    /** Words as they stand, without case and accents. */
    static final String PLAIN = "plain";

    /** Words in the way of the language whose code follows. */
    static final String STEMS = "stems_";

    /** The sounds of names. */
    static final String SOUNDS = "sounds";

    /** The vector of a passage. */
    static final String MEANING = "meaning";

    /** A passage's text, its language, and its place in the raw input, stored. */
    static final String TEXT = "text";

    static final String TEXT_LANGUAGE = "text_language";
    static final String START = "start";
    static final String END = "end";

    private Fields() {}
}
