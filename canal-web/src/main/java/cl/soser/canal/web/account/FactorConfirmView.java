package cl.soser.canal.web.account;

import cl.soser.canal.account.signin.OwnAccountService;
import cl.soser.canal.web.shared.request.LocalPath;
import cl.soser.canal.web.shared.signin.FactorFilter;
import cl.soser.canal.web.shared.signin.SignInFlow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * cuenta/confirmar.xhtml: the second factor once more, and back to where one was, or to the file.
 */
@Named
@RequestScoped
public class FactorConfirmView {

    @Inject SignInFlow signInFlow;
    @Inject OwnAccountService ownAccountService;

    @Param(name = "volver")
    String asked;

    private String back;
    private String password;
    private boolean ready;

    @PostConstruct
    void begin() {
        setBack(asked);
    }

    /** A code came with the form and was right, or it would not have come so far. */
    public void look() {
        if (!"POST".equals(Faces.getRequest().getMethod()) || Faces.isPostback()) {
            return;
        }
        if (Faces.getRequestAttribute(FactorFilter.WRONG) == null) {
            goOn();
        } else {
            Messages.addGlobalError("factor.wrong");
        }
    }

    /** Who has no second factor shows the password again. */
    public void confirm() {
        ownAccountService.confirm(password);
        signInFlow.proved();
        goOn();
    }

    private void goOn() {
        if (LocalPath.isFile(back)) {
            ready = true;
        } else {
            Faces.redirect(back);
        }
    }

    /** What was asked for is a file: this page stays, and gives it. */
    public boolean isReady() {
        return ready;
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = LocalPath.of(back).orElse("/cuenta");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
