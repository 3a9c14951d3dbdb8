package org.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of the server that need no server. */
class SmallPartsTest {
    @ParameterizedTest
    @CsvSource({
        "report.txt,report.txt",
        "day/report.txt,day/report.txt",
        "../../etc/passwd,etc/passwd",
        "/etc/passwd,etc/passwd",
        "C:\\news\\a.txt,C:/news/a.txt",
        "'..',input",
        "'',input",
        "'a\u202etxt.exe','a txt.exe'",
        "Мост.txt,Мост.txt"
    })
    void aNameIsShownWithoutWhatLeadsAwayOrHides(String name, String shown) {
        assertThat(Uploads.shown(name)).isEqualTo(shown);
    }

    @Test
    void aFileNameOfAnyScriptStandsInAHeader() {
        assertThat(Disposition.attachment("мост\"\r\n.json"))
                .isEqualTo("attachment; filename=\"___________.json\";"
                        + " filename*=UTF-8''%D0%BC%D0%BE%D1%81%D1%82%22%0D%0A.json");
    }

    @Test
    void aClientMayAskTwiceItsRateAtOnceAndItsRateThen() {
        AtomicLong now = new AtomicLong();
        RateLimit limit = new RateLimit(2, now::get);

        for (int i = 0; i < 4; i++) {
            assertThat(limit.allows("one")).isTrue();
        }
        assertThat(limit.allows("one")).isFalse();
        assertThat(limit.allows("other")).isTrue();
        now.addAndGet(500_000_000);
        assertThat(limit.allows("one")).isTrue();
        assertThat(limit.allows("one")).isFalse();
    }

    @Test
    void aBodyThatDripsIsTooSlowAndOneThatOnlyBeginsLateIsNot() {
        AtomicLong now = new AtomicLong();
        Pace pace = new Pace(100, now::get);
        now.addAndGet(9_000_000_000L);
        assertThat(pace.isTooSlow(1)).isFalse();
        now.addAndGet(9_000_000_000L);
        assertThat(pace.isTooSlow(1_800)).isFalse();
        assertThat(pace.isTooSlow(1_700)).isTrue();
    }

    @Test
    void anAnswerIsMadeAgainOnlyWhenTheArchiveHasChanged() {
        Cache cache = new Cache();
        AtomicLong made = new AtomicLong();
        for (long changes : new long[] {1, 1, 1, 2, 2}) {
            Optional<Content> answer = cache.get(
                    "question",
                    changes,
                    before ->
                            Optional.of(new Cache.Entry(changes, "", Content.of("answer " + made.incrementAndGet()))));
            assertThat(answer).isPresent();
        }
        assertThat(made).hasValue(2);
        assertThat(cache.get("question", 3, before -> Optional.empty())).isEmpty();
    }
}
