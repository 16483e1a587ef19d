package cl.soser.canal.it;

import cl.soser.canal.account.KnownAccounts;
import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.it.core.Data;
import cl.soser.canal.it.core.LeftMails;
import cl.soser.canal.it.core.TestTime;
import cl.soser.canal.server.TestEar;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test inside the shipped EAR, in a real Payara, once on Derby and once on PostgreSQL.
 *
 * <p>How to write one:
 *
 * <ul>
 *   <li>{@code class SomethingIT extends InContainer} in {@code cl.soser.canal.it.<feature>};
 *       inject any use case. The database is empty but for the catalogues and is shared by all
 *       tests: never count everything, look for what your test made.
 *   <li>Staff who are of one test alone have an address drawn by lot; those of more than 40
 *       characters are closed after it.
 *   <li>Nobody is signed in. {@code as(area("CALIDAD"), () -> desk.take(…))} does it as a request
 *       of that account; what it returns or throws comes back.
 *   <li>{@code time.set(…)}, {@code time.advance(…)} move the server's clock; it is right again
 *       after each test.
 *   <li>{@code data.with(em -> …)} looks into the database in a transaction of its own.
 *   <li>Need something package-private? Put a helper EJB in the test sources under the feature's
 *       own package; it travels in the EJB module. A reading of mails: {@code Mailbox.of(address)}.
 * </ul>
 *
 * <p>One class: {@code server-config/test.sh -Dskip.unit -Dit.test=SomethingIT}, on PostgreSQL with
 * {@code -Dcanal.test.database=postgresql}.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {

    private static final Logger LOG = Logger.getLogger(InContainer.class.getName());

    @Inject protected KnownAccounts accounts;
    @Inject protected TestTime time;
    @Inject protected Data data;
    @Inject private LeftMails leftMails;

    @Deployment
    public static Archive<?> canal() {
        return TestEar.once();
    }

    /** The clock is right again, and mails nobody waits for do not delay those of later tests. */
    @AfterEach
    void leaveNothingBehind() {
        if (time != null) {
            time.reset();
            discardLeftMails();
        }
    }

    /** Whether these are the long tests, with the whole numbers. */
    protected static boolean isLong() {
        return System.getenv("TEST_LONG") != null;
    }

    private void discardLeftMails() {
        try {
            leftMails.discard();
        } catch (EJBException claimedMeanwhile) {
            LOG.log(Level.FINE, "The outbox sends them itself", claimedMeanwhile);
        }
    }

    protected <T> T as(Known account, Callable<T> work) throws Exception {
        return ActingAs.call(account, work);
    }

    protected void as(Known account, Step work) throws Exception {
        ActingAs.call(
                account,
                () -> {
                    work.run();
                    return null;
                });
    }

    /** What each of them ended with at the same time: what it returned, or why it failed. */
    protected static <T> List<Object> atOnce(List<Callable<T>> works) throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<T>> asked = new ArrayList<>();
            for (Callable<T> one : works) {
                asked.add(many.submit(one));
            }
            List<Object> ends = new ArrayList<>();
            for (Future<T> one : asked) {
                try {
                    ends.add(one.get());
                } catch (ExecutionException no) {
                    ends.add(no.getCause());
                }
            }
            return ends;
        } finally {
            many.shutdown();
        }
    }

    protected Known with(String role) {
        return accounts.account(
                role.toLowerCase(Locale.ROOT) + "@it.example", Set.of(role), Set.of(), null);
    }

    protected Known area(String area) {
        return accounts.account(
                area.toLowerCase(Locale.ROOT) + "@it.example", Set.of("AREA"), Set.of(area), null);
    }

    protected Known institution(String institution) {
        return accounts.account(
                institution.toLowerCase(Locale.ROOT) + "@it.example",
                Set.of("INSTITUCION"),
                Set.of(),
                institution);
    }

    /** Something that may throw anything. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }
}
