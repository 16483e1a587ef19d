package cl.soser.canal.web.gestion.retention;

import cl.soser.canal.account.Role;
import cl.soser.canal.personaldata.DataHoldRow;
import cl.soser.canal.personaldata.DataHoldService;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Messages;

/**
 * The part of gestion/retencion.xhtml that keeps what an order of a court or of the Agency names.
 */
@Named
@ViewScoped
public class DataHoldView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject DataHoldService dataHoldService;
    @Inject RetentionRunsView runs;
    @Inject CurrentUser user;

    private List<DataHoldRow> holds;
    private String number;
    private boolean whole;
    private String reason;

    public List<DataHoldRow> getHolds() {
        if (holds == null) {
            holds = isHolder() ? dataHoldService.latest() : List.of();
        }
        return holds;
    }

    public boolean isHolder() {
        return user.is(Role.DATOS) || user.is(Role.ADMINISTRADOR);
    }

    public void place() {
        dataHoldService.place(number.strip().toUpperCase(Locale.ROOT), whole, reason);
        again("hold.placed");
    }

    /** Ends the order for this request, or for all of its person. */
    public void end() {
        dataHoldService.end(number, whole, reason);
        again("hold.done");
    }

    /** An order may change what a run that waits would do. */
    private void again(String key) {
        holds = null;
        number = null;
        reason = null;
        runs.renew();
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
