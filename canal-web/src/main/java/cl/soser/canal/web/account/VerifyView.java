package cl.soser.canal.web.account;

import cl.soser.canal.account.signin.OwnAccountService;
import cl.soser.canal.account.signin.RegistrationService;
import cl.soser.canal.web.shared.request.MailedLink;
import cl.soser.canal.web.shared.signin.SignInFlow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** verificar.xhtml: proves the mailbox of a registration, or the new one of an account. */
@Named
@RequestScoped
public class VerifyView {

    @Inject RegistrationService registrationService;
    @Inject OwnAccountService ownAccountService;
    @Inject SignInFlow signInFlow;
    @Inject MailedLink link;

    private String password;
    private String token;
    private boolean registration;
    private boolean move;

    @PostConstruct
    void look() {
        token = link.token(Faces.getRequest());
        registration = registrationService.isGood(token);
        move = !registration && ownAccountService.isGoodForEmail(token);
    }

    public void confirm() {
        String owner = registrationService.confirm(token, password);
        link.forget(Faces.getRequest(), Faces.getResponse());
        signInFlow.enter(owner, password, null);
    }

    public void move() {
        ownAccountService.confirmEmail(token);
        link.forget(Faces.getRequest(), Faces.getResponse());
        Faces.redirect("/login?correo=1");
    }

    public boolean isRegistration() {
        return registration;
    }

    public boolean isMove() {
        return move;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
