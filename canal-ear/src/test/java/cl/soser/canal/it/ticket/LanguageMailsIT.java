package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.language.ChosenLanguage;
import cl.soser.canal.shared.language.Language;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The receipt in the language of the form; the Spanish one stands behind it. */
class LanguageMailsIT extends TicketCase {

    @Inject ChosenLanguage chosenLanguage;

    @AfterEach
    void silence() {
        chosenLanguage.speaks(null);
    }

    private String receipt(Language language) {
        chosenLanguage.speaks(language);
        String number = file("RECLAMO", "Faltó pan", "Hoy faltó el pan del desayuno.");
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT m.body FROM OutboundMessage m
                                        WHERE m.ticketNumber = :number
                                        AND m.templateCode LIKE 'acuse%'""",
                                        String.class)
                                .setParameter("number", number)
                                .getSingleResult());
    }

    @Test
    void theReceiptSaysItInTheChosenLanguageAndThenInSpanish() {
        String both = receipt(Language.ENGLISH);
        int english = both.indexOf("We received your request");
        int spanish = both.indexOf("Recibimos ");
        assertTrue(english >= 0 && english < spanish, both);
        assertTrue(receipt(Language.CREOLE).contains("Nou resevwa"));
    }

    @Test
    void whatHasNoWordingInALanguageIsSpanishAlone() {
        assertFalse(receipt(null).contains("request"));
        assertTrue(receipt(Language.MAPUDUNGUN).startsWith("tRecibimos "));
    }
}
