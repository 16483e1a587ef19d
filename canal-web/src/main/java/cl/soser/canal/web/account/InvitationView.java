package cl.soser.canal.web.account;

import cl.soser.canal.account.signin.InvitationService;
import cl.soser.canal.account.signin.ResetPasswordCommand;
import cl.soser.canal.web.shared.request.MailedLink;
import cl.soser.canal.web.shared.signin.SignInFlow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** invitacion.xhtml */
@Named
@RequestScoped
public class InvitationView {

    @Inject InvitationService invitationService;
    @Inject SignInFlow signInFlow;
    @Inject MailedLink link;

    private String password;
    private String token;
    private boolean good;

    @PostConstruct
    void look() {
        token = link.token(Faces.getRequest());
        good = invitationService.isGood(token);
    }

    public void accept() {
        String owner = invitationService.accept(new ResetPasswordCommand(token, password));
        link.forget(Faces.getRequest(), Faces.getResponse());
        signInFlow.enter(owner, password, null);
    }

    public boolean isGood() {
        return good;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
