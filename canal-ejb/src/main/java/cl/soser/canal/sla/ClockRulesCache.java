package cl.soser.canal.sla;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A cache of versions. They never change, so it is never stale. */
@ApplicationScoped
class ClockRulesCache {

    private final Map<Integer, SlaTerms> terms = new ConcurrentHashMap<>();
    private final Map<Integer, BusinessHours> hours = new ConcurrentHashMap<>();

    SlaTerms terms(int version, Supplier<SlaTerms> read) {
        return terms.computeIfAbsent(version, number -> read.get());
    }

    BusinessHours hours(int version, Supplier<BusinessHours> read) {
        return hours.computeIfAbsent(version, number -> read.get());
    }
}
