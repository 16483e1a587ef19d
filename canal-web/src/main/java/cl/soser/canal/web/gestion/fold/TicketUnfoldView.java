package cl.soser.canal.web.gestion.fold;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** The script asks for folded parts of a ticket's page by their codes. */
@Named
@RequestScoped
public class TicketUnfoldView {

    @Inject TicketPartsView parts;

    @Param(name = "parte")
    private String codes;

    public void unfold() {
        parts.open(TicketPart.named(codes));
    }
}
