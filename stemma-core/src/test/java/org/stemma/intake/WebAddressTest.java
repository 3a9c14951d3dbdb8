package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "https://Kestria.Example/a -> https://kestria.example/a",
                "HTTP://kestria.example -> http://kestria.example/",
                "http://kestria.example:8080/a?b=c#d -> http://kestria.example:8080/a?b=c",
                "https://kestria.example/a b/ü?q=é -> https://kestria.example/a%20b/%C3%BC?q=%C3%A9",
                "https://kestria.example/100%/%41[1]|x -> https://kestria.example/100%25/%41%5B1%5D%7Cx",
                "https://вести.example/о-чём -> https://xn--b1agj9af.example/%D0%BE-%D1%87%D1%91%D0%BC",
                "http://[2001:DB8::1]:81/a -> http://[2001:DB8::1]:81/a",
                "https://kestria.example/a/../b -> https://kestria.example/b"
            })
    void peopleWriteAddressesInManyWays(String written, String address) throws Exception {
        assertThat(WebAddress.parse(written)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://kestria.example/a",
                "file:///etc/passwd",
                "https://",
                "https:///a",
                "https://name:secret@kestria.example/",
                "https://kestria.example@other.example/",
                "https://kestria.example:99999/",
                "https://kestria.example:0/",
                "https://kestria.example:port/",
                "https://kestria.example\\@other.example/",
                "https://[::1",
                "https://a b/",
                "http://127.1/"
            })
    void someAddressesCannotBeFetched(String written) {
        assertThatExceptionOfType(WebAddress.UnusableException.class)
                .isThrownBy(() -> WebAddress.parse(written))
                .satisfies(e -> assertThat(e.reason()).endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({
        "b.html,https://kestria.example/news/b.html",
        "/b?x=é,https://kestria.example/b?x=%C3%A9",
        "//other.example/c,https://other.example/c",
        "?page=2,https://kestria.example/news/?page=2",
        "http://other.example,http://other.example/"
    })
    void redirectsMayBeRelative(String location, String target) throws Exception {
        assertThat(WebAddress.parse("https://kestria.example/news/a.html").redirect(location))
                .hasToString(target);
    }

    @Test
    void whatIsReadOnceReadsTheSameAgain() {
        Random random = new Random(5);
        String units = "ab.:/@?#[]%\\ 1é\u4e2d\ud83d\ude00&=-_~|";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder written = new StringBuilder("http://a");
            for (int i = random.nextInt(12); i >= 0; i--) {
                written.append(units.charAt(random.nextInt(units.length())));
            }
            try {
                WebAddress address = WebAddress.parse(written.toString());
                assertThat(WebAddress.parse(address.toString())).isEqualTo(address);
                assertThat(address.toString()).matches("http://[!-~]+");
                assertThat(address.uri().getUserInfo()).isNull();
            } catch (WebAddress.UnusableException refused) {
                assertThat(refused.reason()).endsWith(".");
            }
        }
    }
}
