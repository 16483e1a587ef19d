package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Dates;
import java.util.List;

/**
 * What came to wait for the caller.
 *
 * @param sonido whether an alert sounds
 * @param aviso whether an alert is shown outside of the page
 */
public record NewsAnswer(List<Item> novedades, boolean sonido, boolean aviso) {

    public NewsAnswer {
        novedades = List.copyOf(novedades);
    }

    /**
     * One ticket.
     *
     * @param alerta whether it is an alert that nobody has taken
     */
    public record Item(String numero, boolean alerta, String texto, String estado, String hace) {

        static Item of(TicketRow row, Dates dates) {
            return new Item(
                    row.number(),
                    row.isAlertUntaken(),
                    row.subject(),
                    Bundles.text("ticketStatus." + row.standing()),
                    dates.ago(row.lastMovedAt()));
        }
    }
}
