package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import java.io.Serializable;
import org.primefaces.PrimeFaces;
import org.primefaces.event.data.SortEvent;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** What tickets.xhtml and filters.xhtml ask of the page they are part of. */
abstract class TicketList implements Serializable {

    /** Rows of a page. */
    static final int PAGE = 50;

    private static final long serialVersionUID = 1L;

    private ListAddress address;
    private TicketPile box;
    private TicketLazyModel rows;

    protected void show(TicketQuery search, ListAddress at, TicketPile pile) {
        address = at;
        box = pile;
        rows = new TicketLazyModel(search, at.filter(pile), at.order(pile), at.ascending(pile));
    }

    protected ListAddress address() {
        return address;
    }

    /** The address follows the order chosen, so that it can be kept and shared. */
    public void sorted(SortEvent event) {
        event.getSortBy().values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .ifPresent(
                        by ->
                                address =
                                        address.sorted(
                                                TicketOrder.valueOf(by.getField()),
                                                by.getOrder().isAscending()));
        PrimeFaces.current().ajax().addCallbackParam("address", address.toString());
    }

    public SortMeta getSort() {
        return SortMeta.builder()
                .field(address.order(box).name())
                .order(address.ascending(box) ? SortOrder.ASCENDING : SortOrder.DESCENDING)
                .build();
    }

    /** How many rows are before the page that is looked at, as a script says it. */
    static int firstOf(String asked) {
        return asked != null && asked.matches("\\d{1,3}") ? Integer.parseInt(asked) : 0;
    }

    public String getTotal() {
        return PileCounter.figure(rows.getCounted());
    }

    public boolean isNothing() {
        return rows.getCounted() == 0;
    }

    public boolean isFiltered() {
        return address.isFiltered();
    }

    /** How many filters narrow the list. */
    public int getFilters() {
        return address.filters();
    }

    /** What the page showed when it was read; it differs from the list as soon as that changes. */
    public int getPrint() {
        return rows.print();
    }

    /** The list as it is. */
    public String getHere() {
        return address.toString();
    }

    /** To read it again is to look for somebody again, which is kept and rationed. */
    public boolean isSearched() {
        return address.get(ListAddress.WORDS) != null || address.get(ListAddress.PERSON) != null;
    }

    public String getUnfiltered() {
        return address.withoutFilters().toString();
    }

    /** Rows may be chosen for an act on many. */
    public boolean isChoosable() {
        return false;
    }

    /** What a filter of the form is set to. */
    public String value(String name) {
        return address.get(name);
    }

    /** The one day of entry that it is narrowed to; null for none. */
    public String getDay() {
        return address.day();
    }

    public TicketPile getBox() {
        return box;
    }

    public TicketLazyModel getRows() {
        return rows;
    }
}
