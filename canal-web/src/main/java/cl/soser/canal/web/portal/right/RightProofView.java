package cl.soser.canal.web.portal.right;

import cl.soser.canal.right.intake.CitizenRightDetails;
import cl.soser.canal.right.intake.CitizenRightService;
import cl.soser.canal.right.intake.RightAccessService;
import cl.soser.canal.web.portal.request.MessageBasket;
import cl.soser.canal.web.shared.form.FieldMessages;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** The part of datos/ver.xhtml by which the person who asks proves who they are. */
@Named
@RequestScoped
public class RightProofView {

    @Inject CitizenRightService citizenRightService;
    @Inject RightAccessService rightAccessService;
    @Inject VisitorCookies cookies;
    @Inject ClientNetwork networks;
    @Inject MessageBasket basket;
    @Inject HttpServletRequest request;
    @Inject RightFollowView view;

    private String code;

    /** Names what can be shown by a document. */
    public String getProofTitle() {
        CitizenRightDetails.Missing missing = view.getSheet().missing();
        if (missing.representation()) {
            return "right.prove.other";
        }
        return missing.identity() && missing.code()
                ? "right.prove.document.or"
                : "right.prove.document";
    }

    /** The code that came by mail proves the mailbox. */
    public void prove() {
        String typed = code == null ? "" : code.strip();
        Optional<String> grant =
                typed.isEmpty() || typed.length() > 20
                        ? Optional.empty()
                        : rightAccessService.open(
                                view.getSheet().number(), typed, networks.of(request));
        if (grant.isEmpty()) {
            FieldMessages.refuse("g:code:code", "follow.code.wrong");
            return;
        }
        cookies.keepGrant(Faces.getResponse(), grant.get());
        view.done("acreditada");
    }

    public void sendCode() {
        rightAccessService.requestCode(view.getSheet().number(), networks.of(request));
        view.done("codigo");
    }

    /** The account was signed in to anew. */
    public void proveByAccount() {
        citizenRightService.proveByAccount(view.getSheet().number());
        view.done("acreditada");
    }

    public void attach() {
        citizenRightService.attachProof(
                view.getSheet().number(), cookies.grant(request), basket.getKey());
        view.done("documento");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
