package cl.soser.canal.web.admin.operation;

import cl.soser.canal.notification.outbox.MessageRow;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What a message failed of, in words. */
@Named
@ApplicationScoped
public class OutboxLabels {

    /** Reasons of our own are keys; the mail server's words stay as they are. */
    public String error(MessageRow row) {
        String error = row.lastError();
        return error != null && error.startsWith("outbox.reason.") ? Bundles.text(error) : error;
    }
}
