package cl.soser.canal.it.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.suite.PostgresqlSuite;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of words that very many requests have, a list is shown at once, and is not counted far. */
@Tag(PostgresqlSuite.ALONE)
class CommonWordsIT extends InContainer {

    /** As many as are looked at to tell whether words are common. */
    private static final int RECENT = 400;

    @Inject PastTickets tickets;
    @Inject TicketQuery ticketQuery;

    @Test
    void commonWordsAreCountedUpToTwoHundredAndOthersToTheEnd() throws Exception {
        for (int i = 0; i < RECENT; i++) {
            String rare = i % 200 == 0 ? "quisquilloso" : "claro";
            tickets.file("RECLAMO", "JUNAEB", "Hay zapallazo " + rare + " otra vez", Instant.now());
        }
        var reader =
                accounts.account("palabras@it.example", Set.of(Role.ADMINISTRADOR), Set.of(), null);
        TicketCriteria common = TicketCriteria.ofWords("zapallazo");
        TicketCriteria rare = TicketCriteria.ofWords("zapallazo quisquilloso");
        assertEquals(TicketQuery.COMMON_CAP, as(reader, () -> ticketQuery.cap(common)));
        assertEquals(TicketQuery.COMMON_CAP + 1, as(reader, () -> ticketQuery.count(common)));
        assertTrue(
                as(
                                reader,
                                () ->
                                        ticketQuery.page(
                                                common, TicketOrder.INGRESO, false, null, 250, 50))
                        .more());
        assertEquals(TicketQuery.CAP, as(reader, () -> ticketQuery.cap(rare)));
        assertEquals(2, as(reader, () -> ticketQuery.count(rare)));
    }
}
