package org.stemma.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.annotate.Reports;

/** What a user gets of Turkish reports, in which the verb closes the clause. */
class TurkishTest {
    private static final String TR = "tr";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Vali Ada Verin, köprünün kapandığını söyledi. | Vali Ada Verin / köprünün kapandığını",
                "Vali Ada Verin köprünün kapandığını söyledi. | Vali Ada Verin / köprünün kapandığını",
                "Vali Ada Verin, \"Köprü güvenli\" dedi. | Vali Ada Verin / \"Köprü güvenli\"",
                "\"Köprü güvenli\" dedi Vali Ada Verin. | Vali Ada Verin / \"Köprü güvenli\"",
                "Vali Ada Verin \"Köprü güvenli\" diye konuştu. | Vali Ada Verin / \"Köprü güvenli\"",
                "Mühendis Doğan Paytak'a göre çatlaklar eski. | Mühendis Doğan Paytak'a / çatlaklar eski",
                "Valilikten yapılan yazılı açıklamada, köprünün kapandığı bildirildi. "
                        + "| Valilikten yapılan yazılı açıklamada / köprünün kapandığı",
                "İtfaiye, yangının söndüğünü duyurdu. | İtfaiye / yangının söndüğünü"
            })
    void whoSaidWhat(String text, String picture) {
        assertThat(Reports.told(TR, text)).containsExactly(picture);
    }

    @Test
    void whoStandsBehindAnAttributiveFormSpeaksOn() {
        assertThat(Reports.told(TR, "\"Köprü güvenli\" diyen Verin, yolun açılacağını söyledi."))
                .containsExactlyInAnyOrder("Verin / \"Köprü güvenli\"", "Verin / yolun açılacağını");
        assertThat(Reports.told(TR, "Yolun kapandığını belirten Vali Verin, \"Yakında açacağız\" dedi."))
                .containsExactlyInAnyOrder("Vali Verin / Yolun kapandığını", "Vali Verin / \"Yakında açacağız\"");
    }

    @Test
    void aVerbWithoutASubjectIsOfTheSpeakerBefore() {
        String text = "Vali Ada Verin, köprünün kapandığını söyledi. \"Yakında açacağız\" dedi.";

        assertThat(Reports.told(TR, text))
                .containsExactly("Vali Ada Verin / köprünün kapandığını", "- / \"Yakında açacağız\"");
        assertThat(Seen.meant(TR, text)).last().isEqualTo("Vali Ada Verin");
    }

    @Test
    void whoIsSpokenOfIsNotTheSpeaker() {
        assertThat(Reports.told(TR, "Vali, Verin'in köprüyü kapattığını söyledi."))
                .containsExactly("Vali / Verin'in köprüyü kapattığını");
        assertThat(Reports.told(TR, "Verin'in köprüyü kapattığını söyledi."))
                .containsExactly("- / Verin'in köprüyü kapattığını");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bakan, köprünün açılacağını söyledi. | ASSERTED AFFIRMED",
                "Bakan, köprünün ne zaman açılacağını söylemedi. | ASSERTED NEGATED",
                "Bakan, köprünün tehlikeli olduğunu yalanladı. | DENIED AFFIRMED",
                "Bakan, köprünün güvenli olduğunu iddia etti. | CLAIMED AFFIRMED",
                "Bakan, köprünün güvenli olup olmadığını sordu. | ASKED AFFIRMED",
                "Bakan, köprünün kapatılmasını istedi. | ORDERED AFFIRMED",
                "Bakan, köprünün açılacağına söz verdi. | PROMISED AFFIRMED",
                "Bakan, köprünün açılacağını umuyor. | BELIEVED AFFIRMED"
            })
    void howItIsMeant(String text, String stance) {
        assertThat(Seen.stances(TR, text)).containsExactly(stance);
    }

    @Test
    void whatWeakensAClaim() {
        assertThat(Seen.isHedge(TR, "muhtemelen")).isTrue();
        assertThat(Seen.isHedge(TR, "iddiaya göre")).isTrue();
        assertThat(Seen.isHedge(TR, "ölmüş .")).isTrue();
        assertThat(Seen.isHedge(TR, "yetmiş")).isFalse();
        assertThat(Seen.isHedge(TR, "öldü .")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Köprü dün kapandı. | 2024-05-14",
                "Köprü pazartesi günü kapandı. | 2024-05-13",
                "Köprü pazartesi günü kapanacak. | 2024-05-20",
                "Köprü pazartesi akşamı kapandı. | 2024-05-13TEV",
                "Köprü dün akşam kapandı. | 2024-05-14TEV",
                "Köprü bir hafta sonra açılacak. | 2024-W21",
                "Köprü üç yıl önce çöktü. | 2021",
                "Köprü geçen yıl çöktü. | 2023",
                "Yeni köprü gelecek yıl açılacak. | 2025",
                "Çalışma ocak ayında başladı. | 2024-01",
                "Çalışma kasımda bitecek. | 2024-11",
                "Köprü 3 Mayıs 1998'de açıldı. | 1998-05-03",
                "KÖPRÜ 3 KASIM 1998'DE AÇILDI. | 1998-11-03",
                "Tren saat 17.30'da kalkacak. | 2024-05-15T17:30",
                "Çalışma altı ay sürdü. | P6M"
            })
    void when(String text, String value) {
        assertThat(Seen.times(TR, text)).containsExactly(value);
    }

    @Test
    void whatBelongsToThePageGoes() {
        String paragraph =
                "Arkaköy köprüsü, betondaki çatlaklar büyüdüğü için pazartesi günü trafiğe tamamen kapatıldı.";
        String kin =
                "Yorum yapmak için erken olduğunu söyleyen vali, raporu her meclis üyesine göndereceğini açıkladı. ";

        assertThat(Seen.kept(
                        TR,
                        paragraph,
                        "REKLAM",
                        "İlgili Haberler",
                        "İLGİLİ HABERLER",
                        "Haberin devamı",
                        "Bizi Instagram'da takip edin",
                        kin + paragraph,
                        "Facebook'ta paylaş",
                        "Yorum Yap",
                        "Tüm hakları saklıdır."))
                .containsExactly(paragraph, kin + paragraph);
    }

    @Test
    void whereAReportComesFrom() {
        assertThat(Seen.cleaned(
                                TR,
                                "Arkaköy köprüsü kapatıldı",
                                "Yayınlanma: 15 Mayıs 2024, 09:30",
                                "Köprü, betondaki çatlaklar büyüdüğü için pazartesi günü trafiğe kapatıldı.")
                        .published())
                .isEqualTo(LocalDate.of(2024, 5, 15));
    }
}
