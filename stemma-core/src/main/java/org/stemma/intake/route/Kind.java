package org.stemma.intake.route;

/** What an item is. */
enum Kind {
    /** A text without any form. */
    PLAIN,
    /** A JSON record a line. */
    JSON_LINES,
    /** JSON of any other layout. */
    JSON,
    /** A table with an article a row. */
    TABLE,
    /** A web page. */
    PAGE,
    /** A feed. */
    FEED,
    /** XML of any other vocabulary. */
    XML,
    /** A mail, or a saved page in the form of a mail. */
    MAIL,
    /** A mailbox. */
    MAILBOX,
    /** A PDF document. */
    PDF,
    /** A Word document of Office Open XML. */
    WORD,
    /** An e-book, a spreadsheet or another document that is a ZIP archive inside. */
    PACKED_DOCUMENT,
    /** Compressed by gzip. */
    GZIP,
    /** Compressed by bzip2. */
    BZIP2,
    /** Compressed by xz. */
    XZ,
    /** Compressed by Zstandard. */
    ZSTANDARD,
    /** A ZIP archive. */
    ZIP,
    /** A tar archive. */
    TAR,
    /** A crawl. */
    CRAWL,
    /** A dossier that Stemma wrote, in whatever form is told from articles. */
    DOSSIER
}
