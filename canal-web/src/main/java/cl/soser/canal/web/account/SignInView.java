package cl.soser.canal.web.account;

import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.signin.SignInFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** login.xhtml */
@Named
@RequestScoped
public class SignInView {

    @Inject SignInFlow signInFlow;

    @Param(name = "volver", converterClass = TextConverter.class)
    String back;

    private String email;
    private String password;

    public void enter() {
        if (!signInFlow.enter(email, password, back)) {
            Messages.addGlobalError("signIn.wrong");
        }
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

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
