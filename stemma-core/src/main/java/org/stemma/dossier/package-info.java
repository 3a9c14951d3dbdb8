/**
 * What a reader gets: the dossier of one story and its forms, JSON and HTML among them. Nothing is found out here;
 * what a dossier says was decided in earlier packages.
 */
@NullMarked
package org.stemma.dossier;

import org.jspecify.annotations.NullMarked;
