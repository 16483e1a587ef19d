package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.search.TicketCursor;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.omnifaces.util.Faces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * Turns what the data table asks for into one page read by key: it remembers where each page seen
 * ends, so that the next one starts there however deep. The table offers no jump further than one
 * page.
 */
public class TicketLazyModel extends LazyDataModel<TicketRow> {

    private static final long serialVersionUID = 1L;

    /** Sent by a page that was brought rows which this model did not read. */
    private static final String CHANGED = "cambiada";

    private final TicketQuery search;
    private final TicketCriteria filter;
    private final TreeMap<Integer, TicketCursor> starts = new TreeMap<>();
    private TicketOrder order;
    private boolean ascending;
    private int counted = -1;
    private int known;
    private int before;
    private int print;

    TicketLazyModel(
            TicketQuery search, TicketCriteria filter, TicketOrder order, boolean ascending) {
        this.search = search;
        this.filter = filter;
        this.order = order;
        this.ascending = ascending;
    }

    @Override
    public int count(Map<String, FilterMeta> ignored) {
        return Math.max(getCounted() > TicketQuery.CAP ? TicketQuery.CAP : counted, known);
    }

    /** How many there are, where that has been asked already. */
    void counted(int number) {
        counted = number;
    }

    /** It begins so many rows further down. */
    void startAfter(int rows) {
        before = rows;
    }

    /** At most one more than {@link TicketQuery#CAP}. */
    public int getCounted() {
        if (counted < 0) {
            counted = search.count(filter);
        }
        return counted;
    }

    @Override
    public List<TicketRow> load(
            int place, int size, Map<String, SortMeta> sortBy, Map<String, FilterMeta> ignored) {
        sortBy.values().stream().findFirst().ifPresent(this::sort);
        if (Faces.getRequestParameter(CHANGED) != null) {
            starts.clear();
        }
        int first = before + place;
        var start = starts.floorEntry(first);
        int skip = start == null ? first : first - start.getKey();
        TicketCursor after = start == null ? null : start.getValue();
        Slice<TicketRow> page = search.page(filter, order, ascending, after, skip, size);
        List<TicketRow> rows = page.rows();
        int end = first + rows.size();
        if (page.more()) {
            starts.put(end, order.keyOf(rows.get(rows.size() - 1)));
        }
        print = TicketQuery.print(rows);
        known = Math.max(known, page.more() ? end + 1 : end);
        setRowCount(rows.isEmpty() ? known : count(ignored));
        return rows;
    }

    private void sort(SortMeta asked) {
        TicketOrder by = TicketOrder.valueOf(asked.getField());
        boolean up = asked.getOrder().isAscending();
        if (by != order || up != ascending) {
            order = by;
            ascending = up;
            starts.clear();
        }
    }

    /** Of the page read last. */
    int print() {
        return print;
    }

    TicketOrder order() {
        return order;
    }

    boolean isAscending() {
        return ascending;
    }

    @Override
    public String getRowKey(TicketRow row) {
        return row.number();
    }
}
