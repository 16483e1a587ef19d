package cl.soser.canal.web.gestion;

import cl.soser.canal.inbound.IncomingFile;
import cl.soser.canal.inbound.IncomingMail;
import cl.soser.canal.inbound.MailSheet;
import cl.soser.canal.inbound.MailState;
import cl.soser.canal.inbound.MailTray;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/correo/ver.xhtml: one mail, and where it belongs. */
@Named
@ViewScoped
public class MailView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final double KILOBYTE = 1024.0;

    @Inject MailTray tray;

    private long id;
    private transient MailSheet sheet;
    private String number;
    private String whose;
    private String reason;

    @PostConstruct
    void open() {
        String asked = Faces.getRequestParameter("id");
        if (asked == null || !asked.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        id = Long.parseLong(asked);
        number =
                getSheet().likely().isEmpty() || !getSheet().mail().getState().isWaiting()
                        ? null
                        : getSheet().likely().get(0).number();
    }

    public MailSheet getSheet() {
        if (sheet == null) {
            sheet = tray.open(id);
        }
        return sheet;
    }

    public IncomingMail getMail() {
        return getSheet().mail();
    }

    /** It belongs to a ticket. */
    public void join() {
        tray.join(id, number, "PERSONA".equals(whose));
        done("PERSONA".equals(whose) ? "mail.done.joined" : "mail.done.noted");
    }

    public void discard() {
        tray.discard(id, reason);
        done("mail.done.discarded");
    }

    public void discardBurst() {
        tray.discardBurst(id, reason);
        done("mail.done.burst");
    }

    private static void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect("/gestion/correo");
    }

    public boolean isMovable() {
        return getMail().getState().isMovable();
    }

    public boolean isBurst() {
        return getMail().getState() == MailState.RAFAGA;
    }

    /** Whether the whole is worth showing beside what is shown. */
    public boolean isLonger() {
        return !getSheet().whole().equals(getMail().getShown());
    }

    public String size(IncomingFile file) {
        return sizeOf(file.getSize());
    }

    /** In the unit people use for it. */
    static String sizeOf(long bytes) {
        return bytes < KILOBYTE * KILOBYTE / 10
                ? Bundles.text("mail.file.size.small", Math.ceil(bytes / KILOBYTE))
                : Bundles.text("mail.file.size", bytes / KILOBYTE / KILOBYTE);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = whose;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
