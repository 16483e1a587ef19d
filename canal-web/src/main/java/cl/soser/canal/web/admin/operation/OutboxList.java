package cl.soser.canal.web.admin.operation;

import cl.soser.canal.notification.outbox.MessageChannel;
import cl.soser.canal.notification.outbox.MessageCursor;
import cl.soser.canal.notification.outbox.MessageRow;
import cl.soser.canal.notification.outbox.MessageState;
import cl.soser.canal.notification.outbox.OutboxService;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.form.ListFields;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The messages the address asks for, a page of them. */
@Named
@ViewScoped
public class OutboxList implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Param(name = "estado", converterClass = OptionConverter.class)
    transient MessageState wanted;

    @Param(name = "desde")
    transient String after;

    @Param(name = "canal", converterClass = OptionConverter.class)
    transient MessageChannel channel;

    @Param(name = "creadoDesde", converterClass = DayConverter.class)
    transient LocalDate createdFrom;

    @Param(name = "creadoHasta", converterClass = DayConverter.class)
    transient LocalDate createdUntil;

    @Inject ListSize listSize;
    @Inject OutboxService outboxService;

    private MessageState state;
    private MessageChannel by;
    private DaySpan days;
    private ListFields filter;
    private MessageCursor from;
    private Slice<MessageRow> page;

    @PostConstruct
    void open() {
        state = wanted == null ? MessageState.PENDIENTE : wanted;
        by = channel;
        days = new DaySpan(createdFrom, createdUntil);
        filter =
                ListFields.of("/admin/mensajes")
                        .keep("estado", state.name())
                        .days("creado", "outbox.created", days)
                        .option(
                                "canal",
                                "outbox.channel",
                                by,
                                MessageChannel.values(),
                                "messageChannel");
        from = MessageCursor.parse(after).orElse(null);
        load();
    }

    void load() {
        page = outboxService.page(state, by, days, from, listSize.of(ROWS));
    }

    /** The same page with this message open. */
    public String address(MessageRow row) {
        String here = from == null ? filter.getAddress() : filter.after("desde", from);
        return here + "&ver=" + row.handle() + "#mensaje";
    }

    /** Whether all failed ones can be retried or discarded together. */
    public boolean isTogether() {
        return state == MessageState.FALLIDO
                && from == null
                && !filter.isActive()
                && page.rows().size() > 1;
    }

    /** "12", "más de 1.000". */
    public String count(MessageState of) {
        int count = outboxService.count(of);
        return count > OutboxService.MOST_COUNTED
                ? Bundles.text("outbox.many", OutboxService.MOST_COUNTED)
                : String.valueOf(count);
    }

    public List<MessageState> getStates() {
        return List.of(MessageState.values());
    }

    public String getNext() {
        return OutboxService.next(page).map(cursor -> filter.after("desde", cursor)).orElse(null);
    }

    public String getFirst() {
        return from == null ? null : filter.getAddress();
    }

    public ListFields getFilter() {
        return filter;
    }

    public MessageState getState() {
        return state;
    }

    public List<MessageRow> getRows() {
        return page.rows();
    }
}
