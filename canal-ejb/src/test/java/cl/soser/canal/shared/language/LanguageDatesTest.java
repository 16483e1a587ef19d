package cl.soser.canal.shared.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageDatesTest {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final ZoneId EASTER = ZoneId.of("Pacific/Easter");
    private static final Instant THEN = Instant.parse("2026-11-27T18:20:00Z");

    /** Where schools are, besides Santiago's. */
    private static final String[] OTHER_ZONES = {
        "Pacific/Easter", "America/Punta_Arenas", "America/Coyhaique"
    };

    private static final LocalDate DAY = LocalDate.of(2026, 9, 4);

    private static LanguageDates in(Language language) {
        return LanguageDates.of(language);
    }

    @Test
    void englishTakesItsNamesFromJava() {
        assertEquals("Friday 27 November 2026 at 15:20", in(Language.ENGLISH).full(THEN, SANTIAGO));
        assertEquals("27 Nov 2026, 15:20", in(Language.ENGLISH).brief(THEN, SANTIAGO));
        assertEquals("Friday 4 September 2026", in(Language.ENGLISH).fullDay(DAY));
        assertEquals("4 Sep 2026", in(Language.ENGLISH).day(DAY));
        assertEquals("at 15:20", in(Language.ENGLISH).hour(THEN, SANTIAGO));
        assertEquals("November 2026", in(Language.ENGLISH).month(YearMonth.of(2026, 11)));
    }

    @Test
    void creoleTakesThemFromItsFile() {
        assertEquals("vandredi 27 novanm 2026, 15:20", in(Language.CREOLE).full(THEN, SANTIAGO));
        assertEquals("4 septanm 2026", in(Language.CREOLE).day(DAY));
    }

    @Test
    void easyReadingIsShort() {
        assertEquals(
                "27 de noviembre de 2026, 15:20 horas", in(Language.FACIL).full(THEN, SANTIAGO));
        assertEquals("4 de septiembre de 2026", in(Language.FACIL).fullDay(DAY));
    }

    @Test
    void whatNobodyNamedIsDigits() {
        assertEquals("27-11-2026 15:20", in(Language.MAPUDUNGUN).full(THEN, SANTIAGO));
        assertEquals("04-09-2026", in(Language.MAPUDUNGUN).fullDay(DAY));
    }

    @Test
    void namesThatSomebodyAddsAreUsed() {
        Properties file = LanguageDates.file(Language.MAPUDUNGUN);
        file.setProperty("fullDay", "EEEE d 'EEEE' MMMM");
        file.setProperty("weekdays", "a,b,c,d,viernes,f,g");
        file.setProperty("months", "1,2,3,4,5,6,7,8,nueve,10,11,12");
        assertEquals("viernes 4 EEEE nueve", new LanguageDates(file).fullDay(DAY));
    }

    @Test
    void anotherZoneThanSantiagosIsNamed() {
        assertEquals(
                "Friday 27 November 2026 at 13:20 (Easter Island time)",
                in(Language.ENGLISH).full(THEN, EASTER));
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertEquals(
                "1,234",
                NumberFormat.getIntegerInstance(in(Language.ENGLISH).locale()).format(1234));
        assertEquals(
                "1.234",
                NumberFormat.getIntegerInstance(in(Language.CREOLE).locale()).format(1234));
    }

    @ParameterizedTest
    @EnumSource
    void eachFileIsWholeAndSaysWhereItComesFrom(Language language) {
        Properties file = LanguageDates.file(language);
        assertFalse(file.getProperty(LanguageFile.ORIGIN, "").isBlank());
        assertEquals(
                LanguageFile.isRevised(file),
                !file.getProperty(LanguageFile.REVISED_ON, "").isBlank());
        for (String zone : OTHER_ZONES) {
            assertNotNull(file.getProperty("zone." + zone), zone);
        }
        assertTrue(in(language).full(THEN, SANTIAGO).contains("15:20"));
    }
}
