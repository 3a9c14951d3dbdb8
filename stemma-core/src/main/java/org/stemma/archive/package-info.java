/**
 * Stories that grow over time: articles are added as they come, join stories, are searched and traced; dossiers are made
 * when somebody asks for them. The store below keeps all of it.
 */
@NullMarked
package org.stemma.archive;

import org.jspecify.annotations.NullMarked;
