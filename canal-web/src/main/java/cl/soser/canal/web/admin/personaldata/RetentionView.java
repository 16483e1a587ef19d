package cl.soser.canal.web.admin.personaldata;

import cl.soser.canal.account.Role;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.retention.RetentionClass;
import cl.soser.canal.retention.RetentionRow;
import cl.soser.canal.retention.RetentionService;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/retencion.xhtml: how long each class of data keeps its people. */
@Named
@ViewScoped
public class RetentionView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RetentionService retentionService;
    @Inject ConcurrentChange concurrentChange;
    @Inject CurrentUser user;

    private List<RetentionRow> rows;
    private RetentionClass of;
    private Integer months;
    private String reason;

    @PostConstruct
    void open() {
        rows = retentionService.all();
        of = rows.get(0).of();
    }

    public boolean isKeeper() {
        return user.is(Role.DATOS);
    }

    public void save() {
        concurrentChange.orAgain(
                ConfigurationKind.RETENCION,
                of,
                () -> retentionService.keep(of, version(), months, reason),
                () -> rows = retentionService.all());
        boolean waits =
                retentionService.all().stream().anyMatch(row -> row.of() == of && row.isWaiting());
        Messages.addFlashGlobalInfo(waits ? "retention.saved.waiting" : "retention.saved");
        Faces.redirect("/admin/retencion");
    }

    private int version() {
        return rows.stream().filter(row -> row.of() == of).findAny().orElseThrow().version();
    }

    public List<RetentionRow> getRows() {
        return rows;
    }

    public RetentionClass[] getClasses() {
        return RetentionClass.values();
    }

    public RetentionClass getOf() {
        return of;
    }

    public void setOf(RetentionClass of) {
        this.of = of;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
