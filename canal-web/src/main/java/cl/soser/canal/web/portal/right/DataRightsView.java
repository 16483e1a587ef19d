package cl.soser.canal.web.portal.right;

import cl.soser.canal.account.Role;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.answer.DataOfficeContent;
import cl.soser.canal.right.answer.DataOfficeService;
import cl.soser.canal.right.intake.CitizenRightRow;
import cl.soser.canal.right.intake.CitizenRightService;
import cl.soser.canal.right.intake.RightAccessService;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.GivenConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.form.FieldMessages;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/**
 * datos.xhtml: what may be asked about one's data, the own cases of an account, and the number and
 * code by which others follow theirs. No step discloses whether the number exists.
 */
@Named
@RequestScoped
public class DataRightsView {

    private static final String ADDRESS = "/datos";

    @Inject RightAccessService rightAccessService;
    @Inject CitizenRightService citizenRightService;
    @Inject DataOfficeService dataOfficeService;
    @Inject VisitorCookies cookies;
    @Inject ClientNetwork networks;
    @Inject CurrentUser user;
    @Inject HttpServletRequest request;

    @Param(name = "numero", converterClass = TextConverter.class)
    String number;

    @Param(name = "codigo", converterClass = GivenConverter.class)
    boolean codeAsked;

    private String code;

    /** Sends a code, if there is a mailbox to send it to; opens it at once to its account. */
    public void follow() {
        Optional<String> normal = RightNumber.normal(number);
        if (normal.isEmpty()) {
            FieldMessages.refuse("f:number:number", "right.number.wrong");
            return;
        }
        if (citizenRightService.mayFollow(normal.get(), cookies.grant(request))) {
            Faces.redirect(ADDRESS + "/ver?numero=" + normal.get());
            return;
        }
        rightAccessService.requestCode(normal.get(), networks.of(request));
        Faces.redirect(ADDRESS + "?numero=" + normal.get() + "&codigo=1");
    }

    /** Trades the code for an hour on that case. */
    public void enter() {
        String known = RightNumber.normal(number).orElse("");
        String typed = code == null ? "" : code.strip();
        Optional<String> grant =
                known.isEmpty() || typed.isEmpty() || typed.length() > 20
                        ? Optional.empty()
                        : rightAccessService.open(known, typed, networks.of(request));
        if (grant.isEmpty()) {
            FieldMessages.refuse("g:code:code", "follow.code.wrong");
            return;
        }
        cookies.keepGrant(Faces.getResponse(), grant.get());
        Faces.redirect(ADDRESS + "/ver?numero=" + known);
    }

    public boolean isCodeAsked() {
        return codeAsked && RightNumber.normal(number).isPresent();
    }

    /** Where the form of the code goes. */
    public String getAction() {
        return isCodeAsked() ? ADDRESS + "?numero=" + getShownNumber() + "&codigo=1" : ADDRESS;
    }

    public RightKind[] getKinds() {
        return RightKind.values();
    }

    /** Where the officer is reached. */
    public DataOfficeContent getOffice() {
        return dataOfficeService.office();
    }

    /** The own ones of a citizen's account. */
    public List<CitizenRightRow> getMine() {
        return user.is(Role.CIUDADANO) ? citizenRightService.mine() : List.of();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getShownNumber() {
        return RightNumber.normal(number).orElse("");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
