package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.account.Role;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** After an act on a ticket: the next one that waits for the user. */
@Named
@RequestScoped
public class NextTicketView {

    /** So many are read at most; beyond it a screen says "más de 20". */
    private static final int MOST = 20;

    @Inject TicketQuery ticketQuery;
    @Inject TicketView view;
    @Inject CurrentUser user;

    private boolean read;
    private List<TicketRow> others;
    private TicketRow next;
    private boolean more;

    /** Its number; null if nothing else waits. */
    public String getNumber() {
        read();
        return next == null ? null : next.number();
    }

    /** "Siguiente (7)". */
    public String getLabel() {
        read();
        return Bundles.text(
                "next.go",
                more ? Bundles.text("next.many", MOST) : Integer.toString(others.size()));
    }

    private void read() {
        if (read) {
            return;
        }
        read = true;
        for (TicketPile pile : piles()) {
            Slice<TicketRow> page =
                    ticketQuery.page(
                            TicketCriteria.of(pile), TicketOrder.VENCE, true, null, 0, MOST + 1);
            List<TicketRow> open = page.rows().stream().filter(row -> !row.isClosed()).toList();
            others = open.stream().filter(row -> !isThis(row)).toList();
            if (!others.isEmpty()) {
                next = after(open);
                more = others.size() > MOST;
                return;
            }
        }
        others = List.of();
    }

    /** Of one's list, so that pressing again and again leads through it and not back and forth. */
    private TicketRow after(List<TicketRow> open) {
        for (int at = 0; at + 1 < open.size(); at++) {
            if (isThis(open.get(at))) {
                return open.get(at + 1);
            }
        }
        return others.get(0);
    }

    private boolean isThis(TicketRow row) {
        return row.number().equals(view.getNumber());
    }

    private List<TicketPile> piles() {
        if (user.is(Role.ADMINISTRADOR)) {
            return List.of(TicketPile.POR_VALIDAR, TicketPile.POR_REVISAR);
        }
        if (user.is(Role.AREA)) {
            return List.of(TicketPile.EN_AREA);
        }
        return List.of(user.is(Role.OPERACIONES) ? TicketPile.POR_VISAR : TicketPile.ABIERTAS);
    }
}
