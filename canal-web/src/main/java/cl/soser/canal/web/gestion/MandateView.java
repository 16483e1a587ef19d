package cl.soser.canal.web.gestion;

import cl.soser.canal.account.Role;
import cl.soser.canal.attachment.Attachments;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.improvement.Remedies;
import cl.soser.canal.oversight.Mandate;
import cl.soser.canal.oversight.MandateRef;
import cl.soser.canal.oversight.MandateSheet;
import cl.soser.canal.oversight.Mandates;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Tokens;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.FileItem;
import cl.soser.canal.web.shared.files.FileAddress;
import cl.soser.canal.web.shared.files.WaitingFile;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/requerimiento.xhtml: one requirement, its files, and what is done with it. */
@Named
@ViewScoped
public class MandateView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject Mandates mandates;
    @Inject Remedies remedies;
    @Inject Attachments attachments;
    @Inject CurrentUser user;
    @Inject Clock clock;

    private final String basket = Tokens.random();
    private transient MandateSheet sheet;
    private MandateRef ref;
    private LocalDate closedOn;
    private String doneText;
    private LocalDate day;
    private String reason;
    private Long owner;

    @PostConstruct
    void open() {
        String id = Faces.getRequestParameter("id");
        if (id == null || !id.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        ref = new MandateRef(Long.parseLong(id), 0);
        ref = getSheet().ref();
        closedOn = LocalDate.now(clock);
        owner = getMandate().getOwner();
    }

    public MandateSheet getSheet() {
        if (sheet == null) {
            sheet = mandates.get(ref.id());
        }
        return sheet;
    }

    public Mandate getMandate() {
        return getSheet().mandate();
    }

    public void comply() {
        mandates.comply(ref, closedOn, doneText, basket);
        done("mandate.done.comply");
    }

    public void postpone() {
        mandates.postpone(ref, day, reason);
        done("mandate.done.postpone");
    }

    public void assign() {
        mandates.assign(ref, owner);
        done("mandate.done.assign");
    }

    public void drop() {
        mandates.drop(ref, reason);
        done("mandate.done.drop");
    }

    private void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect("/gestion/requerimiento?id=" + ref.id());
    }

    public boolean isLeader() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES);
    }

    public List<FileItem> getFiles() {
        return attachments.of(OwnerKind.MANDATE, List.of(ref.id())).stream()
                .map(FileAddress::staffItem)
                .toList();
    }

    public List<WaitingFile> getWaiting() {
        return attachments.basket(basket).stream().map(WaitingFile::ofStaff).toList();
    }

    public Map<Long, String> getOwners() {
        return remedies.owners();
    }

    public String getBasket() {
        return basket;
    }

    public String getToday() {
        return LocalDate.now(clock).toString();
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public void setClosedOn(LocalDate closedOn) {
        this.closedOn = closedOn;
    }

    public String getDoneText() {
        return doneText;
    }

    public void setDoneText(String doneText) {
        this.doneText = doneText;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }
}
