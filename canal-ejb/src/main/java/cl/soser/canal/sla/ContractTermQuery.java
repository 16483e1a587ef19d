package cl.soser.canal.sla;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/** The term that a request is given today, for the texts that promise it. */
@Stateless
@PermitAll
@OpenToAll("The public pages promise it.")
@TransactionAttribute(SUPPORTS)
public class ContractTermQuery {

    @Inject ClockRulesRepository clockRulesRepository;

    /** In hours, the longest of the motives of the contract. */
    public long longestHours() {
        Map<String, Duration> terms = clockRulesRepository.inForce().terms().contract();
        return Motive.UNDER_CONTRACT.stream()
                .map(terms::get)
                .mapToLong(Duration::toHours)
                .max()
                .orElseThrow();
    }
}
