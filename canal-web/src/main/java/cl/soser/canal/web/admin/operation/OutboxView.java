package cl.soser.canal.web.admin.operation;

import cl.soser.canal.account.Role;
import cl.soser.canal.notification.outbox.MessagePurpose;
import cl.soser.canal.notification.outbox.MessageRow;
import cl.soser.canal.notification.outbox.OutboxService;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** admin/mensajes.xhtml: the outbox by state, page by page. */
@Named
@ViewScoped
public class OutboxView implements Serializable {

    @Inject OutboxList list;
    @Inject OutboxService outboxService;
    @Inject HttpServletRequest request;

    @Param(name = "ver")
    transient String handle;

    private MessageRow chosen;
    private OutboxService.Opened opened;
    private MessagePurpose purpose = MessagePurpose.ENTREGA;
    private String reason;

    @PostConstruct
    void open() {
        if (handle != null && !handle.isBlank()) {
            chosen = outboxService.choose(handle);
        }
    }

    /** Shows mailbox and text of the chosen message to who says what for. */
    public void read() {
        opened = outboxService.read(chosen.id(), purpose);
    }

    public void retry() {
        outboxService.retry(chosen.id());
        finish();
    }

    public void discard() {
        outboxService.discard(chosen.id(), reason);
        finish();
    }

    /** Shows the list alone, as it is now. */
    void close() {
        chosen = null;
        opened = null;
        list.load();
    }

    private void finish() {
        chosen = outboxService.row(chosen.id());
        reason = null;
        list.load();
    }

    /** Whether the reader opens tickets and may let a message go; informática only sends again. */
    public boolean isDeciding() {
        return request.isUserInRole(Role.ADMINISTRADOR);
    }

    public boolean isServerConfigured() {
        return outboxService.hasServer();
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
}
