package cl.soser.canal.web.right;

import cl.soser.canal.notification.outbox.RightMailService;
import cl.soser.canal.notification.outbox.RightMailService.Written;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** WEB-INF/gestion/right/mails.xhtml: what was written to people about the case of the page. */
@Named
@ViewScoped
public class RightMailsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RightMailService rightMailService;

    @Param(name = "id", converterClass = NumberConverter.class)
    transient Long asked;

    private long about;
    private List<Written> mails = List.of();
    private Long read;
    private String text;

    @PostConstruct
    void open() {
        if (asked != null) {
            about = asked;
            mails = rightMailService.ofCase(about);
        }
    }

    /** Shows the text of one of them. */
    public void read(Written mail) {
        text = rightMailService.read(about, mail.id());
        read = mail.id();
    }

    public boolean isRead(Written mail) {
        return read != null && read == mail.id();
    }

    /** Reasons of our own are keys; the mail server's words stay as they are. */
    public String error(Written mail) {
        String error = mail.lastError();
        return error != null && error.startsWith("outbox.reason.") ? Bundles.text(error) : error;
    }

    public List<Written> getMails() {
        return mails;
    }

    public String getText() {
        return text;
    }
}
