package cl.soser.canal.web.portal.request;

import cl.soser.canal.ticket.tracking.FollowUpService;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.form.FieldMessages;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Year;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/**
 * seguimiento.xhtml: a number, then the code sent to the contact of that ticket or given by
 * telephone. No step discloses whether the number exists.
 */
@Named
@RequestScoped
public class FollowView {

    private static final String ADDRESS = "/seguimiento";
    private static final String MAILED = "1";
    private static final String GIVEN = "dado";

    @Inject FollowUpService followUpService;
    @Inject Clock clock;
    @Inject VisitorCookies cookies;
    @Inject ClientNetwork networks;
    @Inject HttpServletRequest request;

    @Param(name = "numero", converterClass = TextConverter.class)
    String number;

    @Param(name = "codigo", converterClass = TextConverter.class)
    String way;

    private String code;

    /** Sends a code, if there is a person to send it to. */
    public void request() {
        Optional<String> normal = known();
        if (normal.isPresent()) {
            followUpService.requestCode(normal.get(), networks.of(request));
            Faces.redirect(address(normal.get(), MAILED));
        }
    }

    /** The code was given by telephone: none is sent. */
    public void have() {
        known().ifPresent(normal -> Faces.redirect(address(normal, GIVEN)));
    }

    private Optional<String> known() {
        Optional<String> normal = RequestNumber.of(number, Year.now(clock));
        if (normal.isEmpty()) {
            FieldMessages.refuse("f:number:number", "follow.number.wrong");
        }
        return normal;
    }

    private static String address(String number, String way) {
        return ADDRESS + "?numero=" + number + "&codigo=" + way;
    }

    /** Trades the code for an hour on that ticket. */
    public void enter() {
        String known = RequestNumber.normal(number).orElse("");
        String typed = code == null ? "" : code.strip();
        Optional<String> grant =
                known.isEmpty() || typed.isEmpty() || typed.length() > 20
                        ? Optional.empty()
                        : followUpService.open(known, typed, networks.of(request));
        if (grant.isEmpty()) {
            FieldMessages.refuse("g:code:code", "follow.code.wrong");
            return;
        }
        cookies.keepGrant(Faces.getResponse(), grant.get());
        Faces.redirect("/solicitudes/" + known);
    }

    /** Whether the code is asked now, for a number that could be one. */
    public boolean isCodeAsked() {
        return way != null && RequestNumber.normal(number).isPresent();
    }

    /** Whether the code that is asked now was given by telephone. */
    public boolean isGiven() {
        return isCodeAsked() && GIVEN.equals(way);
    }

    /** Its key in the bundle. */
    public String getTitle() {
        return isCodeAsked() ? "follow.code.title" : "follow.title";
    }

    /** Where the form of the code goes. */
    public String getAction() {
        return isCodeAsked()
                ? address(RequestNumber.normal(number).orElseThrow(), isGiven() ? GIVEN : MAILED)
                : ADDRESS;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** As everybody writes it. */
    public String getShownNumber() {
        return RequestNumber.normal(number).orElse("");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
