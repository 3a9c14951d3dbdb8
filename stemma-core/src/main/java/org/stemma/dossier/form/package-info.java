/**
 * Other forms of a dossier: for reports, tables, drawings of the stemma, and the W3C's models of provenance and
 * annotation. Nothing is decided here; each form says what the dossier says, or less.
 */
@NullMarked
package org.stemma.dossier.form;

import org.jspecify.annotations.NullMarked;
