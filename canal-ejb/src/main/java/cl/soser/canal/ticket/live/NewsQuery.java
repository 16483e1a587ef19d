package cl.soser.canal.ticket.live;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came to wait for the caller since they last looked. */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
@TransactionAttribute(SUPPORTS)
public class NewsQuery {

    /** More are not counted. */
    public static final int MOST = 30;

    /** Whoever was away longer begins with their list, not with what was news then. */
    public static final Duration NEWS = Duration.ofHours(16);

    @Inject TicketQuery ticketQuery;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Alerts first, then what came to a stage in which the caller acts, the last first.
     *
     * @param seen until when they looked; null if they never did
     */
    public List<TicketRow> since(Instant seen) {
        Instant earliest = clock.instant().minus(NEWS);
        Instant from = seen == null || seen.isBefore(earliest) ? earliest : seen;
        Map<Long, TicketRow> news = new LinkedHashMap<>();
        for (TicketPile pile : piles()) {
            for (TicketRow row : ticketQuery.arrived(pile, from, MOST)) {
                if (pile != TicketPile.ALERTAS || row.isAlertUntaken()) {
                    news.putIfAbsent(row.id(), row);
                }
            }
        }
        return news.values().stream().limit(MOST).toList();
    }

    private List<TicketPile> piles() {
        List<TicketPile> piles = new ArrayList<>(List.of(TicketPile.ALERTAS));
        if (caller.has(ADMINISTRADOR)) {
            piles.add(TicketPile.POR_VALIDAR);
            piles.add(TicketPile.POR_REVISAR);
        }
        if (caller.has(OPERACIONES)) {
            piles.add(TicketPile.POR_VISAR);
        }
        if (caller.has(AREA)) {
            piles.add(TicketPile.RIESGOS);
            piles.add(TicketPile.EN_AREA);
        }
        return piles;
    }
}
