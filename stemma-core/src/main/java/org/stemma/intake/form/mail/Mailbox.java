package org.stemma.intake.form.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.Rejection;
import org.stemma.intake.form.BoundedLines;
import org.stemma.intake.form.RecordReader;
import org.stemma.intake.form.StreamForm;
import org.stemma.intake.form.TextForm;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Item;
import org.stemma.intake.item.Place;

/** Reads the mails of a mailbox (RFC 4155), one by one. */
public final class Mailbox implements StreamForm {
    private static final Pattern BEGIN = Pattern.compile("From .*\\d{4}\\b.*", Pattern.DOTALL);

    private final IntakeOptions options;
    private final TextForm mails = MailForm.inMailbox();
    private final RecordReader records = new RecordReader();

    /** Reads mails of at most this size. */
    public Mailbox(IntakeOptions options) {
        this.options = options;
    }

    /** Returns whether a line begins a mail. */
    public static boolean isBegin(String line) {
        return BEGIN.matcher(line).matches();
    }

    @Override
    public void read(Item item, Harvest harvest) throws IOException {
        BoundedLines lines = new BoundedLines(item.bytes(), options.maxBytes());
        List<BoundedLines.Line> mail = new ArrayList<>();
        long size = 0;
        long number = 0;
        boolean blank = true;
        for (BoundedLines.@Nullable Line line = lines.next(); line != null; line = lines.next()) {
            if (blank && isBegin(line)) {
                tell(item, number, mail, size, harvest);
                mail.clear();
                size = 0;
                number++;
            } else {
                size += line.isWhole() ? line.length() : options.maxBytes() + 1;
                if (size <= options.maxBytes()) {
                    mail.add(line);
                }
            }
            blank = line.bytes().isBlank();
        }
        tell(item, number, mail, size, harvest);
    }

    private static boolean isBegin(BoundedLines.Line line) {
        byte[] bytes = line.bytes().array();
        return bytes.length > 4
                && bytes[0] == 'F'
                && bytes[4] == ' '
                && isBegin(new String(bytes, StandardCharsets.ISO_8859_1).stripTrailing());
    }

    private void tell(Item item, long number, List<BoundedLines.Line> mail, long size, Harvest harvest) {
        Place place = item.place().number(number);
        if (size > options.maxBytes()) {
            harvest.rejected(Rejection.tooLarge(place.shown(), "mail " + number, options));
        } else if (!mail.isEmpty()) {
            records.read(place, BoundedLines.join(mail), List.of(), null, mails, harvest);
        }
    }
}
