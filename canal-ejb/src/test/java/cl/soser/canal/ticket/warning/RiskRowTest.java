package cl.soser.canal.ticket.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.search.TicketRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RiskRowTest {

    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

    private static RiskRow row(String number, int attention, RiskLevel level, int hoursLeft) {
        TicketRow ticket =
                new TicketRow(
                        1L,
                        number,
                        Channel.WEB,
                        "RECLAMO",
                        "Asunto",
                        "Escuela",
                        SchoolScheme.RBD,
                        "1",
                        "Talca",
                        "CALIDAD",
                        TicketStatus.POR_VALIDAR,
                        Urgency.MEDIA,
                        RunningClock.CONTRATO,
                        attention < 2,
                        attention == 2,
                        null,
                        attention,
                        null,
                        null,
                        false,
                        false,
                        null,
                        NOW,
                        NOW.plus(Duration.ofHours(hoursLeft)),
                        NOW.plus(Duration.ofHours(hoursLeft)),
                        null,
                        NOW,
                        NOW,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1,
                        1);
        Duration left = Duration.ofHours(hoursLeft);
        return new RiskRow(ticket, new Risk(level, left, Duration.ofHours(9), Set.of()));
    }

    @Test
    void alertsAreFirstThenPossibleRisksThenTheWorst() {
        List<String> order =
                Stream.of(
                                row("overdue", 3, RiskLevel.VENCIDA, -2),
                                row("tight", 3, RiskLevel.ALTO, 4),
                                row("tighter", 3, RiskLevel.ALTO, 1),
                                row("risk", 2, RiskLevel.MEDIO, 12),
                                row("alert", 1, RiskLevel.MEDIO, 27),
                                row("untaken", 0, RiskLevel.MEDIO, 60))
                        .sorted(RiskRow.WORST_FIRST)
                        .map(one -> one.ticket().number())
                        .toList();
        assertEquals(List.of("untaken", "alert", "risk", "overdue", "tighter", "tight"), order);
    }
}
