package cl.soser.canal.web.account;

import cl.soser.canal.account.factor.FactorSignInService;
import cl.soser.canal.account.factor.FactorStanding;
import cl.soser.canal.account.factor.QrPath;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.FactorDraft;
import cl.soser.canal.web.shared.SignInFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * segundo-paso.xhtml: the second step of signing in. Its forms are plain, so that a program can
 * send a code without reading the page.
 */
@Named
@RequestScoped
public class FactorView {

    @Inject SignInFlow signInFlow;
    @Inject FactorSignInService factorSignInService;

    private FactorStanding standing;

    public void look() {
        Optional<FactorStanding> pending = signInFlow.standing();
        if (pending.isEmpty()) {
            Faces.redirect("/login?vencida=1");
            return;
        }
        standing = pending.get();
        if ("POST".equals(Faces.getRequest().getMethod())) {
            if (!(standing.enrolled() ? prove() : enrol())) {
                Messages.addGlobalError("factor.wrong");
            }
        } else if (Faces.getRequestParameter("mal") != null) {
            Messages.addGlobalError("factor.wrong");
        }
    }

    private boolean prove() {
        String passkey = sent("passkey");
        return passkey == null ? signInFlow.prove(sent("code")) : signInFlow.provePasskey(passkey);
    }

    private boolean enrol() {
        String passkey = sent("passkey");
        if (sent("phone") != null && standing.phone()) {
            signInFlow.enrolPhone();
            return true;
        }
        return passkey == null
                ? signInFlow.enrolApp(sent("code"))
                : signInFlow.enrolPasskey(passkey, Bundles.text("factor.passkey.label"));
    }

    private static String sent(String field) {
        String text = Faces.getRequestParameter(field);
        return text == null || text.isBlank() ? null : text;
    }

    /** Null where the page leads elsewhere. */
    public FactorStanding getStanding() {
        return standing;
    }

    public String getPasskey() {
        return signInFlow.passkeyOptions().orElse(null);
    }

    public String getNewPasskey() {
        return signInFlow.newPasskeyOptions().orElse(null);
    }

    public String getSecret() {
        return FactorDraft.of(Faces.getSession()).secret().spelled();
    }

    public QrPath getQr() {
        return QrPath.of(FactorDraft.of(Faces.getSession()).secret().address(standing.email()));
    }

    /** For how many days this browser may be remembered; 0 for not at all. */
    public int getDays() {
        return factorSignInService.rememberedDays();
    }
}
