package cl.soser.canal.web.gestion.retention;

import cl.soser.canal.account.Role;
import cl.soser.canal.personaldata.DataHoldRow;
import cl.soser.canal.personaldata.DataHoldService;
import cl.soser.canal.retention.RetentionRunRow;
import cl.soser.canal.retention.RetentionRunService;
import cl.soser.canal.retention.RetentionRunState;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Messages;

/** gestion/retencion.xhtml: what retention is about to do and did, and what is kept by an order. */
@Named
@ViewScoped
public class RetentionRunsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RetentionRunService retentionRunService;
    @Inject DataHoldService dataHoldService;
    @Inject CurrentUser user;

    private List<RetentionRunRow> runs;
    private List<DataHoldRow> holds;
    private String number;
    private boolean whole;
    private String reason;

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

    public List<DataHoldRow> getHolds() {
        if (holds == null) {
            holds = isHolder() ? dataHoldService.latest() : List.of();
        }
        return holds;
    }

    public boolean isKeeper() {
        return user.is(Role.DATOS);
    }

    public boolean isHolder() {
        return user.is(Role.DATOS) || user.is(Role.ADMINISTRADOR);
    }

    /** It waits for whoever looks at it. */
    public boolean isWaiting() {
        return getCurrent().state() == RetentionRunState.POR_APROBAR
                && !getCurrent().stale()
                && (isForAnother() ? isHolder() && !isOwn() : isKeeper());
    }

    /** It waits for somebody else. */
    public boolean isOwn() {
        return retentionRunService.isOwn();
    }

    public boolean isForAnother() {
        return retentionRunService.isForAnother();
    }

    public String tone(RetentionRunRow run) {
        return switch (run.state()) {
            case POR_APROBAR -> "warn";
            case APROBADA, EN_CURSO -> "brand";
            case HECHA -> "ok";
            case RECHAZADA, REEMPLAZADA -> "neutral";
        };
    }

    public String icon(RetentionRunRow run) {
        return switch (run.state()) {
            case POR_APROBAR -> "alert";
            case APROBADA, EN_CURSO -> "clock";
            case HECHA -> "check";
            case RECHAZADA, REEMPLAZADA -> "minus";
        };
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

    public void place() {
        dataHoldService.place(number.strip().toUpperCase(Locale.ROOT), whole, reason);
        done("hold.placed");
    }

    /** Ends the order for this request, or for all of its person. */
    public void end() {
        dataHoldService.end(number, whole, reason);
        done("hold.done");
    }

    private void done(String key) {
        runs = null;
        holds = null;
        number = null;
        reason = null;
        Messages.addGlobalInfo(key);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public boolean isWhole() {
        return whole;
    }

    public void setWhole(boolean whole) {
        this.whole = whole;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
