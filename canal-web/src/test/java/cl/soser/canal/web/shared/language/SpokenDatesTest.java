package cl.soser.canal.web.shared.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.shared.language.Language;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.time.DateLabels;
import cl.soser.canal.web.shared.time.Dates;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dates and numbers of the citizen's pages, in Spanish and in the language that is spoken. */
class SpokenDatesTest {

    private static final Instant THEN = Instant.parse("2026-11-27T18:20:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 4);

    private final Dates dates = new Dates();

    @AfterEach
    void silence() {
        SpokenLanguage.silence();
    }

    @Test
    void spanishStaysAsItIs() {
        assertEquals("27-11-2026 15:20", dates.brief(THEN));
        assertEquals("viernes 27 de noviembre de 2026 a las 15:20", dates.full(THEN));
        assertEquals("04-12-2026", dates.day(DAY));
        assertEquals("27-11-2026", dates.dayOf(THEN));
        assertEquals("viernes 4 de diciembre de 2026", dates.fullDay(DAY));
        assertEquals(
                "viernes 27 de noviembre a las 15:20", DateLabels.deadline(THEN, Dates.SANTIAGO));
        assertEquals("a las 15:20", DateLabels.hour(THEN, Dates.SANTIAGO));
        assertEquals("noviembre de 2026", DateLabels.month(YearMonth.of(2026, 11)));
        assertEquals("1.234", Bundles.number(1234));
    }

    @Test
    void eachLanguageWritesThemItsOwnWay() {
        SpokenLanguage.speak(LanguageWords.of(Language.ENGLISH));
        assertEquals("27 Nov 2026, 15:20", SpanishParts.plain(dates.brief(THEN)));
        assertEquals("Friday 4 December 2026", SpanishParts.plain(dates.fullDay(DAY)));
        assertEquals(
                "Friday 27 November 2026 at 15:20",
                SpanishParts.plain(DateLabels.deadline(THEN, Dates.SANTIAGO)));
        assertEquals("1,234", Bundles.number(1234));
        assertEquals("97.5%", Shares.format(new BigDecimal("0.975"), 1));
        SpokenLanguage.speak(LanguageWords.of(Language.CREOLE));
        assertEquals("vandredi 4 desanm 2026", SpanishParts.plain(dates.fullDay(DAY)));
        assertEquals("27 novanm 2026", SpanishParts.plain(dates.dayOf(THEN)));
        assertEquals("1.234", Bundles.number(1234));
        SpokenLanguage.speak(LanguageWords.of(Language.FACIL));
        assertEquals("4 de diciembre de 2026", SpanishParts.plain(dates.day(DAY)));
        SpokenLanguage.speak(LanguageWords.of(Language.MAPUDUNGUN));
        assertEquals("04-12-2026", SpanishParts.plain(dates.fullDay(DAY)));
    }

    @Test
    void withinASpanishSentenceADateIsSpanish() throws IOException {
        SpokenLanguage.speak(LanguageWords.of(Language.CREOLE));
        StringWriter page = new StringWriter();
        String date = dates.fullDay(DAY);
        try (SpanishParts parts = new SpanishParts(page, true)) {
            parts.write("<p title=\"" + date + "\">Jiska " + date + "</p>");
            parts.write("<p>" + SpanishParts.marked("Hasta el " + date) + ": " + date + "</p>");
        }
        assertEquals(
                "<p title=\"vandredi 4 desanm 2026\">Jiska vandredi 4 desanm 2026</p>"
                        + "<p><span lang=\"es-CL\">Hasta el viernes 4 de diciembre de 2026</span>:"
                        + " vandredi 4 desanm 2026</p>",
                page.toString());
    }

    /** What forms take in has one form, in every language. */
    @Test
    void whatIsTypedStaysInDigits() {
        SpokenLanguage.speak(LanguageWords.of(Language.ENGLISH));
        assertEquals("04-12-2026", DateLabels.inDigits(DAY));
    }
}
