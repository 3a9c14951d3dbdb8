package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.text.Span;

/** What becomes of drafts: quotations kept whole, speakers carried on, sources resolved, cues weighed, chains built. */
class ReportedSpeechTest {
    /** Returns source, what it is, and the words it stands for. */
    private static List<String> meant(String language, String text) {
        return Reports.read(language, text).attributions().stream()
                .map(attribution -> Reports.words(attribution.source(), text) + " / "
                        + attribution.resolved().kind() + " / "
                        + Reports.words(attribution.resolved().antecedent(), text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ru | «Мост безопасен, – сказала мэр Ада Верин. – Мы откроем его в мае». "
                        + "| мэр Ада Верин / «Мост безопасен, + Мы откроем его в мае»",
                "uk | «Міст безпечний, — сказала мер Ада Верін. — Ми відкриємо його в травні». "
                        + "| мер Ада Верін / «Міст безпечний, + Ми відкриємо його в травні»",
                "ru | — Мост безопасен, — сказал мэр Олег Дорн. — Мы откроем его в мае. "
                        + "| мэр Олег Дорн / Мост безопасен, + Мы откроем его в мае.",
                "pl | — Most jest bezpieczny — powiedziała burmistrz Ada Verin. — Otworzymy go w maju. "
                        + "| burmistrz Ada Verin / Most jest bezpieczny + Otworzymy go w maju.",
                "es | —El puente es seguro —dijo la alcaldesa Ada Verin—. Lo abriremos en mayo. "
                        + "| la alcaldesa Ada Verin / El puente es seguro + Lo abriremos en mayo.",
                "fr | — Le pont est sûr, dit la maire Ada Verin. Nous l'ouvrirons en mai. "
                        + "| la maire Ada Verin / Le pont est sûr + Nous l'ouvrirons en mai.",
                "it | «Il ponte è sicuro», ha detto la sindaca Ada Verin. «Lo apriremo a maggio.» "
                        + "| la sindaca Ada Verin / «Il ponte è sicuro» + «Lo apriremo a maggio.»",
                "de | „Die Brücke ist sicher“, sagte die Bürgermeisterin Ada Verin. „Wir öffnen sie im Mai.“ "
                        + "| die Bürgermeisterin Ada Verin / „Die Brücke ist sicher“ + „Wir öffnen sie im Mai.“",
                "en | \"The bridge is safe,\" the rescue service said, \"and it will open in May.\" "
                        + "| the rescue service / \"The bridge is safe,\" + \"and it will open in May.\""
            })
    void aQuotationPartedByItsCueIsOne(String language, String text, String picture) {
        assertThat(Reports.told(language, text)).containsExactly(picture);
    }

    @Test
    void aSpeechOverParagraphsHasOneSpeaker() {
        String text = """
                “The bridge is safe. We tested it for nine days.
                “It will open in May,” Mayor Ada Verin said. “Nobody needs to worry.
                “The ferry will stay, too.”""";

        assertThat(Reports.told("en", text))
                .containsExactly("Mayor Ada Verin / “The bridge is safe. We tested it for nine days. + "
                        + "“It will open in May,” + “Nobody needs to worry. + “The ferry will stay, too.”");
    }

    @Test
    void aQuotationOfSeveralSentencesIsNeverSplit() {
        assertThat(Reports.told("en", "Mayor Ada Verin said: “The bridge is safe. It is dry. It will open in May.”"))
                .containsExactly("Mayor Ada Verin / “The bridge is safe. It is dry. It will open in May.”");
        assertThat(Reports.told("ru", "«Мост безопасен. Он сухой. Мы откроем его в мае», — сказала мэр Ада Верин."))
                .containsExactly("мэр Ада Верин / «Мост безопасен. Он сухой. Мы откроем его в мае»");
    }

    @Test
    void aSentenceOfAnotherSpeaksAgainstTheSpeakerBefore() {
        String text = "\"The bridge is safe and dry,\" Mayor Ada Verin said. "
                + "Bruno Kale of the ferry company shook his head. \"That is plainly not true at all.\"";

        assertThat(Reports.told("en", text))
                .containsExactly(
                        "Mayor Ada Verin / \"The bridge is safe and dry,\"",
                        "- / \"That is plainly not true at all.\"");
    }

    @Test
    void aQuotationGoesOnWithASpeakerWhoWasNotQuotedBefore() {
        assertThat(Reports.told(
                        "de",
                        "Die Brücke habe gewackelt, sagte Ada Verin vom Hafenamt. „Zu Pfingsten öffnen wir sie.“"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Ada Verin")
                .endsWith("„Zu Pfingsten öffnen wir sie.“");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | The rescue service said that nine people were safe. It said that the search had ended. "
                        + "| It / PRONOUN / The rescue service",
                "en | Ada Verin, the mayor of Ketterby, opened the bridge. The mayor said that it was safe. "
                        + "| The mayor / ROLE / Ada Verin",
                "en | Mayor Ada Verin opened the bridge. Verin said that it was safe. | Verin / PERSON / Ada Verin",
                "en | Mrs. Ada Verin opened the bridge. She said that it was safe. | She / PRONOUN / Ada Verin",
                "en | A senior official said that the text was ready. | A senior official / UNNAMED / -",
                "en | Both sides said that the talks would go on. | Both sides / COLLECTIVE / -",
                "en | According to a statement from Kestria, the dam is full. The statement said that it would stay so. "
                        + "| The statement / DOCUMENT / a statement from Kestria",
                "uk | «Міст безпечний», — сказала мер Ада Верін. Вона додала, що пором залишиться. "
                        + "| Вона / PRONOUN / мер Ада Верін",
                "fr | La maire Ada Verin nie que le pont soit dangereux. Elle a promis qu'il ouvrirait en mai. "
                        + "| Elle / PRONOUN / La maire Ada Verin",
                "es | Según el servicio de prensa del puerto, el puente está cerrado. "
                        + "El servicio de prensa dijo que abriría en mayo. "
                        + "| El servicio de prensa / BODY / servicio de prensa del puerto"
            })
    void aSourceIsResolved(String language, String text, String picture) {
        assertThat(meant(language, text)).last().isEqualTo(picture);
    }

    @Test
    void ofTwoPersonsWithOneRoleTheWordsBesideItChoose() {
        String text = "President Ada Verin of Kestria met President Oskar Dahl of Velmark. ";

        assertThat(meant("en", text + "The Kestrian president said that the dam was safe."))
                .containsExactly("The Kestrian president / ROLE / Ada Verin");
        assertThat(meant("en", text + "The president said that the dam was safe."))
                .containsExactly("The president / ROLE / -");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The mayor said that the bridge was safe. | ASSERTED AFFIRMED",
                "en | The mayor claimed that the bridge was safe. | CLAIMED AFFIRMED",
                "en | The mayor denied that the bridge was safe. | DENIED AFFIRMED",
                "en | The mayor did not say when the bridge would open. | ASSERTED NEGATED",
                "en | The mayor reportedly said that the bridge was safe. | HEARSAY AFFIRMED",
                "en | The mayor asked whether the bank would pay. | ASKED AFFIRMED",
                "en | The mayor urged that the ferry be kept. | ORDERED AFFIRMED",
                "en | The mayor promised that the ferry would stay. | PROMISED AFFIRMED",
                "en | The mayor hopes that the ferry will stay. | BELIEVED AFFIRMED",
                "ru | Министр не сообщил, когда откроют мост. | ASSERTED NEGATED",
                "ru | Министр утверждает, что мост закрыт. | CLAIMED AFFIRMED",
                "uk | Міністр заперечив, що міст закрито. | DENIED AFFIRMED",
                "de | Der Sprecher sagte nicht, wann die Fähre fährt. | ASSERTED NEGATED",
                "de | Der Sprecher behauptete, dass die Fähre fährt. | CLAIMED AFFIRMED",
                "fr | La maire nie que le pont soit dangereux. | DENIED AFFIRMED",
                "es | El alcalde prometió que el puente abriría en mayo. | PROMISED AFFIRMED",
                "it | Il sindaco ha negato che il ponte fosse chiuso. | DENIED AFFIRMED",
                "pl | Rzecznik portu nie powiedział, kiedy most zostanie otwarty. | ASSERTED NEGATED"
            })
    void aCueTellsHowItIsMeant(String language, String text, String stance) {
        assertThat(Reports.read(language, text).attributions())
                .extracting(attribution ->
                        attribution.stance().act() + " " + attribution.stance().polarity())
                .containsExactly(stance);
    }

    @Test
    void aChainHasALinkForEachWhoTellsIt() {
        String text = "The mayor said the bridge was safe, according to the port's press office, "
                + "as the Harbour Courier reports.";
        AnnotatedArticle report = Reports.read("en", text);
        Attribution innermost = report.attributions().get(2);

        assertThat(report.chain(innermost))
                .extracting(link -> Reports.words(link.source(), text))
                .containsExactly("The mayor", "the port's press office", "the Harbour Courier");
    }

    @Test
    void whoIsCitedStandsInTheAttributionOfTheCiter() {
        String text = "Мост закрыт. Об этом сообщает «Маяк» со ссылкой на пресс-службу порта.";
        AnnotatedArticle report = Reports.read("ru", text);

        assertThat(report.attributions()).hasSize(2);
        assertThat(report.chain(report.attributions().get(1)))
                .extracting(link -> Reports.words(link.source(), text))
                .containsExactly("пресс-службу порта", "«Маяк»");
    }

    @Test
    void aCreditGoesOnWhereTheSameServiceIsNamedAgain() {
        String text = "El portal Faro Sur informa, con referencia al servicio de prensa del puerto, "
                + "que el puente está cerrado. Según el servicio de prensa, abrirá en mayo.";
        AnnotatedArticle report = Reports.read("es", text);
        Attribution last = report.attributions().get(2);

        assertThat(report.chain(last))
                .extracting(link -> Reports.words(link.source(), text))
                .containsExactly("servicio de prensa", "El portal Faro Sur");
    }

    @Test
    void whatSomebodySaysIsToldOnce() {
        assertThat(Reports.told(
                        "en", "Mayor Ada Verin praised the workers and said that the bridge would open in May."))
                .containsExactlyInAnyOrder(
                        "Mayor Ada Verin / the workers", "Mayor Ada Verin / the bridge would open in May");
        assertThat(Reports.told("en", "\"The bridge is safe,\" Mayor Ada Verin said on Monday after the meeting."))
                .containsExactly("Mayor Ada Verin / \"The bridge is safe,\"");
    }

    @Test
    void anyProposerGetsTheSameTreatment() {
        String text = "“The bridge is safe. It will open in May,” Ada Verin wrote.";
        AttributionProposer half = article -> List.of(new AttributionDraft(
                new Span(text.indexOf("Ada"), text.indexOf(" wrote")),
                new Span(text.indexOf("wrote"), text.length() - 1),
                List.of(new Span(text.indexOf("will"), text.indexOf("May"))),
                0.8));
        Annotator annotator = Reports.annotator(half);

        assertThat(annotator
                        .annotate(Reports.article("report", "en", null, text, List.of()))
                        .attributions())
                .singleElement()
                .satisfies(attribution -> {
                    assertThat(attribution.content())
                            .extracting(span -> span.of(text))
                            .containsExactly("“The bridge is safe. It will open in May,”");
                    assertThat(attribution.mode()).isEqualTo(Attribution.Mode.DIRECT);
                    assertThat(attribution.confidence()).isEqualTo(0.8);
                });
    }

    @Test
    void withoutMarksWhatStandsInAnotherSentenceIsNotOfTheSource() {
        String text = "The pier has moved. The bridge is safe, Ada Verin said.";
        AttributionProposer eager = article -> List.of(new AttributionDraft(
                at(text, "Ada Verin"), at(text, "said"), List.of(new Span(0, text.indexOf(", Ada"))), 0.8));
        AttributionProposer parted = article -> List.of(new AttributionDraft(
                at(text, "Ada Verin"),
                at(text, "said"),
                List.of(at(text, "The pier has moved."), at(text, "The bridge is safe")),
                0.8));

        for (AttributionProposer proposer : List.of(eager, parted)) {
            assertThat(Reports.annotator(proposer)
                            .annotate(Reports.article("report", "en", null, text, List.of()))
                            .attributions())
                    .singleElement()
                    .satisfies(attribution -> assertThat(attribution.content())
                            .extracting(span -> span.of(text))
                            .containsExactly("The bridge is safe"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The ferry will run, the mayor said without naming a day. | AFFIRMED",
                "en | The mayor did not say that the ferry will run. | NEGATED",
                "de | Die Fähre werde fahren, sagte die Bürgermeisterin ohne Angabe eines Tages. | AFFIRMED"
            })
    void whatIsSaidWithoutSomethingIsSaid(String language, String text, Stance.Polarity polarity) {
        assertThat(Reports.read(language, text).attributions())
                .singleElement()
                .satisfies(attribution ->
                        assertThat(attribution.stance().polarity()).isEqualTo(polarity));
    }

    @Test
    void whatSeveralAgreedNobodyIsKnownToHaveTold() {
        assertThat(Reports.read("en", "Both sides agreed that the ferry would run.")
                        .attributions())
                .singleElement()
                .matches(attribution -> !attribution.tells());
        assertThat(Reports.read("en", "The mayor said that the ferry would run.")
                        .attributions())
                .singleElement()
                .matches(Attribution::tells);
    }

    @Test
    void whateverIsProposedSpansStayInTheTextAndRolesApart() {
        String[] pieces = {
            "“",
            "”",
            "\"",
            "— ",
            "The mayor",
            "said",
            ", ",
            ". ",
            "that",
            "the bridge was safe",
            "according to",
            "she",
            "and",
            ": ",
            "\n",
            "Ada Verin",
            "citing",
            "the port",
            " "
        };
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            StringBuilder built = new StringBuilder("It rained");
            for (int piece = random.nextInt(30); piece > 0; piece--) {
                built.append(' ').append(pieces[random.nextInt(pieces.length)]);
            }
            String text = built.toString();
            List<AttributionDraft> drafts = new ArrayList<>();
            for (int count = random.nextInt(5); count > 0; count--) {
                drafts.add(
                        new AttributionDraft(span(random, text), span(random, text), List.of(span(random, text)), 1));
            }
            Collections.shuffle(drafts, random);
            check(text, Reports.read("en", text));
            check(
                    text,
                    Reports.annotator(article -> drafts)
                            .annotate(Reports.article("report", "en", null, text, List.of())));
        }
    }

    private static Span span(Random random, String text) {
        int start = random.nextInt(text.length() - 1);
        return new Span(start, start + 1 + random.nextInt(text.length() - start - 1 + 1));
    }

    private static void check(String text, AnnotatedArticle report) {
        Span all = new Span(0, text.length());
        for (Attribution attribution : report.attributions()) {
            assertThat(attribution.content()).as(text).allMatch(all::contains);
            Stream.of(attribution.source(), attribution.cue())
                    .filter(role -> role != null)
                    .forEach(role -> assertThat(attribution.content()).as(text).noneMatch(span -> span.overlaps(role)));
            List<Attribution> chain = report.chain(attribution);
            assertThat(chain.get(chain.size() - 1).outer()).as(text).isEqualTo(-1);
        }
    }

    @Test
    void theyAreThoseWhoWereNamedTogetherRatherThanTheBodyThatTellsOfThem() {
        assertThat(meant("en", """
                        The Tollan press service said that Ada Verin and Oleg Dorn met on Monday.
                        They said that the bridge would open in May.""")).contains("They / PRONOUN / Ada Verin and Oleg Dorn");
        assertThat(meant("en", "Mayor Ada Verin and Mr. Oleg Dorn said that the bridge would open in May."))
                .containsExactly("Mayor Ada Verin and Mr. Oleg Dorn / COLLECTIVE / -");
    }

    @Test
    void wordsBetweenAQuotationAndItsCueNameTheSpeakerWhateverTheProposerTookThemFor() {
        String text = "“The pier has moved and must be rebuilt soon,” the harbour statement said.";
        Span speaker = at(text, "the harbour statement");
        List<Span> taken = List.of(at(text, "The pier has moved"), speaker);
        List<Span> left = List.of(at(text, "The pier has moved"));
        for (List<Span> content : List.of(taken, left)) {
            assertThat(withoutSource(text, "said", content)).singleElement().satisfies(attribution -> {
                assertThat(attribution.source()).isEqualTo(speaker);
                assertThat(attribution.content())
                        .containsExactly(at(text, "“The pier has moved and must be rebuilt soon,”"));
            });
        }
    }

    @Test
    void wordsBehindTheCueOfAQuotationNameTheSpeakerButADayDoesNot() {
        for (String behind : List.of("the harbour statement.", "on Monday.")) {
            String text = "“The pier has moved and must be rebuilt soon,” said " + behind;
            assertThat(withoutSource(text, "said", List.of(at(text, "The pier has moved"))))
                    .singleElement()
                    .satisfies(attribution -> assertThat(attribution.source())
                            .isEqualTo(behind.startsWith("the") ? at(text, "the harbour statement") : null));
        }
    }

    @Test
    void theSpeakerOfANounIsWhoseItIs() {
        String text = "The council took heart from Verin’s suggestion that the bridge could open in May.";
        assertThat(withoutSource(text, "suggestion", List.of(at(text, "that the bridge could open in May"))))
                .singleElement()
                .satisfies(attribution -> assertThat(attribution.source()).isEqualTo(at(text, "Verin’s")));
        String nobody = "It’s said that the bridge could open in May.";
        assertThat(withoutSource(nobody, "said", List.of(at(nobody, "that the bridge could open in May"))))
                .singleElement()
                .satisfies(attribution -> assertThat(attribution.source()).isNull());
    }

    /** Returns what becomes of a draft that names no source. */
    private static List<Attribution> withoutSource(String text, String cue, List<Span> content) {
        AttributionProposer blind = article -> List.of(new AttributionDraft(null, at(text, cue), content, 0.9));
        return Reports.annotator(blind)
                .annotate(Reports.read("en", text).article())
                .attributions();
    }

    private static Span at(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
