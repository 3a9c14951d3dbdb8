package org.stemma.intake.route;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.DecodedInput;
import org.stemma.intake.Decoder;
import org.stemma.intake.Extract;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.Reading;
import org.stemma.intake.Rejection;
import org.stemma.intake.container.Archive;
import org.stemma.intake.container.Budget;
import org.stemma.intake.container.Compressed;
import org.stemma.intake.container.Container;
import org.stemma.intake.container.Crawl;
import org.stemma.intake.container.DamagedException;
import org.stemma.intake.form.FeedForm;
import org.stemma.intake.form.FieldNames;
import org.stemma.intake.form.JsonForm;
import org.stemma.intake.form.JsonLines;
import org.stemma.intake.form.JsonValues;
import org.stemma.intake.form.NewsXmlForm;
import org.stemma.intake.form.PageForm;
import org.stemma.intake.form.RecordReader;
import org.stemma.intake.form.TableRows;
import org.stemma.intake.form.TextForm;
import org.stemma.intake.form.document.DocumentForm;
import org.stemma.intake.form.document.PdfForm;
import org.stemma.intake.form.document.WordForm;
import org.stemma.intake.form.mail.MailForm;
import org.stemma.intake.form.mail.Mailbox;
import org.stemma.intake.item.FormException;
import org.stemma.intake.item.Found;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Item;

/** Hands each item to the form that takes it apart, as its content tells. Never holds more than one record in memory. */
final class Router {
    private static final int BLOCK = 1 << 13;

    private final IntakeOptions options;
    private final KindFinder kinds;
    private final JsonForm json;
    private final TableRows tables;
    private final TextForm pages = new PageForm();
    private final TextForm feeds;
    private final Links links;
    private final TextForm newsXml;
    private final DocumentForm pdfs = new PdfForm();
    private final DocumentForm words = new WordForm();
    private final TextForm mails = MailForm.alone();
    private final RecordReader records = new RecordReader();

    Router(IntakeOptions options, WebPages web) {
        this.options = options;
        this.links = new Links(web, options);
        this.feeds = options.fetch().follow() > 0 ? FeedForm.withLinks() : new FeedForm();
        FieldNames names = FieldNames.with(options.fields());
        this.json = new JsonForm(names);
        this.newsXml = new NewsXmlForm(names);
        this.tables = new TableRows(options, names);
        this.kinds = new KindFinder(tables::isTable);
    }

    /**
     * Reads an item; what comes of it goes to the harvest.
     *
     * @param budget what all of the input may unpack to
     * @throws Budget.LimitException where it unpacks to more
     * @throws IOException where its bytes cannot be read
     */
    void route(Item item, Budget budget, Harvest harvest) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(item.bytes(), Head.LENGTH);
        bytes.mark(Head.LENGTH);
        Head head = Head.of(start(bytes));
        bytes.reset();
        Item seen = item.with(bytes);
        Kind kind = kinds.of(head, item.name());
        switch (kind) {
            case DOSSIER -> harvest.skipped(item.place().shown());
            case JSON_LINES -> new JsonLines(options, json).read(narrow(seen, head, harvest), harvest);
            case JSON -> new JsonValues(options, json).read(narrow(seen, head, harvest), harvest);
            case TABLE -> tables.read(narrow(seen, head, harvest), harvest);
            case PAGE -> whole(seen, head, pages, harvest);
            case FEED -> whole(seen, head, feeds, links.following(harvest, this));
            case XML -> whole(seen, head, newsXml, harvest);
            case MAIL -> whole(seen, head, mails, harvest);
            case MAILBOX -> new Mailbox(options).read(seen, harvest);
            case PDF -> document(seen, pdfs, harvest);
            case WORD -> document(seen, words, harvest);
            case PACKED_DOCUMENT ->
                harvest.rejected(new Rejection(
                        item.place().shown(),
                        "byte 0",
                        "It is a spreadsheet, a presentation, an e-book or an OpenDocument file.",
                        "Save its text as a .txt or .docx file and read that."));
            case GZIP -> open(Compressed.GZIP, seen, budget, harvest);
            case BZIP2 -> open(Compressed.BZIP2, seen, budget, harvest);
            case XZ -> open(Compressed.XZ, seen, budget, harvest);
            case ZSTANDARD -> open(Compressed.ZSTANDARD, seen, budget, harvest);
            case ZIP -> open(Archive.ZIP, seen, budget, harvest);
            case TAR -> open(Archive.TAR, seen, budget, harvest);
            case CRAWL -> open(new Crawl(), seen, budget, harvest);
            case PLAIN -> whole(seen, head, source -> List.of(Extract.plain(source)), harvest);
        }
    }

    /** Returns the first bytes, as many as there are: damage behind them is told when reading comes to it again. */
    private static byte[] start(InputStream bytes) {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        try {
            for (int b = bytes.read(); b >= 0; b = start.size() < Head.LENGTH ? bytes.read() : -1) {
                start.write(b);
            }
        } catch (IOException toldLater) {
            return start.toByteArray();
        }
        return start.toByteArray();
    }

    private void open(Container container, Item item, Budget budget, Harvest harvest) throws IOException {
        if (item.depth() >= budget.depth()) {
            harvest.rejected(new Rejection(
                    item.place().shown(),
                    "whole file",
                    "It lies in more than " + budget.depth() + " archives inside one another, the limit.",
                    "Unpack the outer ones, and read what is in them."));
            return;
        }
        container.open(item, budget, entry -> route(entry, budget, harvest), harvest);
    }

    /** Reads an item of one text. Of one whose packing is damaged, what stands before the damage is read. */
    private void whole(Item item, Head head, TextForm form, Harvest harvest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        @Nullable DamagedException damage = null;
        try {
            byte[] block = new byte[BLOCK];
            for (int read = item.bytes().read(block);
                    read >= 0;
                    read = item.bytes().read(block)) {
                bytes.write(block, 0, read);
                if (bytes.size() > options.maxBytes()) {
                    break;
                }
            }
        } catch (DamagedException damaged) {
            damage = damaged;
        }
        if (bytes.size() > options.maxBytes()) {
            harvest.rejected(Rejection.tooLarge(item.place().shown(), "whole file", options));
        } else if (damage == null || bytes.size() > 0) {
            List<Charset> declared = Stream.concat(item.declared().stream(), head.declared().stream())
                    .toList();
            records.read(item.place(), bytes.toByteArray(), declared, item.url(), form, harvest);
        }
        if (damage != null) {
            throw damage;
        }
    }

    /** Returns all bytes of an item; empty, and the item rejected, where they are more than a record may have. */
    private Optional<byte[]> all(Item item, Harvest harvest) throws IOException {
        byte[] bytes = item.bytes().readNBytes(Math.toIntExact(options.maxBytes() + 1));
        if (bytes.length > options.maxBytes()) {
            harvest.rejected(Rejection.tooLarge(item.place().shown(), "whole file", options));
            return Optional.empty();
        }
        return Optional.of(bytes);
    }

    private void document(Item item, DocumentForm form, Harvest harvest) throws IOException {
        Optional<byte[]> bytes = all(item, harvest);
        if (bytes.isEmpty()) {
            return;
        }
        try {
            harvest.article(new Found(item.place(), "UTF-16", List.of(), form.read(bytes.get())));
        } catch (FormException e) {
            harvest.rejected(e.rejection(item.place()));
        }
    }

    /** Returns records in units of two or four bytes as UTF-8, since their parts are looked for byte by byte. */
    private Item narrow(Item item, Head head, Harvest harvest) throws IOException {
        if (!head.isWide()) {
            return item;
        }
        InputStream narrow = InputStream.nullInputStream();
        Optional<byte[]> bytes = all(item, harvest);
        if (bytes.isPresent()) {
            Reading reading =
                    new Decoder().decode(item.place().wish(), item.place().shown(), bytes.get());
            if (reading instanceof Rejection rejection) {
                harvest.rejected(rejection);
            } else if (reading instanceof DecodedInput decoded) {
                narrow = new ByteArrayInputStream(decoded.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        return item.with(narrow);
    }
}
