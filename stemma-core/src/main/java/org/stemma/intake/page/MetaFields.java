package org.stemma.intake.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code meta} elements of a page, and its microdata, by their names. */
final class MetaFields {
    private static final List<String> NAMING = List.of("property", "name", "itemprop", "http-equiv");

    /** More values of one property are those of a list of stories. */
    private static final int MOST = 50;

    private final Map<String, List<String>> contents = new HashMap<>();
    private final Document page;

    MetaFields(Document page) {
        this.page = page;
        for (Element meta : page.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (content.isEmpty()) {
                continue;
            }
            for (String attribute : NAMING) {
                for (String name : meta.attr(attribute).toLowerCase(Locale.ROOT).split("\\s+", -1)) {
                    if (!name.isEmpty()) {
                        contents.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
                    }
                }
            }
        }
    }

    /** Returns the contents under the first of these names that has any. */
    List<String> first(List<String> names) {
        for (String name : names) {
            List<String> found = contents.get(name);
            if (found != null) {
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    /** Returns the contents under all of these names, in the order of the names. */
    List<String> all(List<String> names) {
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.addAll(contents.getOrDefault(name, List.of())));
        return all;
    }

    /** Returns the values of a property of microdata, the machine's form before what is shown. */
    List<String> property(String name) {
        List<String> values = new ArrayList<>();
        List<Element> elements = page.getElementsByAttributeValue("itemprop", name);
        for (Element element : elements.subList(0, Math.min(MOST, elements.size()))) {
            Element inner = element.selectFirst("[itemprop=name]");
            for (String attribute : List.of("content", "datetime")) {
                if (element.hasAttr(attribute)) {
                    values.add(element.attr(attribute).strip());
                }
            }
            values.add((inner == null ? element : inner).text().strip());
        }
        values.removeIf(String::isBlank);
        return values;
    }
}
