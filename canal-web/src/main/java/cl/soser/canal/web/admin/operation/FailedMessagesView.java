package cl.soser.canal.web.admin.operation;

import cl.soser.canal.notification.outbox.FailedMessagesResult;
import cl.soser.canal.notification.outbox.OutboxService;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The part of admin/mensajes.xhtml that retries or discards all failed messages together. */
@Named
@ViewScoped
public class FailedMessagesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject OutboxService outboxService;
    @Inject OutboxView view;

    private String reasonForAll;
    private String outcome;

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
        view.close();
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
