package cl.soser.canal.web.shared.time;

import cl.soser.canal.sla.ContractTermQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The term that a request is given today, in the texts that promise it. */
@Named("contractTerm")
@RequestScoped
public class ContractTermText {

    @Inject ContractTermQuery contractTermQuery;

    private Long hours;

    public long getHours() {
        if (hours == null) {
            hours = contractTermQuery.longestHours();
        }
        return hours;
    }
}
