package cl.soser.canal.it.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.core.FailingJob;
import cl.soser.canal.it.core.QuietStartup;
import cl.soser.canal.quiet.QuietModeService;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.job.JobResult;
import cl.soser.canal.shared.job.JobRun;
import cl.soser.canal.shared.job.JobRuns;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A restored copy stands still until IT staff let it go on. Here every test begins quiet. */
class QuietModeIT extends InContainer {

    private static final URI SITE =
            URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT"));

    /** Its timer is due every second. */
    private static final String JOB = "bulk";

    @Inject QuietModeService quietModeService;
    @Inject JobRuns jobRuns;
    @Inject QuietStartup quietStartup;
    @Inject FailingJob failingJob;

    @AfterEach
    void isQuietAgain() {
        if (quietModeService != null && quietModeService.open().isEmpty()) {
            quietStartup.beQuiet();
        }
    }

    private Optional<JobResult> last(String job) {
        return jobRuns.all().stream()
                .filter(run -> run.job().equals(job))
                .map(JobRun::result)
                .findFirst();
    }

    private void waitUntil(String job, JobResult result) {
        for (int tries = 0; tries < 600; tries++) {
            if (last(job).filter(result::equals).isPresent()) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError(job + ": " + last(job));
    }

    /** How often the register says that it was ended. */
    private long ended() {
        return data.with(
                em ->
                        ((Number)
                                        em.createNativeQuery(
                                                        "SELECT COUNT(*) FROM audit_entry WHERE"
                                                                + " action_code = 'PAUSA_TERMINADA'")
                                                .getSingleResult())
                                .longValue());
    }

    private String inbox(String role) throws Exception {
        Browser browser = new Browser(SITE);
        browser.signIn(with(role).email(), "Clave-De-Prueba-2026!", "");
        return browser.get("/admin/mensajes").body();
    }

    @Test
    void noTimerRunsAndEveryPageOfTheBackOfficeSaysSo() throws Exception {
        waitUntil(JOB, JobResult.SKIPPED);
        String administrators = inbox(Role.ADMINISTRADOR);
        assertTrue(administrators.contains("El canal está en pausa"), administrators);
        assertFalse(administrators.contains("Reanudar el canal"));
        assertTrue(inbox(Role.TI).contains("Reanudar el canal"));
    }

    @Test
    void informaticaAloneLetsTheTimersRunAndOnce() throws Exception {
        assertThrows(
                EJBAccessException.class,
                () -> as(with(Role.ADMINISTRADOR), () -> quietModeService.end()));
        long before = ended();
        as(with(Role.TI), () -> quietModeService.end());
        assertEquals(before + 1, ended());
        waitUntil(JOB, JobResult.DONE);
        assertThrows(
                NotAllowedException.class, () -> as(with(Role.TI), () -> quietModeService.end()));
    }

    @Test
    void aJobThatFailedAgainAndAgainStillRunsWhenItIsDue() throws Exception {
        failingJob.again();
        as(with(Role.TI), () -> quietModeService.end());
        waitUntil(FailingJob.NAME, JobResult.FAILED);
        waitUntil(FailingJob.NAME, JobResult.DONE);
    }
}
