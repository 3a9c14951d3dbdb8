package org.stemma.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.stemma.intake.Stated;
import org.stemma.intake.item.Basket;
import org.stemma.intake.route.Reads;
import org.stemma.text.Language;

class XmlReadingTest {
    @Test
    void feedsGiveWholeTextsAndTheirOwnSources() throws IOException {
        Basket basket = Reads.text("f.xml", """
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel><title>Harbour Post</title><language>en-gb</language>
                <item><title>Ferry &amp; bridge</title><link>https://hp.example/1</link>
                <pubDate>Sun, 04 May 2031 10:00:00 +0200</pubDate><description>Short.</description>
                <content:encoded><![CDATA[<p>Both are open &amp; safe, the <b>mayor</b> said.</p><p>More later.</p>]]></content:encoded></item>
                <item><title>Second</title><guid>https://hp.example/2</guid><source url="https://b.example">Bay Courier</source>
                <description>&lt;p&gt;The mast &quot;fell&quot;.&lt;/p&gt;</description></item>
                <item><title>Without a text</title></item>
                </channel></rss>
                """);

        assertThat(basket.texts())
                .containsExactly(
                        "Ferry & bridge\n\nBoth are open & safe, the mayor said.\nMore later.",
                        "Second\n\nThe mast \"fell\".");
        Stated first = basket.articles.get(0).extract().stated();
        assertThat(first.outlet()).isEqualTo("Harbour Post");
        assertThat(first.published()).isEqualTo(LocalDate.of(2031, 5, 4));
        assertThat(first.url()).isEqualTo("https://hp.example/1");
        assertThat(first.language()).isEqualTo(Language.ENGLISH);
        assertThat(basket.articles.get(1).extract().stated().outlet()).isEqualTo("Bay Courier");
    }

    @Test
    void atomIsRead() throws IOException {
        Basket basket = Reads.text("f.atom", """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Bay News</title><entry>
                <title>Mill burns</title><link rel="edit" href="https://bay.example/e"/><link href="https://bay.example/m"/>
                <published>2031-05-06T10:00:00Z</published><author><name>T. Reed</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The mill at <i>Kettery</i> burned.</p></div>
                </content></entry></feed>
                """);

        assertThat(basket.texts()).containsExactly("Mill burns\n\nThe mill at Kettery burned.");
        assertThat(basket.articles.get(0).extract().stated())
                .isEqualTo(new Stated(
                        "Bay News",
                        java.util.List.of("T. Reed"),
                        LocalDate.of(2031, 5, 6),
                        null,
                        "https://bay.example/m",
                        Language.ENGLISH));
    }

    @Test
    void nitfAndNewsMlAreRead() throws IOException {
        Basket nitf = Reads.text("n.xml", """
                <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd">
                <nitf><head><docdata><date.issue norm="20310504T100000Z"/></docdata><pubdata name="Kestria Press"/></head>
                <body><body.head><hedline><hl1>Council meets</hl1></hedline></body.head>
                <body.content><media><media-caption>A hall</media-caption></media>
                <p>The council of <location>Tollan</location> met, <person>Ada Lund</person> said.</p></body.content></body></nitf>
                """);
        Basket newsMl = Reads.text("g2.xml", """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en"><itemMeta><provider literal="Kestria Wire"/>
                <firstCreated>2031-05-04T10:00:00Z</firstCreated></itemMeta><contentMeta><headline>Talks end</headline></contentMeta>
                <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head>
                <body><p>The talks ended without a result.</p></body></html></inlineXML></contentSet></newsItem>
                """);

        assertThat(nitf.texts()).containsExactly("Council meets\n\nThe council of Tollan met, Ada Lund said.");
        assertThat(nitf.articles.get(0).extract().stated().outlet()).isEqualTo("Kestria Press");
        assertThat(nitf.articles.get(0).extract().stated().published()).isEqualTo(LocalDate.of(2031, 5, 4));
        assertThat(newsMl.texts()).containsExactly("Talks end\n\nThe talks ended without a result.");
        assertThat(newsMl.articles.get(0).extract().stated().outlet()).isEqualTo("Kestria Wire");
    }

    @Test
    void otherVocabulariesAreReadByTheNamesOfTheirElements() throws IOException {
        Basket basket = Reads.text("export.xml", """
                <?xml version="1.0"?><articles>
                <article><title>One</title><date>2031-05-04</date><text>The first report.</text></article>
                <article><title>Two</title><text><p>The second report,</p><p>in two parts.</p></text></article></articles>
                """);

        assertThat(basket.texts())
                .containsExactly("One\n\nThe first report.", "Two\n\nThe second report,\nin two parts.");
        assertThat(basket.places()).containsExactly("export.xml#1", "export.xml#2");
    }

    @Test
    void nothingIsFetchedOrExpanded() throws IOException {
        Basket basket = Reads.text("x.rss", """
                <?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "yy">]>
                <rss><channel><item><title>T</title><description>Before &x; and &y; after.</description></item></channel></rss>
                """);

        assertThat(basket.texts()).containsExactly("T\n\nBefore &x; and &y; after.");
    }
}
