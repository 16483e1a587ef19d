package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which piles the inbox of a role has, in their order, and which of them opens by itself. */
final class InboxPiles {

    /**
     * The most alerts that are told by their number; the words inbox.untaken say "more" above it.
     */
    private static final int MOST_UNTAKEN = 20;

    private InboxPiles() {}

    static List<TicketPile> of(CurrentUser user, Caller caller) {
        if (user.is(Role.ADMINISTRADOR)) {
            return List.of(
                    TicketPile.ALERTAS,
                    TicketPile.RIESGOS,
                    TicketPile.POR_VALIDAR,
                    TicketPile.POR_REVISAR,
                    TicketPile.POR_VENCER,
                    TicketPile.VENCIDAS,
                    TicketPile.ESPERA_CIUDADANO,
                    TicketPile.RESPONDIDAS,
                    TicketPile.POR_AVISAR,
                    TicketPile.CAMBIO_PEDIDO,
                    TicketPile.ABIERTAS);
        }
        if (user.is(Role.AREA)) {
            List<TicketPile> boxes =
                    new ArrayList<>(
                            List.of(
                                    TicketPile.ALERTAS,
                                    TicketPile.RIESGOS,
                                    TicketPile.EN_AREA,
                                    TicketPile.POR_VALIDAR,
                                    TicketPile.POR_VENCER,
                                    TicketPile.VENCIDAS,
                                    TicketPile.MIAS,
                                    TicketPile.ESPERA_CIUDADANO,
                                    TicketPile.RESPONDIDAS,
                                    TicketPile.POR_AVISAR,
                                    TicketPile.ABIERTAS,
                                    TicketPile.EN_COPIA));
            if (caller.standsInFor(Role.OPERACIONES)) {
                boxes.add(0, TicketPile.POR_VISAR);
            }
            return boxes;
        }
        if (user.is(Role.OPERACIONES)) {
            return List.of(
                    TicketPile.ALERTAS,
                    TicketPile.RIESGOS,
                    TicketPile.POR_VISAR,
                    TicketPile.CAMBIO_PEDIDO,
                    TicketPile.POR_VENCER,
                    TicketPile.VENCIDAS,
                    TicketPile.POR_REVISAR,
                    TicketPile.RESPONDIDAS,
                    TicketPile.ABIERTAS);
        }
        return List.of(
                TicketPile.ABIERTAS,
                TicketPile.POR_AVISAR,
                TicketPile.ESPERA_CIUDADANO,
                TicketPile.POR_VENCER,
                TicketPile.CERRADAS);
    }

    /**
     * Alerts of an area that nobody took, which come first in their pile; one more than are told by
     * their number where there are many.
     */
    static int untaken(CurrentUser user, Map<TicketPile, Integer> counts, TicketQuery tickets) {
        if (!user.is(Role.AREA) || counts.get(TicketPile.ALERTAS) == 0) {
            return 0;
        }
        TicketCriteria alerts = TicketCriteria.of(TicketPile.ALERTAS);
        return (int)
                tickets
                        .page(alerts, TicketOrder.VENCE, true, null, 0, MOST_UNTAKEN + 1)
                        .rows()
                        .stream()
                        .filter(TicketRow::isAlertUntaken)
                        .count();
    }

    /** The administrator starts with unvalidated tickets, if there are any. */
    static TicketPile first(CurrentUser user, Map<TicketPile, Integer> counts, boolean untaken) {
        if (user.is(Role.ADMINISTRADOR)) {
            return counts.get(TicketPile.POR_VALIDAR) > 0
                    ? TicketPile.POR_VALIDAR
                    : TicketPile.ABIERTAS;
        }
        if (user.is(Role.AREA)) {
            return firstOfArea(counts, untaken);
        }
        return user.is(Role.OPERACIONES) ? TicketPile.POR_VISAR : TicketPile.ABIERTAS;
    }

    /**
     * What it is to answer, which has alerts of its own on top; without any, what must be looked at
     * before its area is confirmed.
     */
    private static TicketPile firstOfArea(Map<TicketPile, Integer> counts, boolean untaken) {
        if (counts.get(TicketPile.EN_AREA) > 0) {
            return TicketPile.EN_AREA;
        }
        if (untaken) {
            return TicketPile.ALERTAS;
        }
        return counts.get(TicketPile.RIESGOS) > 0 ? TicketPile.RIESGOS : TicketPile.EN_AREA;
    }
}
