package cl.soser.canal.ticket.handling;

import cl.soser.canal.shared.ServerTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which tickets are on a screen, and in front of whom, as far as this server was asked about them.
 * What the others were asked is told by the others; {@link TicketPresence} is what all know.
 */
@ApplicationScoped
public class OpenScreens {

    /** As long as a page may be silent. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private record Screen(long ticket, long account) {}

    private final Map<Screen, Instant> seen = new ConcurrentHashMap<>();

    void shown(long ticket, long account) {
        seen.put(new Screen(ticket, account), ServerTime.now());
    }

    void left(long ticket, long account) {
        seen.remove(new Screen(ticket, account));
    }

    /** The accounts that have each ticket open. */
    public Map<Long, Set<Long>> now() {
        Instant since = ServerTime.now().minus(SILENCE);
        seen.values().removeIf(at -> at.isBefore(since));
        Map<Long, Set<Long>> open = new HashMap<>();
        seen.keySet()
                .forEach(
                        one ->
                                open.computeIfAbsent(
                                                one.ticket(), id -> ConcurrentHashMap.newKeySet())
                                        .add(one.account()));
        return open;
    }
}
