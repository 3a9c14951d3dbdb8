/**
 * The forms in which the world sends articles: records, tables, feeds, mails, pages, documents. Each is taken apart into
 * the articles in it, with the way back to the raw characters. Nothing here opens a file or unpacks an archive, and nothing
 * mends a text.
 */
@NullMarked
package org.stemma.intake.form;

import org.jspecify.annotations.NullMarked;
