package cl.soser.canal.web.portal.right;

import cl.soser.canal.account.Role;
import cl.soser.canal.right.intake.CitizenRightDetails;
import cl.soser.canal.right.intake.CitizenRightService;
import cl.soser.canal.right.intake.RightAccessService;
import cl.soser.canal.web.portal.request.MessageBasket;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.FileItem;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.files.FileAddress;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** datos/ver.xhtml: one case, what is missing to prove who asks, and its answer. */
@Named
@RequestScoped
public class RightFollowView {

    private static final Set<String> DONE = Set.of("recibida", "acreditada", "documento", "codigo");

    @Inject CitizenRightService citizenRightService;
    @Inject RightAccessService rightAccessService;
    @Inject VisitorCookies cookies;
    @Inject ClientNetwork networks;
    @Inject CurrentUser user;
    @Inject MessageBasket basket;
    @Inject HttpServletRequest request;

    @Param(name = "numero", converterClass = TextConverter.class)
    String number;

    @Param(name = "hecho")
    String done;

    private CitizenRightDetails sheet;
    private String code;

    /** Whoever may not read it is led to where a code brings it. */
    public void look() {
        String known = DataRightsView.normal(number).orElse(null);
        if (known == null || !citizenRightService.mayFollow(known, cookies.grant(request))) {
            Faces.redirect(known == null ? "/datos" : "/datos?numero=" + known);
        }
    }

    public CitizenRightDetails getSheet() {
        if (sheet == null) {
            sheet =
                    citizenRightService.open(
                            DataRightsView.normal(number).orElse("-"), cookies.grant(request));
        }
        return sheet;
    }

    /** Names what can be shown by a document. */
    public String getProofTitle() {
        CitizenRightDetails.Missing missing = getSheet().missing();
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
                        : rightAccessService.open(getSheet().number(), typed, networks.of(request));
        if (grant.isEmpty()) {
            DataRightsView.refuse("g:code:code", "follow.code.wrong");
            return;
        }
        cookies.keepGrant(Faces.getResponse(), grant.get());
        done("acreditada");
    }

    public void sendCode() {
        rightAccessService.requestCode(getSheet().number(), networks.of(request));
        done("codigo");
    }

    /** The account was signed in to anew. */
    public void proveByAccount() {
        citizenRightService.proveByAccount(getSheet().number());
        done("acreditada");
    }

    public void attach() {
        citizenRightService.attachProof(
                getSheet().number(), cookies.grant(request), basket.getKey());
        done("documento");
    }

    private void done(String what) {
        Faces.redirect(getAddress() + "&hecho=" + what);
    }

    public String getAddress() {
        return "/datos/ver?numero=" + getSheet().number();
    }

    /** For browsers without scripts, whose files come with the form. */
    public String getAddressForFiles() {
        return getAddress();
    }

    /** What was just done; null where nothing. */
    public String getDone() {
        return done != null && DONE.contains(done) ? done : null;
    }

    public boolean isCitizen() {
        return user.is(Role.CIUDADANO);
    }

    public List<FileItem> getFiles() {
        return getSheet().answer().files().stream().map(FileAddress::item).toList();
    }

    public FileItem getCopy() {
        CitizenRightDetails.CopyFile copy = getSheet().answer().copy();
        return copy == null
                ? null
                : new FileItem(
                        copy.name(),
                        copy.size(),
                        "/datos/copia?numero=" + getSheet().number(),
                        null);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
