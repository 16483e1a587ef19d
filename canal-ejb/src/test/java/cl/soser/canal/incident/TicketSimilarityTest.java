package cl.soser.canal.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.ticket.search.SimilarityFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** When two tickets are offered as one incident, and when not. */
class TicketSimilarityTest {

    private static final Instant NOON = Instant.parse("2026-11-24T15:00:00Z");
    private static final String MILK = "La leche venía vencida";

    private static SimilarityFacts told(
            Long school, String topic, String lot, Instant at, String text) {
        return new SimilarityFacts(1L, school, topic, lot, at, text, "", null);
    }

    private static SimilarityFacts milk(Instant at) {
        return told(7L, "CANASTAS", null, at, MILK);
    }

    @Test
    void theSameThingInOtherWordsOfItIsAlike() {
        TicketSimilarity likeness =
                TicketSimilarity.between(
                                milk(NOON),
                                told(
                                        7L,
                                        "CANASTAS",
                                        null,
                                        NOON.plusSeconds(3600),
                                        "LECHES VENCIDAS en la caja de mi hijo"))
                        .orElseThrow();
        assertTrue(likeness.sameSchool());
        assertFalse(likeness.sameLot());
        assertEquals(2, likeness.words().size(), likeness.words()::toString);
    }

    @Test
    void anotherTopicSchoolOrMatterIsNot() {
        for (SimilarityFacts other :
                List.of(
                        told(7L, "BIOMETRICO", null, NOON, MILK),
                        told(8L, "CANASTAS", null, NOON, MILK),
                        told(null, "CANASTAS", null, NOON, MILK),
                        told(7L, "CANASTAS", null, NOON, "El pan venía duro"),
                        told(7L, "CANASTAS", null, NOON, "La leche es poca"))) {
            assertEquals(
                    Optional.empty(),
                    TicketSimilarity.between(milk(NOON), other),
                    other.toString());
        }
    }

    @Test
    void whatEveryComplaintSaysIsNoLikeness() {
        String empty = "Hola, hoy en la escuela de mi hijo llegó mal el servicio para los niños";
        assertEquals(
                Optional.empty(),
                TicketSimilarity.between(
                        told(7L, "CANASTAS", null, NOON, empty),
                        told(7L, "CANASTAS", null, NOON, empty)));
    }

    @Test
    void oneLotAtTwoSchoolsIsAlikeByASingleWord() {
        TicketSimilarity likeness =
                TicketSimilarity.between(
                                told(7L, "CANASTAS", "L23045", NOON, "Leche cortada"),
                                told(8L, "CANASTAS", "L23045", NOON, "leche con mal olor"))
                        .orElseThrow();
        assertFalse(likeness.sameSchool());
        assertTrue(likeness.sameLot());
        assertEquals(List.of("leche"), likeness.words());
    }

    @Test
    void twoWithoutASchoolOfTheDirectoryAreNotAtTheSameSchool() {
        SimilarityFacts nowhere = told(null, "CANASTAS", null, NOON, MILK);
        assertEquals(Optional.empty(), TicketSimilarity.between(nowhere, nowhere));
    }

    @Test
    void fortyEightHoursToTheSecondStillCountAndOneMoreDoesNot() {
        Duration exactly = Duration.ofHours(48);
        assertTrue(TicketSimilarity.between(milk(NOON), milk(NOON.plus(exactly))).isPresent());
        assertEquals(
                Optional.empty(),
                TicketSimilarity.between(milk(NOON), milk(NOON.plus(exactly).plusSeconds(1))));
    }

    /** On the night the clocks change it is still 48 elapsed hours. */
    @Test
    void theNightTheClocksChangeMakesNoHour() {
        Instant before = Instant.parse("2026-09-05T03:00:00Z");
        assertTrue(
                TicketSimilarity.between(milk(before), milk(before.plus(Duration.ofHours(48))))
                        .isPresent());
    }

    @Property
    void whoComesFirstMakesNoDifference(
            @ForAll @Size(max = 6) List<@AlphaChars @StringLength(min = 1, max = 9) String> one,
            @ForAll @Size(max = 6) List<@AlphaChars @StringLength(min = 1, max = 9) String> other,
            @ForAll @IntRange(min = 0, max = 80) int hours) {
        SimilarityFacts first =
                told(7L, "CANASTAS", "A1", NOON, MILK + " " + String.join(" ", one));
        SimilarityFacts second =
                told(
                        7L,
                        "CANASTAS",
                        "A1",
                        NOON.plus(Duration.ofHours(hours)),
                        String.join(" ", other) + " leches");
        assertEquals(
                TicketSimilarity.between(first, second), TicketSimilarity.between(second, first));
        assertEquals(hours <= 48, TicketSimilarity.between(first, second).isPresent());
    }

    @Property
    void caseAndAccentsMakeNoDifference(
            @ForAll @LongRange(min = -48 * 3600, max = 48 * 3600) long seconds) {
        SimilarityFacts accented = told(7L, "CANASTAS", null, NOON, "El pan llegó frío y añejo");
        SimilarityFacts plain =
                told(
                        7L,
                        "CANASTAS",
                        null,
                        NOON.plusSeconds(seconds),
                        "EL PAN LLEGO FRIO Y ANEJO".toUpperCase(Locale.ROOT));
        assertEquals(3, TicketSimilarity.between(accented, plain).orElseThrow().words().size());
    }

    @Property
    void whatIsShownNeverOutgrowsItsColumn(
            @ForAll @Size(min = 2, max = 60)
                    List<@AlphaChars @StringLength(min = 3, max = 60) String> words) {
        SimilarityFacts told = told(7L, "CANASTAS", "A1", NOON, String.join(" ", words));
        TicketSimilarity.between(told, told)
                .ifPresent(found -> assertTrue(found.wordsShown().length() <= 200));
    }
}
