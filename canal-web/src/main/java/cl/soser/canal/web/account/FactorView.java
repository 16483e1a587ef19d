package cl.soser.canal.web.account;

import cl.soser.canal.account.factor.FactorSignInService;
import cl.soser.canal.account.factor.FactorStanding;
import cl.soser.canal.account.factor.QrPath;
import cl.soser.canal.web.shared.address.GivenConverter;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.signin.FactorDraft;
import cl.soser.canal.web.shared.signin.SignInFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.cdi.Param;
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

    @Param(name = "mal", converterClass = GivenConverter.class)
    boolean wrong;

    @Param(name = "passkey")
    String sentPasskey;

    @Param(name = "code")
    String sentCode;

    @Param(name = "phone")
    String sentPhone;

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
        } else if (wrong) {
            Messages.addGlobalError("factor.wrong");
        }
    }

    private boolean prove() {
        String passkey = filled(sentPasskey);
        return passkey == null
                ? signInFlow.prove(filled(sentCode))
                : signInFlow.provePasskey(passkey);
    }

    private boolean enrol() {
        String passkey = filled(sentPasskey);
        if (filled(sentPhone) != null && standing.phone()) {
            signInFlow.enrolPhone();
            return true;
        }
        return passkey == null
                ? signInFlow.enrolApp(filled(sentCode))
                : signInFlow.enrolPasskey(passkey, Bundles.text("factor.passkey.label"));
    }

    private static String filled(String text) {
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
