package cl.soser.canal.web.shared.signin;

import cl.soser.canal.account.factor.OwnFactorDetails;
import cl.soser.canal.account.factor.OwnFactorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What a page asks for that wants the second factor once more. */
@Named
@RequestScoped
public class FactorPrompt {

    @Inject OwnFactorService ownFactorService;
    @Inject HttpServletRequest request;

    private OwnFactorDetails own;

    private OwnFactorDetails own() {
        if (own == null) {
            own = ownFactorService.look();
        }
        return own;
    }

    /** Without a second factor, as most citizens are, the password stands for it. */
    public boolean isPassword() {
        return !own().isEnrolled();
    }

    /** A code of the app, or one that was written down. */
    public boolean isApp() {
        return own().appSince() != null;
    }

    /** What the browser needs to use a passkey; null if there is none. */
    public String getPasskey() {
        return ownFactorService
                .passkeyOptions(FactorDraft.of(request.getSession()).challenge())
                .orElse(null);
    }
}
