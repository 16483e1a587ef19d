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

    private record Kept(String reader, AuditAction reading) {}

    private final Set<Kept> kept = new HashSet<>();

    boolean has(String reader, AuditAction reading) {
        return kept.contains(new Kept(reader, reading));
    }

    void add(String reader, AuditAction reading) {
        kept.add(new Kept(reader, reading));
    }
}
