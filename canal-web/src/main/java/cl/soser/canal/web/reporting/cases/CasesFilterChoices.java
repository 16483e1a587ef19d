package cl.soser.canal.web.reporting.cases;

import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What the form of a list of requests offers, whatever the list is of. */
@Named
@ApplicationScoped
public class CasesFilterChoices {

    /** By which date a request is in the period. */
    public List<SelectItem> getDates() {
        return Stream.of(CasesPeriod.DUE, CasesPeriod.ENTERED)
                .map(one -> new SelectItem(one, Bundles.text("cases.date." + one)))
                .toList();
    }

    public List<SelectItem> getStates() {
        return Stream.of(TicketStatus.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("ticketStatus." + one)))
                .toList();
    }

    public List<SelectItem> getOutcomes() {
        return Stream.of(CaseStanding.values())
                .map(one -> new SelectItem(one.label(), Bundles.text("cases.outcome." + one)))
                .toList();
    }
}
