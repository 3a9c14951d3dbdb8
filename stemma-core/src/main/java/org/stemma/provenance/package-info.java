/**
 * Origins, derivations, independence, and the reconstruction of an origin's text. How any of it looks to a reader
 * belongs in {@code org.stemma.dossier}.
 */
@NullMarked
package org.stemma.provenance;

import org.jspecify.annotations.NullMarked;
