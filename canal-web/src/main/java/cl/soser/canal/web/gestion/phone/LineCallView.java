package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.account.Role;
import cl.soser.canal.phone.CallRow;
import cl.soser.canal.phone.CallService;
import cl.soser.canal.phone.CallTicketCandidate;
import cl.soser.canal.phone.NoTicketReason;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.IdConverter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/llamadas/ver.xhtml: one call, and what it ended in. */
@Named
@ViewScoped
public class LineCallView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject CallService callService;
    @Inject CurrentUser user;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private long id;
    private CallRow call;
    private List<CallTicketCandidate> hints;
    private String number;
    private final CallReasonForm form = new CallReasonForm();

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        id = asked;
        load();
    }

    private void load() {
        call = callService.open(id);
        hints = callService.hints(id);
        form.show(call);
        number = null;
    }

    public void link() {
        link(number);
    }

    public void link(String chosen) {
        callService.link(id, chosen);
        done("lineCall.done.linked");
    }

    public void unlink(String chosen) {
        callService.unlink(id, chosen);
        done("lineCall.done.unlinked");
    }

    public void explain() {
        callService.explain(id, form.getReason(), form.getNote(), form.getAbout());
        done("lineCall.done.explained");
    }

    /** On a page of its own, so that looking at it again sends nothing again. */
    private void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect("/gestion/llamadas/ver?id=%s", id);
    }

    public NoTicketReason[] getReasons() {
        return NoTicketReason.values();
    }

    public boolean isAdministrator() {
        return user.is(Role.ADMINISTRADOR);
    }

    public CallRow getCall() {
        return call;
    }

    public List<CallTicketCandidate> getHints() {
        return hints;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public CallReasonForm getForm() {
        return form;
    }
}
