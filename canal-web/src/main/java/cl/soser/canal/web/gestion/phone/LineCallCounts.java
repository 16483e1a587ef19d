package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.CallCriteria;
import cl.soser.canal.phone.CallService;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How many calls of the line owe a ticket, and how many there are. */
@Named
@RequestScoped
public class LineCallCounts {

    @Inject CallService callService;

    /** "12", "más de 1.000". */
    public String getOwing() {
        return count(CallCriteria.of(true));
    }

    public String getTotal() {
        return count(CallCriteria.of(false));
    }

    private String count(CallCriteria which) {
        int count = callService.count(which);
        return count > CallService.MOST_COUNTED
                ? Bundles.text("outbox.many", CallService.MOST_COUNTED)
                : String.valueOf(count);
    }
}
