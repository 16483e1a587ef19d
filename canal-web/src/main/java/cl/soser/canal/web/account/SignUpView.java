package cl.soser.canal.web.account;

import cl.soser.canal.account.signin.RegistrationCommand;
import cl.soser.canal.account.signin.RegistrationService;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.web.shared.signin.SignInFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** registro.xhtml */
@Named
@RequestScoped
public class SignUpView {

    @Inject RegistrationService registrationService;
    @Inject SignInFlow signInFlow;

    private final PersonForm form = new PersonForm();
    private String email;
    private String password;
    private boolean terms;

    public void register() {
        registrationService.register(
                new RegistrationCommand(form.details(email), password, terms),
                signInFlow.network());
        Faces.redirect("/registro?enviado=1");
    }

    public PersonForm getForm() {
        return form;
    }

    public DocumentType[] getDocumentTypes() {
        return DocumentType.values();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isTerms() {
        return terms;
    }

    public void setTerms(boolean terms) {
        this.terms = terms;
    }
}
