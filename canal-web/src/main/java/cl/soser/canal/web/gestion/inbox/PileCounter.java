package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.web.shared.language.Bundles;

/** How many wait in a pile, as a link to them. */
public final class PileCounter {

    private final TicketPile box;
    private final int count;
    private final String href;
    private final boolean current;

    PileCounter(TicketPile box, int count, String href, boolean current) {
        this.box = box;
        this.count = count;
        this.href = href;
        this.current = current;
    }

    public TicketPile getBox() {
        return box;
    }

    public String getLabel() {
        return Bundles.text("box." + box);
    }

    /** As short as the line of counters needs it. */
    public String getShort() {
        String key = "box.short." + box;
        return Bundles.has(key) ? Bundles.text(key) : getLabel();
    }

    /** Nothing is there to be seen; the pile that is open stays in sight. */
    public boolean isHidden() {
        return count == 0 && !current;
    }

    /** "12", or "1.000+". */
    public String getBrief() {
        return brief(count);
    }

    static String brief(int count) {
        return count > TicketQuery.CAP
                ? String.format(Bundles.LOCALE, "%,d+", TicketQuery.CAP)
                : figure(count);
    }

    /** "12", or "más de 1.000". */
    public String getFigure() {
        return figure(count);
    }

    public static String figure(int count) {
        return count > TicketQuery.CAP
                ? Bundles.text("inbox.more", TicketQuery.CAP)
                : String.format(Bundles.LOCALE, "%,d", count);
    }

    public String getHref() {
        return href;
    }

    public boolean isCurrent() {
        return current;
    }

    /** Only a pile that should be empty calls for attention, and only when it is not. */
    public String getTone() {
        if (count == 0) {
            return "";
        }
        return switch (box) {
            case VENCIDAS, ALERTAS -> "counter-danger";
            case RIESGOS, POR_VENCER, VENCEN_HOY, ETAPA_VENCIDA, CAMBIO_PEDIDO -> "counter-warn";
            default -> "";
        };
    }
}
