package cl.soser.canal.web.account;

import cl.soser.canal.account.factor.OwnFactorDetails;
import cl.soser.canal.account.factor.OwnFactorService;
import cl.soser.canal.account.factor.PasskeyAnswer;
import cl.soser.canal.account.factor.QrPath;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.signin.FactorDraft;
import cl.soser.canal.web.shared.signin.NewCodes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/**
 * cuenta/segundo-paso.xhtml: what one proves oneself with; everything there is done by a button.
 */
@Named
@RequestScoped
public class OwnFactorView {

    private static final String PAGE = "/cuenta/segundo-paso";

    @Inject OwnFactorService ownFactorService;

    private OwnFactorDetails details;
    private String code;
    private String passkey;

    @PostConstruct
    void load() {
        details = ownFactorService.look();
    }

    public void addApp() {
        done(ownFactorService.addApp(draft().secret(), code));
    }

    public void addPasskey() {
        PasskeyAnswer answer = new PasskeyAnswer(passkey, draft().challenge());
        FactorDraft.spend(Faces.getSession());
        done(ownFactorService.addPasskey(answer, Bundles.text("factor.passkey.label")));
    }

    public void removeApp() {
        ownFactorService.removeApp();
        done(List.of());
    }

    public void removePasskey(long id) {
        ownFactorService.removePasskey(id);
        done(List.of());
    }

    public void newCodes() {
        done(ownFactorService.newCodes());
    }

    public void forgetDevices() {
        ownFactorService.forgetDevices();
        done(List.of());
    }

    private static void done(List<String> codes) {
        if (codes.isEmpty()) {
            Faces.redirect(PAGE + "?hecho=1");
        } else {
            new NewCodes(codes).keepIn(Faces.getSession());
            Faces.redirect("/cuenta/respaldo");
        }
    }

    private static FactorDraft draft() {
        return FactorDraft.of(Faces.getSession());
    }

    public OwnFactorDetails getDetails() {
        return details;
    }

    public String getNewPasskey() {
        return ownFactorService.newPasskeyOptions(draft().challenge()).orElse(null);
    }

    public String getSecret() {
        return draft().secret().spelled();
    }

    public QrPath getQr() {
        return QrPath.of(draft().secret().address(ownFactorService.email()));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPasskey() {
        return passkey;
    }

    public void setPasskey(String passkey) {
        this.passkey = passkey;
    }
}
