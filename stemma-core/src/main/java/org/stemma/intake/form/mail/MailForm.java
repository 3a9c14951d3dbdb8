package org.stemma.intake.form.mail;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.ArticleField;
import org.stemma.intake.Extract;
import org.stemma.intake.form.ArticleFields;
import org.stemma.intake.form.TextForm;
import org.stemma.intake.item.FormException;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Span;

/**
 * Reads the article that a mail or a saved web page (MHTML) consists of: its subject and its plain text, its HTML where it
 * has no plain text. Attachments are no part of it.
 *
 * <p>Law: each character keeps its way to the source, through quoted-printable and Base64, too.
 */
public final class MailForm implements TextForm {
    /** In a mailbox, a line that begins with From has a mark in front, so that it begins no new mail. */
    private static final Pattern MARKED_FROM = Pattern.compile("^>(?=>*From )", Pattern.MULTILINE);

    private static final Pattern SENDER = Pattern.compile("\\s*\"?([^<\"]*\\p{L}[^<\"]*?)\"?\\s*<[^>]*>\\s*");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]+");

    private final boolean inMailbox;

    private MailForm(boolean inMailbox) {
        this.inMailbox = inMailbox;
    }

    /** Returns the form of a mail by itself. */
    public static MailForm alone() {
        return new MailForm(false);
    }

    /** Returns the form of a mail in a mailbox. */
    public static MailForm inMailbox() {
        return new MailForm(true);
    }

    @Override
    public List<Extract> read(String source) throws FormException {
        MailParts mail = MailParts.of(source);
        MailParts.Part part = part(mail, "text/plain")
                .or(() -> part(mail, "text/html"))
                .or(() -> part(mail, "application/xhtml+xml"))
                .orElseThrow(() -> new FormException(
                        "whole mail", "It has no text.", "Read the files that it brings by themselves."));
        ArticleFields fields = new ArticleFields();
        fields.add(ArticleField.TEXT, text(source, part));
        Span subject = mail.header().get("subject");
        if (subject != null) {
            fields.add(ArticleField.TITLE, unfolded(AlignedText.of(source, subject)));
        }
        value(mail, "date", source).ifPresent(date -> fields.add(ArticleField.PUBLISHED, date));
        value(mail, "from", source).flatMap(MailForm::sender).ifPresent(from -> fields.add(ArticleField.AUTHOR, from));
        for (String name : List.of("snapshot-content-location", "content-location", "archived-at")) {
            value(mail, name, source).ifPresent(url -> fields.add(ArticleField.URL, url));
        }
        value(mail, "content-language", source).ifPresent(code -> fields.add(ArticleField.LANGUAGE, code));
        if (!fields.holdArticle()) {
            throw new FormException("whole mail", "Its text is empty.", "Read the files that it brings by themselves.");
        }
        return List.of(fields.extract());
    }

    private static Optional<MailParts.Part> part(MailParts mail, String type) {
        return mail.parts().stream()
                .filter(part -> part.type().equalsIgnoreCase(type) && !part.isAttached())
                .filter(part -> !part.place().isEmpty())
                .findFirst();
    }

    private AlignedText text(String source, MailParts.Part part) {
        AlignedText text = decoded(source, part);
        return inMailbox
                ? text.edit(MARKED_FROM
                        .matcher(text.text())
                        .results()
                        .map(mark -> Edit.delete(new Span(mark.start(), mark.end())))
                        .toList())
                : text;
    }

    private static AlignedText decoded(String source, MailParts.Part part) {
        return switch (part.encoding()) {
            case "quoted-printable" -> TransferText.quotedPrintable(source, part.place(), charset(part.charset()));
            case "base64" -> TransferText.base64(source, part.place(), charset(part.charset()));
            default -> AlignedText.of(source, part.place());
        };
    }

    private static @Nullable Charset charset(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** Joins a header's lines (RFC 5322, section 2.2.3) and decodes its words (RFC 2047). */
    private static AlignedText unfolded(AlignedText value) {
        String units = value.text();
        if (units.contains("=?")) {
            String words = FOLD.matcher(units).replaceAll(" ").strip();
            String decoded = DecoderUtil.decodeEncodedWords(words, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
            return value.edit(List.of(Edit.replace(0, units.length(), decoded)));
        }
        int start = units.length() - units.stripLeading().length();
        AlignedText unfolded = value.edit(FOLD.matcher(units)
                .results()
                .map(fold -> Edit.replace(fold.start(), fold.end(), " "))
                .toList());
        return start == 0 ? unfolded : unfolded.edit(List.of(Edit.delete(new Span(0, start))));
    }

    private static Optional<AlignedText> value(MailParts mail, String name, String source) {
        return Optional.ofNullable(mail.header().get(name)).map(place -> unfolded(AlignedText.of(source, place)));
    }

    /** Returns the name in front of an address. */
    private static Optional<AlignedText> sender(AlignedText from) {
        Matcher sender = SENDER.matcher(from.text());
        return sender.matches() ? Optional.of(AlignedText.of(sender.group(1).strip())) : Optional.empty();
    }
}
