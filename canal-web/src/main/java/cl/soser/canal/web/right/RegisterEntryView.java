package cl.soser.canal.web.right;

import cl.soser.canal.right.register.RegisterEntryContent;
import cl.soser.canal.right.register.RegisterEntryDetails;
import cl.soser.canal.right.register.RegisterKind;
import cl.soser.canal.right.register.RegisterService;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.address.OptionConverter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

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
    private String title;
    private String purpose;
    private String categories;
    private String people;
    private String ground;
    private String recipients;
    private String keptFor;
    private String safeguards;
    private boolean ended;
    private String reason;

    @PostConstruct
    void open() {
        kind = named == null ? RegisterKind.ACTIVIDAD : named;
        if (asked == null) {
            return;
        }
        sheet = registerService.open(asked);
        kind = sheet.kind();
        ended = sheet.ended();
        RegisterEntryContent now = sheet.content();
        title = now.title();
        purpose = now.purpose();
        categories = now.categories();
        people = now.people();
        ground = now.ground();
        recipients = now.recipients();
        keptFor = now.keptFor();
        safeguards = now.safeguards();
    }

    public void save() {
        RegisterEntryContent content =
                new RegisterEntryContent(
                        title,
                        purpose,
                        categories,
                        people,
                        ground,
                        recipients,
                        keptFor,
                        safeguards);
        if (sheet == null) {
            registerService.add(kind, content, reason);
        } else {
            registerService.change(sheet.id(), sheet.version(), content, ended, reason);
        }
        Messages.addFlashGlobalInfo("register.saved");
        Faces.redirect("/gestion/registros?tipo=" + kind);
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

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getCategories() {
        return categories;
    }

    public void setCategories(String categories) {
        this.categories = categories;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    public String getRecipients() {
        return recipients;
    }

    public void setRecipients(String recipients) {
        this.recipients = recipients;
    }

    public String getKeptFor() {
        return keptFor;
    }

    public void setKeptFor(String keptFor) {
        this.keptFor = keptFor;
    }

    public String getSafeguards() {
        return safeguards;
    }

    public void setSafeguards(String safeguards) {
        this.safeguards = safeguards;
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
}
