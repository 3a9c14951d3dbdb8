/** Mails and mailboxes: which part of a mail is the article, and the way back through its transfer encoding. */
@NullMarked
package org.stemma.intake.form.mail;

import org.jspecify.annotations.NullMarked;
