/**
 * Keeps articles as they came, the stories that they belong to, and dossiers once they are made, in SQL: one folder with
 * SQLite, or PostgreSQL. Which articles make a story is decided elsewhere, and so is what an article says.
 */
@NullMarked
package org.stemma.store;

import org.jspecify.annotations.NullMarked;
