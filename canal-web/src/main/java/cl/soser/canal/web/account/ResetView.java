package cl.soser.canal.web.account;

import cl.soser.canal.account.signin.PasswordResetService;
import cl.soser.canal.account.signin.ResetPasswordCommand;
import cl.soser.canal.web.shared.request.MailedLink;
import cl.soser.canal.web.shared.signin.SignInFlow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** clave.xhtml: asks for the address or, once the mailed link was opened, for the new password. */
@Named
@RequestScoped
public class ResetView {

    @Inject PasswordResetService passwordResetService;
    @Inject SignInFlow signInFlow;
    @Inject MailedLink link;

    private String email;
    private String password;
    private String token;
    private boolean opened;

    @PostConstruct
    void look() {
        token = link.token(Faces.getRequest());
        opened = passwordResetService.isGood(token);
    }

    public void request() {
        passwordResetService.request(email, signInFlow.network());
        Faces.redirect("/clave?enviado=1");
    }

    public void choose() {
        String owner = passwordResetService.choose(new ResetPasswordCommand(token, password));
        link.forget(Faces.getRequest(), Faces.getResponse());
        signInFlow.enter(owner, password, null);
    }

    /** A link that still works was opened in this browser. */
    public boolean isOpened() {
        return opened;
    }

    /** One that no longer works was. */
    public boolean isExpired() {
        return token != null && !opened;
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
}
