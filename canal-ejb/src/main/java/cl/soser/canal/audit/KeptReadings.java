package cl.soser.canal.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Set;

/**
 * What this request has read and registered already: a page asks for the data of one case several
 * times, and the register need not be asked again what it was told a moment ago.
 */
@RequestScoped
class KeptReadings {

    private final Set<AuditAction> kept = new HashSet<>();

    boolean has(AuditAction reading) {
        return kept.contains(reading);
    }

    void add(AuditAction reading) {
        kept.add(reading);
    }
}
