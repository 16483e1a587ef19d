package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.account.Role;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketCursor;
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
            List<TicketRow> open =
                    page(TicketCriteria.of(pile), null).rows().stream()
                            .filter(row -> !row.isClosed())
                            .toList();
            others = open.stream().filter(row -> !isThis(row)).toList();
            if (!others.isEmpty()) {
                more = others.size() > MOST;
                next = after(open, pile);
                return;
            }
        }
        others = List.of();
    }

    /** Of one's list, so that pressing again and again leads through it and not back and forth. */
    private TicketRow after(List<TicketRow> open, TicketPile pile) {
        for (int at = 0; at + 1 < open.size(); at++) {
            if (isThis(open.get(at))) {
                return open.get(at + 1);
            }
        }
        return more ? beyond(pile) : others.get(0);
    }

    /** The one after this in a pile longer than what was read; after its last, its first. */
    private TicketRow beyond(TicketPile pile) {
        TicketCriteria self = TicketCriteria.ofWords(view.getNumber()).in(pile);
        return page(self, null).rows().stream()
                .map(TicketOrder.VENCE::keyOf)
                .flatMap(key -> page(TicketCriteria.of(pile), key).rows().stream())
                .filter(row -> !row.isClosed())
                .findFirst()
                .orElse(others.get(0));
    }

    private Slice<TicketRow> page(TicketCriteria filter, TicketCursor after) {
        return ticketQuery.page(filter, TicketOrder.VENCE, true, after, 0, MOST + 1);
    }

    private boolean isThis(TicketRow row) {
        return row.number().equals(view.getNumber());
    }

    private List<TicketPile> piles() {
        if (user.is(Role.ADMINISTRADOR)) {
            return List.of(TicketPile.POR_VALIDAR, TicketPile.POR_REVISAR);
        }
        if (user.is(Role.AREA)) {
            return List.of(TicketPile.EN_AREA, TicketPile.ALERTAS);
        }
        return List.of(user.is(Role.OPERACIONES) ? TicketPile.POR_VISAR : TicketPile.ABIERTAS);
    }
}
