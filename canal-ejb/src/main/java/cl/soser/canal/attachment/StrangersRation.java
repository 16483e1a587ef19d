package cl.soser.canal.attachment;

import cl.soser.canal.shared.network.ClientAddress;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What strangers of one network, and all of them together, may send. */
@ApplicationScoped
class StrangersRation {

    /** Of one network; a school's whole evening of parents fits. */
    private static final Limit FILES = new Limit("upload", 600, Duration.ofHours(1));

    /** Megabytes of one network, each file a whole number of them. */
    private static final Limit SIZE = new Limit("uploadSize", 3_000, Duration.ofHours(1));

    /** Megabytes of all strangers together: what the disk may grow in a day by their hand. */
    private static final Limit DAY = new Limit("uploadDay", 30_000, Duration.ofDays(1));

    private static final Logger LOG = Logger.getLogger(StrangersRation.class.getName());
    private static final int MEGABYTE = 1024 * 1024;

    @Inject ThrottleService throttleService;
    @Inject ClientAddress from;

    private record Hits(Limit limit, String subject, int number) {}

    /** What one upload counted for. */
    static final class Counted {

        private final List<Hits> hits = new ArrayList<>();
    }

    /** A file that is about to arrive. */
    void passFile(Counted upload) {
        String network = network();
        if (network != null) {
            pass(upload, new Hits(FILES, network, 1));
        }
    }

    /** The same file when it is known how long it is. */
    void passSize(Counted upload, long bytes) {
        String network = network();
        if (network != null) {
            int megabytes = 1 + (int) (bytes / MEGABYTE);
            pass(upload, new Hits(SIZE, network, megabytes));
            pass(upload, new Hits(DAY, "all", megabytes));
        }
    }

    private void pass(Counted upload, Hits hits) {
        throttleService.pass(hits.limit(), hits.subject(), hits.number());
        upload.hits.add(hits);
    }

    /**
     * Whoever insists while nothing can be kept is not told afterwards to wait an hour, and what
     * was not kept took no room.
     */
    void giveBack(Counted upload) {
        try {
            upload.hits.forEach(
                    hits -> throttleService.uncount(hits.limit(), hits.subject(), hits.number()));
        } catch (EJBException away) {
            LOG.log(Level.FINE, "nothing can be written, nor was it counted", away);
        }
    }

    private String network() {
        try {
            return from.network();
        } catch (ContextNotActiveException inATimer) {
            return null;
        }
    }
}
