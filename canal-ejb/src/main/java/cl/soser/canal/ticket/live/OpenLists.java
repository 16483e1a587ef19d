package cl.soser.canal.ticket.live;

import cl.soser.canal.account.caller.CallerDelegation;
import cl.soser.canal.shared.ServerTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Which lists are on a screen, and in front of whom, as far as this server was asked about them. So
 * one question of the server spares many of the browsers; one that is told nothing asks by itself.
 */
@ApplicationScoped
public class OpenLists {

    private static final Logger LOG = Logger.getLogger(OpenLists.class.getName());

    /** Longer than a page that is looked at may be silent: it asks each two minutes. */
    private static final Duration SILENCE = Duration.ofSeconds(150);

    /** More lists of one account are not told. */
    static final int MOST = 8;

    private static final int LONGEST_NAME = 1_000;

    /** So long the hint of a change may wait for lists. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Inject OpenListReader openListReader;
    @Inject OpenListCache openListCache;
    @Inject CallerDelegation callerDelegation;

    private record Shown(ListQuestion question, Instant at) {

        boolean isOver() {
            return at.isBefore(ServerTime.now().minus(SILENCE));
        }
    }

    private final Map<Long, Map<String, Shown>> shown = new ConcurrentHashMap<>();

    void shown(long account, String name, ListQuestion question) {
        if (question.filter().hasWords() || name.length() > LONGEST_NAME) {
            return; // a search is repeated by nobody but its page
        }
        shown.compute(
                account,
                (id, before) -> {
                    Map<String, Shown> lists = recent(before == null ? Map.of() : before);
                    if (lists.size() < MOST || lists.containsKey(name)) {
                        lists.put(name, new Shown(question, ServerTime.now()));
                    }
                    return lists;
                });
    }

    private static Map<String, Shown> recent(Map<String, Shown> lists) {
        Map<String, Shown> recent = new LinkedHashMap<>(lists);
        recent.values().removeIf(Shown::isOver);
        return recent;
    }

    /**
     * How the lists of these accounts stand now that something moved, by their names and by the
     * present rights of each. What could not be read, or not in time, is left out. For timers:
     * nothing is read where somebody is signed in.
     */
    public Map<Long, Map<String, OpenList>> standing(Collection<Long> accounts) {
        openListCache.forget();
        Map<Long, Map<String, OpenList>> standing = new HashMap<>();
        long begin = System.nanoTime();
        for (Long account : accounts) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                break;
            }
            Map<String, Shown> lists = shown.computeIfPresent(account, (id, all) -> left(all));
            if (lists != null) {
                looked(account, lists).ifPresent(all -> standing.put(account, all));
            }
        }
        return standing;
    }

    private static Map<String, Shown> left(Map<String, Shown> lists) {
        Map<String, Shown> recent = recent(lists);
        return recent.isEmpty() ? null : recent;
    }

    private Optional<Map<String, OpenList>> looked(Long account, Map<String, Shown> lists) {
        try {
            return callerDelegation.of(account, () -> looked(lists));
        } catch (RuntimeException broken) {
            LOG.log(Level.FINE, "the pages ask", broken);
            return Optional.empty();
        }
    }

    private Map<String, OpenList> looked(Map<String, Shown> lists) {
        Map<String, OpenList> standing = new LinkedHashMap<>();
        lists.forEach((name, one) -> standing.put(name, openListReader.look(one.question())));
        return standing;
    }
}
