package cl.soser.canal.web.account;

import cl.soser.canal.account.signin.ChangePasswordCommand;
import cl.soser.canal.account.signin.OwnAccountDetails;
import cl.soser.canal.account.signin.OwnAccountService;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Sex;
import cl.soser.canal.person.UserType;
import cl.soser.canal.web.shared.signin.SignInFlow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import org.omnifaces.util.Faces;

/** cuenta.xhtml: small forms, each with its own button; who it is is confirmed once for all. */
@Named
@RequestScoped
public class AccountView {

    @Inject OwnAccountService ownAccountService;
    @Inject SignInFlow signInFlow;

    private OwnAccountDetails data;
    private PersonForm form;
    private String currentPassword;
    private String password;
    private String newEmail;

    @PostConstruct
    void load() {
        data = ownAccountService.look();
        form = data.details() == null ? null : new PersonForm(data.details());
    }

    public void describe() {
        ownAccountService.describe(form.details(data.email()), currentPassword);
        Faces.redirect("/cuenta?hecho=datos");
    }

    public void changePassword() {
        signInFlow.goOnWith(
                ownAccountService.changePassword(new ChangePasswordCommand(null, password)));
        Faces.redirect("/cuenta?hecho=clave");
    }

    public void changeEmail() {
        ownAccountService.requestEmail(newEmail, null);
        Faces.redirect("/cuenta?hecho=correo");
    }

    public void endSessions() throws ServletException {
        ownAccountService.endSessions(null);
        SignOutServlet.leave(Faces.getRequest(), Faces.getResponse());
        Faces.redirect("/login?salida=todas");
    }

    /** Whether the owner has still to confirm who it is. */
    public boolean isAsking() {
        return !ownAccountService.isConfirmed();
    }

    /** Shows the forms that need it; what was sent by one of them is always taken in. */
    public boolean isConfirmed() {
        return Faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE || !isAsking();
    }

    public OwnAccountDetails getData() {
        return data;
    }

    /** Null for staff, who have no data of a citizen. */
    public PersonForm getForm() {
        return form;
    }

    public DocumentType[] getDocumentTypes() {
        return DocumentType.values();
    }

    public Sex[] getSexes() {
        return Sex.values();
    }

    public UserType[] getUserTypes() {
        return UserType.values();
    }

    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNewEmail() {
        return newEmail;
    }

    public void setNewEmail(String newEmail) {
        this.newEmail = newEmail;
    }
}
