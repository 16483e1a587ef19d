package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one list shows, one ticket shows, and one count counts: the same to the same caller. */
class ReadingRightsIT extends InContainer {

    @Inject PastTickets tickets;
    @Inject TicketQuery ticketQuery;
    @Inject TicketDetailsService ticketDetailsService;

    private String file(String detail) {
        return tickets.file("RECLAMO", "JUNAEB", detail, Instant.now());
    }

    private boolean lists(TicketPile box, String words, String number) {
        List<TicketRow> rows =
                ticketQuery
                        .page(
                                TicketCriteria.ofWords(words).in(box),
                                TicketOrder.VENCE,
                                true,
                                null,
                                0,
                                200)
                        .rows();
        return rows.stream().anyMatch(row -> row.number().equals(number));
    }

    @Test
    void anAreaSeesWhatItAnswersAndWhatItGetsInCopy() throws Exception {
        String number = file("Tres niños con diarrea, palabraunica1.");
        for (String area : List.of("CALIDAD", "OPERACIONES", "NUTRICION")) {
            assertEquals(
                    number,
                    as(area(area), () -> ticketDetailsService.open(number).ticket().getNumber()),
                    area);
            assertTrue(
                    as(area(area), () -> lists(TicketPile.TODAS, "palabraunica1", number)), area);
        }
        assertTrue(
                as(area("OPERACIONES"), () -> lists(TicketPile.EN_COPIA, "palabraunica1", number)));
        assertTrue(
                as(area("CALIDAD"), () -> ticketQuery.count(TicketCriteria.of(TicketPile.ABIERTAS)))
                        > 0);
    }

    @Test
    void anotherAreaFindsNothingOnAnyRoad() throws Exception {
        String number = file("Tres niños con diarrea, palabraunica2.");
        assertThrows(
                NotFoundException.class,
                () -> as(area("LOGISTICA"), () -> ticketDetailsService.open(number)));
        assertFalse(as(area("LOGISTICA"), () -> lists(TicketPile.TODAS, "palabraunica2", number)));
        assertFalse(as(area("LOGISTICA"), () -> lists(TicketPile.TODAS, number, number)));
        assertFalse(as(area("LOGISTICA"), () -> lists(TicketPile.ABIERTAS, null, number)));
        assertEquals(
                0,
                as(
                        area("LOGISTICA"),
                        () -> ticketQuery.count(TicketCriteria.ofWords("palabraunica2"))));
    }

    @Test
    void aRestrictedTicketOfNoListIsForOperationsManagementAlone() throws Exception {
        String number = file("La manipuladora le dio golpes a un niño, palabraunica3.");
        assertTrue(
                as(with(Role.OPERACIONES), () -> lists(TicketPile.TODAS, "palabraunica3", number)));
        for (var account :
                List.of(
                        with(Role.ADMINISTRADOR),
                        area("RRHH"),
                        area("OPERACIONES"),
                        with(Role.OPERADOR))) {
            assertThrows(
                    NotFoundException.class,
                    () -> as(account, () -> ticketDetailsService.open(number)));
            assertFalse(as(account, () -> lists(TicketPile.TODAS, "palabraunica3", number)));
            assertEquals(
                    0,
                    as(account, () -> ticketQuery.count(TicketCriteria.ofWords("palabraunica3"))));
        }
    }

    @Test
    void whoeverIsNotOfTheStaffIsRefusedBeforeAnythingIsRead() {
        for (String role :
                List.of(Role.CIUDADANO, Role.INSTITUCION, Role.TERRENO, Role.DATOS, Role.TI)) {
            assertThrows(
                    EJBAccessException.class,
                    () ->
                            as(
                                    with(role),
                                    () -> ticketQuery.count(TicketCriteria.of(TicketPile.TODAS))),
                    role);
        }
    }

    @Test
    void signsOfTheQueryLanguageAreSearchedForLiterally() throws Exception {
        String number = file("Cien por ciento palabraunica4.");
        for (String words :
                List.of("%", "_", "palabraunica4 & !x", "':*", "(a+)+$", "palabraunica%")) {
            as(with(Role.ADMINISTRADOR), () -> lists(TicketPile.TODAS, words, number));
        }
        assertFalse(as(with(Role.ADMINISTRADOR), () -> lists(TicketPile.TODAS, "%", number)));
    }
}
