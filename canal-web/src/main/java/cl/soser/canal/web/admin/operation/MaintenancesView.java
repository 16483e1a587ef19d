package cl.soser.canal.web.admin.operation;

import cl.soser.canal.availability.AnnounceMaintenanceCommand;
import cl.soser.canal.availability.PlannedMaintenanceRow;
import cl.soser.canal.availability.PlannedMaintenanceService;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/mantenciones.xhtml: work on the system, announced before it begins. */
@Named
@ViewScoped
public class MaintenancesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject PlannedMaintenanceService plannedMaintenanceService;

    private List<PlannedMaintenanceRow> rows;
    private LocalDateTime start;
    private LocalDateTime end;
    private String reason;

    @PostConstruct
    void open() {
        rows = plannedMaintenanceService.latest(SHOWN);
    }

    public void announce() {
        plannedMaintenanceService.announce(
                new AnnounceMaintenanceCommand(
                        instant(start, "start"), instant(end, "end"), reason));
        done("windows.done");
    }

    public void end(PlannedMaintenanceRow row) {
        plannedMaintenanceService.end(row.id(), row.version());
        done(row.running() ? "windows.done.ended" : "windows.done.calledOff");
    }

    /** On a page of its own, so that looking at it again sends nothing again. */
    private static void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect("/admin/mantenciones");
    }

    private static Instant instant(LocalDateTime local, String field) {
        if (Dates.SANTIAGO.getRules().getValidOffsets(local).isEmpty()) {
            throw new IncompleteException(List.of(new Missing("outage.noSuchHour", field)));
        }
        return local.atZone(Dates.SANTIAGO).toInstant();
    }

    public List<PlannedMaintenanceRow> getRows() {
        return rows;
    }

    public LocalDateTime getStart() {
        return start;
    }

    public void setStart(LocalDateTime start) {
        this.start = start;
    }

    public LocalDateTime getEnd() {
        return end;
    }

    public void setEnd(LocalDateTime end) {
        this.end = end;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
