package cl.soser.canal.web.right;

import cl.soser.canal.right.register.RegisterEntryContent;
import cl.soser.canal.right.register.RegisterEntryDetails;
import cl.soser.canal.right.register.RegisterKind;
import cl.soser.canal.right.register.RegisterService;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/registros/ver.xhtml: an entry of a register, or a new one; each change is an edition. */
@Named
@ViewScoped
public class RegisterEntryView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RegisterService registerService;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    @Param(name = "tipo", converterClass = OptionConverter.class)
    transient RegisterKind named;

    private RegisterKind kind;
    private RegisterEntryDetails sheet;
    private boolean ended;
    private String reason;
    private final RegisterEntryForm form = new RegisterEntryForm();

    @PostConstruct
    void open() {
        kind = named == null ? RegisterKind.ACTIVIDAD : named;
        if (asked == null) {
            return;
        }
        sheet = registerService.open(asked);
        kind = sheet.kind();
        ended = sheet.ended();
        form.show(sheet.content());
    }

    public void save() {
        RegisterEntryContent content = form.content();
        if (sheet == null) {
            registerService.add(kind, content, reason);
        } else {
            registerService.change(sheet.id(), sheet.version(), content, ended, reason);
        }
        Redirect.to("/gestion/registros?tipo=" + kind, "register.saved");
    }

    public RegisterKind getKind() {
        return kind;
    }

    /** Whether it is in the register already. */
    public boolean isKnown() {
        return sheet != null;
    }

    public List<RegisterEntryDetails.Edition> getEditions() {
        return sheet.editions();
    }

    public boolean isEnded() {
        return ended;
    }

    public void setEnded(boolean ended) {
        this.ended = ended;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public RegisterEntryForm getForm() {
        return form;
    }
}
