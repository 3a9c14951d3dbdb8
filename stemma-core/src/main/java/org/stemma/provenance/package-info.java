/**
 * Origins, derivations and independence. How any of it looks to a reader belongs in {@code org.stemma.dossier}.
 */
@NullMarked
package org.stemma.provenance;

import org.jspecify.annotations.NullMarked;
