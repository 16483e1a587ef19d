package cl.soser.canal.web.portal.right;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.intake.RightIntakeService;
import cl.soser.canal.right.intake.RightReceipt;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.form.RightForm;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** datos/pedir.xhtml: one right is asked for. Sent again, the form opens the same case. */
@Named
@RequestScoped
public class RightRequestView {

    @Inject RightIntakeService rightIntakeService;
    @Inject VisitorCookies cookies;
    @Inject ClientNetwork networks;
    @Inject Caller caller;
    @Inject HttpServletRequest request;

    @Param(name = "derecho", converterClass = OptionConverter.class)
    RightKind kind;

    private final RightForm form = new RightForm();

    @PostConstruct
    void begin() {
        if (kind == null) {
            throw new NotFoundException();
        }
        form.setKind(kind);
        if (caller.has(Role.CIUDADANO)) {
            form.ofAccount();
            form.setName(caller.displayName().orElse(null));
            form.setEmail(caller.email().orElse(null));
        }
    }

    public void send() {
        RightReceipt receipt = rightIntakeService.open(form.command(), null, networks.of(request));
        cookies.keepGrant(Faces.getResponse(), receipt.token());
        Faces.redirect("/datos/ver?numero=" + receipt.number() + "&hecho=recibida");
    }

    public RightForm getForm() {
        return form;
    }

    /** Where the form goes. */
    public String getAction() {
        return "/datos/pedir?derecho=" + form.getKind();
    }
}
