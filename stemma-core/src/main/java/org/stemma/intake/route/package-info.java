/**
 * From an input to the articles in it: what something is, told by its content; the form or container that takes it apart;
 * and the articles that were met before. How a form is read stands in {@code org.stemma.intake.form}.
 */
@NullMarked
package org.stemma.intake.route;

import org.jspecify.annotations.NullMarked;
