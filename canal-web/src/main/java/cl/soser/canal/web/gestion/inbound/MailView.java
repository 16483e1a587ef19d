package cl.soser.canal.web.gestion.inbound;

import cl.soser.canal.account.Role;
import cl.soser.canal.inbound.InboundMail;
import cl.soser.canal.inbound.InboundMailFile;
import cl.soser.canal.inbound.InboundMailService;
import cl.soser.canal.inbound.JoinMailCommand;
import cl.soser.canal.inbound.JoinTarget;
import cl.soser.canal.inbound.MailDetails;
import cl.soser.canal.inbound.MailState;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/correo/ver.xhtml: one mail, and where it belongs. */
@Named
@ViewScoped
public class MailView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final double KILOBYTE = 1024.0;

    @Inject InboundMailService inboundMailService;
    @Inject CurrentUser user;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private long id;
    private transient MailDetails sheet;
    private String number;
    private String chosen;
    private transient JoinTarget target;
    private String whose;
    private boolean reopen;
    private boolean confirming;
    private String because;
    private String reason;

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        id = asked;
        number =
                getSheet().likely().isEmpty()
                                || getMail().isForged()
                                || !getMail().getState().isWaiting()
                        ? null
                        : getSheet().likely().get(0).number();
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

    /** Shows whose the ticket is, before anything is put on it. */
    public void look() {
        target = inboundMailService.target(id, number);
        chosen = target.number();
        confirming = false;
    }

    public void choose(String candidate) {
        number = candidate;
        look();
    }

    public void chooseAnother() {
        chosen = null;
        target = null;
        confirming = false;
    }

    /** Null until one was looked at. */
    public JoinTarget getTarget() {
        if (target == null && chosen != null) {
            target = inboundMailService.target(id, number);
        }
        return target;
    }

    /**
     * It belongs to a ticket. That its person wrote it from another mailbox is said twice, and why.
     */
    public void join() {
        JoinTarget to = getTarget();
        boolean citizens = "PERSONA".equals(whose);
        if (citizens && !to.own() && !confirming) {
            confirming = true;
            return;
        }
        inboundMailService.join(
                id, new JoinMailCommand(number, citizens, because, citizens && reopen));
        done(done(to, citizens), to.number());
    }

    private String done(JoinTarget to, boolean citizens) {
        if (!citizens) {
            return "mail.done.noted";
        }
        if (reopen) {
            return "mail.done.reopened";
        }
        return to.isClosed() ? "mail.done.closed" : "mail.done.joined";
    }

    public void dontConfirm() {
        confirming = false;
    }

    /** It was put on the wrong ticket. */
    public void takeBack() {
        inboundMailService.takeBack(id, reason);
        Messages.addFlashGlobalInfo("mail.done.takenBack", getSheet().number());
        Faces.redirect("/gestion/correo/ver?id=" + id);
    }

    public boolean isReturnable() {
        return getMail().getState().isReturnable() && user.is(Role.ADMINISTRADOR);
    }

    public void discard() {
        inboundMailService.discard(id, reason);
        done("mail.done.discarded");
    }

    public void discardBurst() {
        inboundMailService.discardBurst(id, reason);
        done("mail.done.burst");
    }

    private static void done(String key, Object... arguments) {
        Messages.addFlashGlobalInfo(key, arguments);
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

    public String size(InboundMailFile file) {
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

    public boolean isReopen() {
        return reopen;
    }

    public void setReopen(boolean reopen) {
        this.reopen = reopen;
    }

    /** Said once that the person wrote it from a mailbox that is not theirs. */
    public boolean isConfirming() {
        return confirming;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
