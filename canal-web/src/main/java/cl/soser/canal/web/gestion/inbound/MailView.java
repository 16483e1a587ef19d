package cl.soser.canal.web.gestion.inbound;

import cl.soser.canal.account.Role;
import cl.soser.canal.inbound.InboundMail;
import cl.soser.canal.inbound.InboundMailFile;
import cl.soser.canal.inbound.InboundMailService;
import cl.soser.canal.inbound.MailDetails;
import cl.soser.canal.inbound.MailState;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** gestion/correo/ver.xhtml: one mail, and where it belongs. */
@Named
@ViewScoped
public class MailView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/gestion/correo";
    private static final double KILOBYTE = 1024.0;

    @Inject InboundMailService inboundMailService;
    @Inject CurrentUser user;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private long id;
    private transient MailDetails sheet;
    private String reason;

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        id = asked;
    }

    long id() {
        return id;
    }

    public MailDetails getSheet() {
        if (sheet == null) {
            sheet = inboundMailService.open(id);
        }
        return sheet;
    }

    public InboundMail getMail() {
        return getSheet().mail();
    }

    /** It was put on the wrong ticket. */
    public void takeBack() {
        inboundMailService.takeBack(id, reason);
        Redirect.to("/gestion/correo/ver?id=" + id, "mail.done.takenBack", getSheet().number());
    }

    public boolean isReturnable() {
        return getMail().getState().isReturnable() && user.is(Role.ADMINISTRADOR);
    }

    public void discard() {
        inboundMailService.discard(id, reason);
        Redirect.to(LIST, "mail.done.discarded");
    }

    public void discardBurst() {
        inboundMailService.discardBurst(id, reason);
        Redirect.to(LIST, "mail.done.burst");
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

    public String size(InboundMailFile file) {
        return sizeOf(file.getSize());
    }

    /** In the unit people use for it. */
    static String sizeOf(long bytes) {
        return bytes < KILOBYTE * KILOBYTE / 10
                ? Bundles.text("mail.file.size.small", Math.ceil(bytes / KILOBYTE))
                : Bundles.text("mail.file.size", bytes / KILOBYTE / KILOBYTE);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
