package cl.soser.canal.web.gestion.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.search.TicketRow;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a row of a list tells of the acts on its ticket. */
class TicketRowActsTest {

    private static final long ME = 7;
    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

    private static TicketRow row(TicketStatus status, Long takenBy, Long absorbedInto) {
        return new TicketRow(
                1L,
                "CP-2026-000001",
                Channel.WEB,
                "RECLAMO",
                "Asunto",
                "Escuela",
                SchoolScheme.RBD,
                "1",
                "Talca",
                "CALIDAD",
                status,
                Urgency.MEDIA,
                RunningClock.CONTRATO,
                false,
                false,
                null,
                3,
                null,
                null,
                false,
                false,
                takenBy,
                NOW,
                NOW,
                NOW,
                null,
                NOW,
                NOW,
                absorbedInto,
                null,
                null,
                null,
                null,
                1,
                1);
    }

    private static Set<TicketAction> offered(TicketRow row, boolean workable, String role) {
        AvailableTicketActions acts = AvailableTicketActions.ofRow(row, workable, role::equals, ME);
        return Stream.of(TicketAction.values())
                .filter(acts::offers)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TicketAction.class)));
    }

    @Test
    void anAreaWorksOnItsOwn() {
        assertEquals(
                EnumSet.of(
                        TicketAction.TOMAR,
                        TicketAction.ENTREGAR,
                        TicketAction.DERIVAR,
                        TicketAction.URGENCIA,
                        TicketAction.PEDIR_DATOS,
                        TicketAction.REPLICA),
                offered(row(TicketStatus.EN_AREA, null, null), true, Role.AREA));
    }

    @Test
    void whoHasItLetsItGoAndDoesNotTakeItAgain() {
        Set<TicketAction> mine = offered(row(TicketStatus.EN_AREA, ME, null), true, Role.AREA);
        assertEquals(true, mine.contains(TicketAction.SOLTAR));
        assertEquals(false, mine.contains(TicketAction.TOMAR));
        Set<TicketAction> others = offered(row(TicketStatus.EN_AREA, 8L, null), true, Role.AREA);
        assertEquals(false, others.contains(TicketAction.SOLTAR));
    }

    @Test
    void whoMayOnlyReadIsOfferedNothing() {
        assertEquals(
                Set.of(), offered(row(TicketStatus.EN_AREA, null, null), false, Role.OPERACIONES));
    }

    @Test
    void anOperatorNotesWhatThePersonSaid() {
        assertEquals(
                Set.of(TicketAction.REPLICA),
                offered(row(TicketStatus.EN_AREA, null, null), false, Role.OPERADOR));
    }

    @Test
    void aMergedTicketIsNotActedOn() {
        assertEquals(
                Set.of(), offered(row(TicketStatus.EN_AREA, null, 2L), true, Role.ADMINISTRADOR));
    }
}
