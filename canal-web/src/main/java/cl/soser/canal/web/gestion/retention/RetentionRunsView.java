package cl.soser.canal.web.gestion.retention;

import cl.soser.canal.account.Role;
import cl.soser.canal.retention.RetentionRunRow;
import cl.soser.canal.retention.RetentionRunService;
import cl.soser.canal.retention.RetentionRunState;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Messages;

/** gestion/retencion.xhtml: what retention is about to do and did, and what is kept by an order. */
@Named
@ViewScoped
public class RetentionRunsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RetentionRunService retentionRunService;
    @Inject DataHoldView holds;
    @Inject CurrentUser user;

    private List<RetentionRunRow> runs;

    private List<RetentionRunRow> runs() {
        if (runs == null) {
            runs = retentionRunService.latest();
        }
        return runs;
    }

    /** The newest; null before the first. */
    public RetentionRunRow getCurrent() {
        return runs().isEmpty() ? null : runs().get(0);
    }

    public List<RetentionRunRow> getPast() {
        return runs().stream().filter(run -> !run.state().isOpen()).toList();
    }

    public boolean isKeeper() {
        return user.is(Role.DATOS);
    }

    /** It waits for whoever looks at it. */
    public boolean isWaiting() {
        return getCurrent().state() == RetentionRunState.POR_APROBAR
                && !getCurrent().stale()
                && (isForAnother() ? holds.isHolder() && !isOwn() : isKeeper());
    }

    /** It waits for somebody else. */
    public boolean isOwn() {
        return retentionRunService.isOwn();
    }

    public boolean isForAnother() {
        return retentionRunService.isForAnother();
    }

    public void count() {
        retentionRunService.count();
        done("retentionRun.counted");
    }

    public void approve() {
        retentionRunService.approve(getCurrent().id(), getCurrent().version());
        done("retentionRun.approved");
    }

    public void reject() {
        retentionRunService.reject(getCurrent().id(), getCurrent().version());
        done("retentionRun.rejected");
    }

    void renew() {
        runs = null;
    }

    private void done(String key) {
        renew();
        Messages.addGlobalInfo(key);
    }
}
