package cl.soser.canal.web.account;

import cl.soser.canal.account.signin.OwnAccountService;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import org.omnifaces.util.Faces;

/** The part of cuenta.xhtml that closes the account. */
@Named
@RequestScoped
public class CloseAccountView {

    @Inject OwnAccountService ownAccountService;

    private boolean sure;

    /** For good. */
    public void close() throws ServletException {
        if (!sure) {
            throw new NotAllowedException("myAccount.unsure");
        }
        ownAccountService.close(null);
        SignOutServlet.leave(Faces.getRequest(), Faces.getResponse());
        Faces.redirect("/login?salida=cuenta");
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
