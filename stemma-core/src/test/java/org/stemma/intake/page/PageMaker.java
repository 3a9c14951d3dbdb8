package org.stemma.intake.page;

import java.util.List;
import java.util.Random;

/** Makes pages of a random build, sound or broken, from a seed. */
final class PageMaker {
    private static final List<String> WORDS = List.of(
            "harbour",
            "council",
            "ferry",
            "said",
            "the",
            "wall",
            "on",
            "Monday",
            "мост",
            "открыли",
            "Fähre",
            "d&#8217;été",
            "caf&eacute;",
            "AT&amp;T",
            "&lt;b&gt;",
            "&notit;",
            "&ampx",
            "1 < 2",
            "a&b",
            "&bogus;",
            "&#x1F600;",
            "&#55357;&#56832;",
            "\ud83d\ude00",
            "\u4e2d\u6587",
            "&nbsp;",
            "\u00a0",
            "x\0y",
            "&#0;",
            "&#xFFFFFFFF;",
            "&copy",
            "&copyright",
            "\"",
            "'",
            "&;",
            "&#;",
            "&#x;",
            "&",
            ">",
            "]]>",
            "\u200b",
            "&shy;");

    private static final List<String> GAPS = List.of(
            " ",
            " ",
            " ",
            "\n",
            "\r\n",
            "\t",
            "  ",
            "<!-- no -->",
            " <b>",
            "</b> ",
            "<i>",
            "</i>",
            " <a href='/x'>",
            "</a> ",
            "<br>",
            "<span class=\"note>\">",
            "</span>",
            "</p>",
            "</div>",
            "<![CDATA[x]]>",
            "<script>'<p>no</p>'</script>");

    private static final List<String> OPENINGS = List.of(
            "<p>",
            "<p class=lead>",
            "<div>",
            "<div class='article-body'>",
            "<li>",
            "<ul><li>",
            "<h2>",
            "<blockquote>",
            "<table><tr><td>",
            "<table>",
            "<tr>",
            "<td>",
            "<pre>\r\n",
            "<section>",
            "<article>",
            "<aside>",
            "<figure><figcaption>",
            "<svg><text>",
            "<template><p>",
            "<noscript><p>",
            "<b><p>",
            "<a href=x><h3>",
            "<select><option>",
            "<textarea>",
            "<frameset>",
            "<center>",
            "<form>",
            "<dl><dt>",
            "<p hidden>",
            "<div style='display:none'>",
            "<nobr>",
            "<math><mi>",
            "<svg><![CDATA[a &amp; b]]></svg>");

    private static final List<String> CLOSINGS = List.of(
            "</p>",
            "</div>",
            "</li></ul>",
            "",
            "",
            "</table>",
            "</b>",
            "</i></p>",
            "</section>",
            "</article>",
            "</template>",
            "</select>",
            "</svg>");

    private final Random random;

    PageMaker(long seed) {
        this.random = new Random(seed);
    }

    String page() {
        StringBuilder page = new StringBuilder(random.nextBoolean() ? "<!DOCTYPE html>\r\n" : "");
        if (random.nextBoolean()) {
            page.append("<html lang=en><head><title>").append(line(5)).append("</title></head><body>");
        }
        if (random.nextBoolean()) {
            page.append("<h1>").append(line(6)).append("</h1>\n");
        }
        for (int i = random.nextInt(20); i >= 0; i--) {
            page.append(pick(OPENINGS)).append(line(1 + random.nextInt(30))).append(pick(CLOSINGS));
        }
        return page.toString();
    }

    private String line(int words) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < words; i++) {
            line.append(pick(WORDS)).append(random.nextInt(6) == 0 ? pick(GAPS) : " ");
        }
        return line.append(random.nextBoolean() ? "." : "").toString();
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
