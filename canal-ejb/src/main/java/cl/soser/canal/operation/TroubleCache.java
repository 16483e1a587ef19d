package cl.soser.canal.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps when each trouble was first seen, for as long as it lasts. Who asks for metrics and the
 * timer that gathers facts look often enough.
 */
@ApplicationScoped
class TroubleCache {

    private final Map<TroubleCode, Instant> seen = new EnumMap<>(TroubleCode.class);

    /** Those, each with its beginning; the others are over. */
    synchronized List<ServerTrouble> since(List<ServerTrouble> now, Instant at) {
        seen.keySet().retainAll(now.stream().map(ServerTrouble::code).toList());
        now.forEach(one -> seen.putIfAbsent(one.code(), at));
        return now.stream().map(one -> one.since(seen.get(one.code()))).toList();
    }
}
