package cl.soser.canal.shared.job;

import jakarta.annotation.Priority;
import jakarta.ejb.Timer;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs a timer, unless it is quiet, and keeps how it went. A failure ends here: the container takes
 * a timer off for good after it has failed twice, for example while the database is away. A use
 * case that calls the same method is not held: that is the act of a person.
 */
@Interceptor
@BackgroundJob
@Priority(Interceptor.Priority.APPLICATION)
public class JobInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(JobInterceptor.class.getName());

    @Inject transient QuietPeriodCache quietPeriodCache;
    @Inject transient JobRuns jobRuns;

    @AroundTimeout
    public Object run(InvocationContext call) throws Exception {
        String job = String.valueOf(((Timer) call.getTimer()).getInfo());
        if (quietPeriodCache.isQuiet()) {
            jobRuns.skipped(job);
            return null;
        }
        try {
            Object result = call.proceed();
            jobRuns.ended(job);
            return result;
        } catch (Exception e) {
            jobRuns.failed(job);
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "The job " + job + " failed; it runs again when it is due");
            return null;
        }
    }
}
