package org.stemma.intake.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.Stated;
import org.stemma.intake.pack.Days;
import org.stemma.intake.pack.IntakePacks;
import org.stemma.text.Language;

/**
 * Reads what a page says of its article. Where its parts disagree, the first of this order holds:
 *
 * <ol>
 *   <li>linked data (JSON-LD) of an article in the vocabulary of schema.org: written for machines, of one article;
 *   <li>{@code meta} elements, in the order of {@code fields.json}: Open Graph, then others, then Dublin Core;
 *   <li>microdata of schema.org, which related stories on the page may have, too;
 *   <li>{@code time} elements and names of authors beside the headline;
 *   <li>the page's address, which may tell the day on which the story was begun;
 *   <li>visible lines beside the headline.
 * </ol>
 *
 * <p>Only the outlet's name is taken from {@code og:site_name} first, since linked data name the company.
 */
final class StatedReader {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/]+\\S*");
    private static final Pattern GREENWICH = Pattern.compile("(?:Z|[+-]00:?00|GMT|UTC)$");
    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_NAME = 80;
    private static final int BESIDE = 12;
    private static final int MOST_LINKS = 50;

    private final FieldNames names = FieldNames.load();
    private final IntakePacks packs;
    private final Set<String> bylines;
    private final Set<String> publishedLabels;
    /** Names of months and days, which take long to gather. */
    private final Map<Language, PageDay> days = new ConcurrentHashMap<>();

    StatedReader(IntakePacks packs) {
        this.packs = packs;
        this.bylines = packs.bylines();
        this.publishedLabels = packs.publishedLabels();
    }

    /** Returns the titles that a page gives itself, for machines or for its window. */
    List<String> titles(Document page, MetaFields meta, LinkedData data) {
        List<String> titles = new ArrayList<>(data.article("headline"));
        titles.addAll(meta.all(names.titles()));
        titles.add(page.title());
        return titles;
    }

    /** Returns what the page says; {@code headline} is the place of the headline among the blocks, -1 without one. */
    Stated read(Document page, MetaFields meta, LinkedData data, List<PageBlock> blocks, int headline) {
        @Nullable Language language = language(page, meta, data);
        PageDay day = days.computeIfAbsent(
                language == null ? Language.UNKNOWN : language, known -> new PageDay(new Days(known, packs)));
        @Nullable String url = url(page, meta, data);
        int from = Math.max(0, headline - BESIDE / 2);
        List<PageBlock> beside = blocks.subList(from, Math.min(blocks.size(), headline + 1 + BESIDE));
        @Nullable LocalDate published = published(day, meta, data, url, beside);
        @Nullable LocalDate updated = firstDay(day, updates(meta, data));
        boolean before = updated != null && published != null && updated.isBefore(published);
        return new Stated(
                outlet(page, meta, data, blocks, headline),
                authors(page, meta, data, beside),
                published,
                before ? null : updated,
                url,
                language);
    }

    private List<String> updates(MetaFields meta, LinkedData data) {
        List<String> updates = new ArrayList<>(data.article("dateModified"));
        updates.addAll(meta.all(names.updated()));
        updates.addAll(meta.property("dateModified"));
        updates.addAll(data.page("dateModified"));
        return updates;
    }

    private @Nullable LocalDate published(
            PageDay day, MetaFields meta, LinkedData data, @Nullable String url, List<PageBlock> beside) {
        List<String> machine = new ArrayList<>(data.article("datePublished"));
        machine.addAll(meta.all(names.published()));
        machine.addAll(meta.property("datePublished"));
        machine.addAll(data.page("datePublished"));
        machine.addAll(data.article("dateCreated"));
        machine.addAll(times(beside));
        @Nullable LocalDate inAddress = url == null ? null : day.inAddress(url);
        for (String text : machine) {
            @Nullable LocalDate found = day.read(text);
            if (found != null) {
                // Late in an outlet's evening, the time of Greenwich is of the next day; addresses have the outlet's
                // own.
                boolean neighbour = inAddress != null && Math.abs(ChronoUnit.DAYS.between(found, inAddress)) == 1;
                return neighbour && GREENWICH.matcher(text.strip()).find() ? inAddress : found;
            }
        }
        return inAddress != null
                ? inAddress
                : firstDay(
                        day,
                        beside.stream().map(block -> withoutLabel(block.text())).toList());
    }

    private static @Nullable LocalDate firstDay(PageDay day, List<String> texts) {
        return texts.stream()
                .map(day::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns the machine's form of times in these blocks. */
    private static List<String> times(List<PageBlock> blocks) {
        Set<String> times = new LinkedHashSet<>();
        for (PageBlock block : blocks) {
            if (block.text().length() <= LONGEST_LINE) {
                block.element().getElementsByTag("time").forEach(time -> times.add(time.attr("datetime")));
            }
        }
        return List.copyOf(times);
    }

    /** Returns a line without a label such as "First published on" in front of its day. */
    private String withoutLabel(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        int label = publishedLabels.stream()
                .filter(lower::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return line.substring(label).replaceFirst("^[\\s:\\-\u2013]+", "");
    }

    private @Nullable Language language(Document page, MetaFields meta, LinkedData data) {
        Element root = page.selectFirst("html");
        List<String> codes = new ArrayList<>();
        if (root != null) {
            codes.add(root.attr("lang"));
            codes.add(root.attr("xml:lang"));
        }
        codes.addAll(data.article("inLanguage"));
        codes.addAll(meta.all(names.languages()));
        for (String code : codes) {
            String primary = code.strip().split("[-_,; ]", -1)[0].toLowerCase(Locale.ROOT);
            if (primary.matches("[a-z]{2,3}") && !primary.equals(Language.UNKNOWN.code())) {
                return new Language(primary);
            }
        }
        return null;
    }

    private @Nullable String url(Document page, MetaFields meta, LinkedData data) {
        List<String> addresses = new ArrayList<>();
        for (Element link : page.select("link[rel~=(?i)\\bcanonical\\b]")) {
            addresses.add(link.attr("href"));
        }
        addresses.addAll(meta.all(names.addresses()));
        addresses.addAll(data.article("mainEntityOfPage"));
        addresses.addAll(data.article("url"));
        return addresses.stream()
                .map(String::strip)
                .filter(address -> WEB.matcher(address).matches())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String outlet(
            Document page, MetaFields meta, LinkedData data, List<PageBlock> blocks, int headline) {
        List<String> outlets = new ArrayList<>(meta.first(List.of("og:site_name")));
        outlets.addAll(data.article("publisher"));
        outlets.addAll(data.names("NewsMediaOrganization"));
        outlets.addAll(meta.all(names.outlets()));
        outlets.addAll(data.names("WebSite"));
        outlets.addAll(data.names("Organization"));
        if (headline >= 0) {
            outlets.addAll(outletOf(page.title(), blocks.get(headline).text()));
        }
        return outlets.stream()
                // Behind an upright stroke stand mottos and sections.
                .map(name -> SourceText.collapse(name).split("\\s[|\u2013]\\s", -1)[0])
                .filter(StatedReader::isName)
                .findFirst()
                .orElse(null);
    }

    /** Returns the outlet's name in the window's title, if it has the headline in front of it. */
    private static List<String> outletOf(String title, String headline) {
        String last = WindowTitle.last(title);
        boolean behind = Headline.alike(WindowTitle.front(title), headline) > Headline.alike(last, headline);
        return behind && !last.isEmpty() ? List.of(last) : List.of();
    }

    private List<String> authors(Document page, MetaFields meta, LinkedData data, List<PageBlock> beside) {
        List<List<String>> sources = List.of(
                data.article("author"),
                data.article("creator"),
                meta.first(names.authors()),
                meta.property("author"),
                marked(page, beside));
        for (List<String> source : sources) {
            Set<String> authors = new LinkedHashSet<>();
            for (String text : source) {
                for (String name : text.split("[,;|\\n]", -1)) {
                    String clean = withoutByline(SourceText.collapse(name));
                    if (isName(clean)) {
                        authors.add(clean);
                    }
                }
            }
            if (!authors.isEmpty()) {
                return List.copyOf(authors);
            }
        }
        return List.of();
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && text.codePoints().anyMatch(Character::isLetter)
                && !WEB.matcher(text).matches()
                && text.indexOf('@') < 0;
    }

    /** Returns the names that the page marks as its author's: beside the headline where any is there. */
    private static List<String> marked(Document page, List<PageBlock> beside) {
        List<String> near = new ArrayList<>();
        List<String> all = new ArrayList<>();
        List<Element> links = page.select("a[rel~=(?i)\\bauthor\\b], address[rel~=(?i)\\bauthor\\b]");
        for (Element link : links.subList(0, Math.min(MOST_LINKS, links.size()))) {
            all.add(link.text());
            if (beside.stream()
                    .anyMatch(block ->
                            block.element().equals(link) || link.parents().contains(block.element()))) {
                near.add(link.text());
            }
        }
        return near.isEmpty() ? all : near;
    }

    private String withoutByline(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int words = 3; words > 0; words--) {
            int end = -1;
            for (int i = 0; i < words; i++) {
                end = lower.indexOf(' ', end + 1);
                if (end < 0) {
                    break;
                }
            }
            if (end > 0 && bylines.contains(lower.substring(0, end))) {
                return name.substring(end).strip();
            }
        }
        return name;
    }
}
