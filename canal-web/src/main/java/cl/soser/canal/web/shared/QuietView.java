package cl.soser.canal.web.shared;

import cl.soser.canal.account.Role;
import cl.soser.canal.quiet.QuietModeService;
import cl.soser.canal.shared.job.QuietPeriodCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/** WEB-INF/gestion/frame/quiet.xhtml: no timer runs; IT staff let them run again. */
@Named
@RequestScoped
public class QuietView {

    @Inject QuietModeService quietModeService;
    @Inject HttpServletRequest request;

    private QuietPeriodCache.Open open;

    @PostConstruct
    void open() {
        open = quietModeService.open().orElse(null);
    }

    /** Back to the same page. */
    public String end() {
        quietModeService.end();
        open = null;
        return null;
    }

    public boolean isQuiet() {
        return open != null;
    }

    public Instant getSince() {
        return open.since();
    }

    public String getReason() {
        return open.reason();
    }

    public boolean isDeciding() {
        return request.isUserInRole(Role.TI);
    }
}
