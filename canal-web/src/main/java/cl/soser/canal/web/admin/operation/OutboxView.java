package cl.soser.canal.web.admin.operation;

import cl.soser.canal.account.Role;
import cl.soser.canal.notification.outbox.FailedMessagesResult;
import cl.soser.canal.notification.outbox.MessageChannel;
import cl.soser.canal.notification.outbox.MessageCursor;
import cl.soser.canal.notification.outbox.MessagePurpose;
import cl.soser.canal.notification.outbox.MessageRow;
import cl.soser.canal.notification.outbox.MessageState;
import cl.soser.canal.notification.outbox.OutboxService;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.form.ListFields;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** admin/mensajes.xhtml: the outbox by state, page by page. */
@Named
@ViewScoped
public class OutboxView implements Serializable {

    private static final int ROWS = 50;

    @Inject OutboxService outboxService;
    @Inject HttpServletRequest request;

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

    @Param(name = "ver")
    transient String handle;

    private MessageState state;
    private MessageChannel by;
    private DaySpan days;
    private ListFields filter;
    private MessageCursor from;
    private Slice<MessageRow> page;
    private MessageRow chosen;
    private OutboxService.Opened opened;
    private MessagePurpose purpose = MessagePurpose.ENTREGA;
    private String reason;
    private String reasonForAll;
    private String outcome;

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
        if (handle != null && !handle.isBlank()) {
            chosen = outboxService.choose(handle);
        }
    }

    private void load() {
        page = outboxService.page(state, by, days, from, ROWS);
    }

    /** Shows mailbox and text of the chosen message to who says what for. */
    public void read() {
        opened = outboxService.read(chosen.id(), purpose);
    }

    /** The same page with this message open. */
    public String address(MessageRow row) {
        String here = from == null ? filter.getAddress() : filter.after("desde", from);
        return here + "&ver=" + row.handle() + "#mensaje";
    }

    public void retry() {
        outboxService.retry(chosen.id());
        finish();
    }

    public void discard() {
        outboxService.discard(chosen.id(), reason);
        finish();
    }

    public void retryFailed() {
        done(outboxService.retryFailed(), "outbox.all.retried");
    }

    public void discardFailed() {
        done(outboxService.discardFailed(reasonForAll), "outbox.all.discarded");
        reasonForAll = null;
    }

    private void done(FailedMessagesResult result, String words) {
        outcome =
                Bundles.text(words, result.done())
                        + (result.left() == 0
                                ? ""
                                : " " + Bundles.text("outbox.all.left", result.left()))
                        + (result.more() ? " " + Bundles.text("outbox.all.more") : "");
        chosen = null;
        opened = null;
        load();
    }

    /** Whether all failed ones can be retried or discarded together. */
    public boolean isTogether() {
        return state == MessageState.FALLIDO
                && from == null
                && !filter.isActive()
                && page.rows().size() > 1;
    }

    private void finish() {
        chosen = outboxService.row(chosen.id());
        reason = null;
        load();
    }

    /** "12", "más de 1.000". */
    public String count(MessageState of) {
        int count = outboxService.count(of);
        return count > OutboxService.MOST_COUNTED
                ? Bundles.text("outbox.many", OutboxService.MOST_COUNTED)
                : String.valueOf(count);
    }

    /** Reasons of our own are keys; the mail server's words stay as they are. */
    public String error(MessageRow row) {
        String error = row.lastError();
        return error != null && error.startsWith("outbox.reason.") ? Bundles.text(error) : error;
    }

    /** Whether the reader opens tickets and may let a message go; informática only sends again. */
    public boolean isDeciding() {
        return request.isUserInRole(Role.ADMINISTRADOR);
    }

    public boolean isServerConfigured() {
        return outboxService.hasServer();
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

    public MessageRow getChosen() {
        return chosen;
    }

    /** Null until somebody says what for. */
    public OutboxService.Opened getOpened() {
        return opened;
    }

    public MessagePurpose[] getPurposes() {
        return MessagePurpose.values();
    }

    public MessagePurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(MessagePurpose purpose) {
        this.purpose = purpose;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getReasonForAll() {
        return reasonForAll;
    }

    public void setReasonForAll(String reasonForAll) {
        this.reasonForAll = reasonForAll;
    }

    /** What the last act on all failed ones did; null if there was none. */
    public String getOutcome() {
        return outcome;
    }
}
