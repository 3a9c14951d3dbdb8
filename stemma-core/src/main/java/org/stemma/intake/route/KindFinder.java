package org.stemma.intake.route;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.intake.form.mail.Mailbox;

/**
 * Tells what an item is by how it begins. The ending of its name only decides where the beginning leaves a doubt: reports,
 * too, may begin with a bracket or an address in angle brackets.
 */
final class KindFinder {
    private static final Pattern DOSSIER = Pattern.compile("\\s*\\{\\s*\"stemma\"\\s*:\\s*1\\b");
    private static final String DOSSIER_PAGE = "<meta name=\"generator\" content=\"Stemma\">";
    private static final Pattern OBJECT = Pattern.compile("\\s*\\{\\s*[\"}]");
    private static final Pattern ARRAY_OF_OBJECTS = Pattern.compile("\\s*\\[\\s*\\{\\s*[\"}]");
    private static final Pattern BRACKET = Pattern.compile("\\s*[\\[{]");
    private static final Pattern OBJECT_LINES = Pattern.compile("\\s*\\{[^\\n]*\\}\\s*\\n\\s*\\{");
    private static final Pattern PAGE = Pattern.compile(
            "\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--(?:(?!-->).){0,4000}-->\\s*)*<(?:!doctype\\s+html|html|head|body|meta|title|article|main"
                    + "|section|div|p|h1|h2|table|script|link|style)(?:[\\s>/])",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<String> LINE_ENDINGS = Set.of("jsonl", "ndjson", "jsonlines");
    private static final Set<String> TABLE_ENDINGS = Set.of("csv", "tsv", "tab");
    private static final Set<String> PAGE_ENDINGS = Set.of("html", "htm", "xhtml");
    private static final Set<String> XML_ENDINGS = Set.of("xml", "rss", "atom", "nitf");
    private static final Set<String> MAIL_ENDINGS = Set.of("eml", "mht", "mhtml");
    private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf");
    private static final Set<String> NEWS =
            Set.of("nitf", "newsitem", "newsmessage", "packageitem", "newsml", "newsitems");

    private static final Pattern HEADER_NAME = Pattern.compile("([!-9;-~]+):");
    private static final int MOST_HEADERS = 500;
    private static final Set<String> SURE_HEADERS = Set.of(
            "mime-version", "message-id", "received", "return-path", "delivered-to", "content-transfer-encoding");
    private static final Set<String> MAIL_HEADERS = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "sender",
            "reply-to",
            "content-type",
            "mime-version",
            "message-id",
            "received",
            "return-path",
            "delivered-to",
            "content-transfer-encoding");

    private static final int PAGE_START = 4000;

    private final Predicate<String> isTable;

    /** The bytes at the start of packed things, in hexadecimal, as the Unix command {@code file} knows them. */
    private static final Map<String, Kind> MARKS = marks();

    private static final int TAR_MARK = 257;

    /** The first part of every Office Open XML document. */
    private static final String OFFICE = "[Content_Types].xml";

    /** The first entry of the tables of a dossier. */
    private static final String DOSSIER_TABLES = "stemma-tables.txt";

    /** Where the name of a ZIP archive's first entry stands; OpenDocument and EPUB have their type there. */
    private static final int ZIP_NAME = 30;

    private static Map<String, Kind> marks() {
        Map<String, Kind> marks = new LinkedHashMap<>();
        marks.put("255044462d", Kind.PDF);
        marks.put("1f8b08", Kind.GZIP);
        marks.put("425a68", Kind.BZIP2);
        marks.put("fd377a585a00", Kind.XZ);
        marks.put("28b52ffd", Kind.ZSTANDARD);
        marks.put("504b0304", Kind.ZIP);
        marks.put("504b0506", Kind.ZIP);
        marks.put("574152432f", Kind.CRAWL);
        return marks;
    }

    /** Asks this whether a first line names the columns of a table of articles. */
    KindFinder(Predicate<String> isTable) {
        this.isTable = isTable;
    }

    /** Returns the kind of an item. */
    Kind of(Head head, String name) {
        for (Map.Entry<String, Kind> mark : MARKS.entrySet()) {
            if (head.has(0, mark.getKey())) {
                return mark.getValue() == Kind.ZIP ? zip(head) : mark.getValue();
            }
        }
        return head.has(TAR_MARK, "7573746172") ? Kind.TAR : text(head, name);
    }

    private static Kind zip(Head head) {
        String start = head.start();
        if (start.startsWith(DOSSIER_TABLES, ZIP_NAME)) {
            return Kind.DOSSIER;
        }
        if (start.contains("word/document.xml") || (start.contains(OFFICE) && start.contains("word/"))) {
            return Kind.WORD;
        }
        return start.contains(OFFICE) || start.startsWith("mimetypeapplication/", ZIP_NAME)
                ? Kind.PACKED_DOCUMENT
                : Kind.ZIP;
    }

    private Kind text(Head head, String name) {
        String start = head.start();
        String ending = ending(name);
        if (DOSSIER.matcher(start).lookingAt() || start.contains(DOSSIER_PAGE)) {
            return Kind.DOSSIER;
        }
        boolean json = ending.equals("json") || LINE_ENDINGS.contains(ending);
        if (OBJECT.matcher(start).lookingAt() || (json && BRACKET.matcher(start).lookingAt())) {
            boolean lines =
                    LINE_ENDINGS.contains(ending) || OBJECT_LINES.matcher(start).lookingAt();
            return lines ? Kind.JSON_LINES : Kind.JSON;
        }
        if (ARRAY_OF_OBJECTS.matcher(start).lookingAt()) {
            return Kind.JSON;
        }
        Optional<String> root = XmlRoot.of(start);
        if (root.isPresent() && !root.get().equals("html") && isXml(start, ending, root.get())) {
            return FEEDS.contains(root.get()) ? Kind.FEED : Kind.XML;
        }
        if (PAGE_ENDINGS.contains(ending)
                || PAGE.matcher(start.substring(0, Math.min(PAGE_START, start.length())))
                        .lookingAt()) {
            return Kind.PAGE;
        }
        if (Mailbox.isBegin(head.firstLine()) || isMail(start, ending)) {
            return Mailbox.isBegin(head.firstLine()) ? Kind.MAILBOX : Kind.MAIL;
        }
        return TABLE_ENDINGS.contains(ending) || isTable.test(head.firstLine()) ? Kind.TABLE : Kind.PLAIN;
    }

    private static boolean isXml(String start, String ending, String root) {
        return start.stripLeading().startsWith("<?xml")
                || XML_ENDINGS.contains(ending)
                || FEEDS.contains(root)
                || NEWS.contains(root);
    }

    /** Returns whether a text begins with the header of a mail; reports begin with a labelled line or two as well. */
    private static boolean isMail(String start, String ending) {
        Set<String> names = new HashSet<>();
        for (String line : start.lines().limit(MOST_HEADERS).toList()) {
            Matcher name = HEADER_NAME.matcher(line);
            if (name.lookingAt()) {
                names.add(name.group(1).toLowerCase(Locale.ROOT));
            } else if (names.isEmpty() || !(line.startsWith(" ") || line.startsWith("\t"))) {
                break;
            }
        }
        long known = names.stream().filter(MAIL_HEADERS::contains).count();
        boolean sure = names.stream().anyMatch(SURE_HEADERS::contains);
        return sure ? known >= 2 : MAIL_ENDINGS.contains(ending) && known >= 1;
    }

    /** Returns the ending of a file name in lower case, without its full stop; empty where it has none. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
