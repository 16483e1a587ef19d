package cl.soser.canal.web.account;

import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.signin.NewCodes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/**
 * cuenta/respaldo.xhtml: the recovery codes, shown until their owner says they are written down.
 */
@Named
@RequestScoped
public class RecoveryCodesView {

    @Inject CurrentUser currentUser;

    public List<String> getCodes() {
        return NewCodes.of(Faces.getSession());
    }

    public void written() {
        NewCodes.drop(Faces.getSession());
        Faces.redirect(currentUser.getHome());
    }
}
