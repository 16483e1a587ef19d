package cl.soser.canal.web.gestion;

import cl.soser.canal.account.Role;
import cl.soser.canal.phone.LineOutages;
import cl.soser.canal.phone.NewOutage;
import cl.soser.canal.phone.OutageCause;
import cl.soser.canal.phone.OutageRow;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.omnifaces.util.Messages;

/** gestion/interrupciones.xhtml: the register of the times the line was down. */
@Named
@ViewScoped
public class OutagesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject LineOutages outages;
    @Inject CurrentUser user;

    private List<OutageRow> rows;
    private LocalDateTime start;
    private LocalDateTime end;
    private LocalDateTime ended;
    private OutageCause cause;
    private boolean planned;
    private String note;
    private String reason;

    @PostConstruct
    void open() {
        rows = outages.latest(SHOWN);
    }

    public void record() {
        outages.record(new NewOutage(instant(start), instant(end), cause, planned, note));
        start = null;
        end = null;
        cause = null;
        planned = false;
        note = null;
        done("outages.done");
    }

    public void end(OutageRow row) {
        outages.end(row.id(), instant(ended));
        ended = null;
        done("outages.done.ended");
    }

    public void withdraw(OutageRow row) {
        outages.withdraw(row.id(), reason);
        reason = null;
        done("outages.done.withdrawn");
    }

    private void done(String key) {
        open();
        Messages.addGlobalInfo(key);
    }

    private static Instant instant(LocalDateTime local) {
        return local == null ? null : local.atZone(Dates.SANTIAGO).toInstant();
    }

    /** Informática records; taking one back is for those who answer for the figures. */
    public boolean isDeciding() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES);
    }

    public OutageCause[] getCauses() {
        return OutageCause.values();
    }

    public List<OutageRow> getRows() {
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

    public LocalDateTime getEnded() {
        return ended;
    }

    public void setEnded(LocalDateTime ended) {
        this.ended = ended;
    }

    public OutageCause getCause() {
        return cause;
    }

    public void setCause(OutageCause cause) {
        this.cause = cause;
    }

    public boolean isPlanned() {
        return planned;
    }

    public void setPlanned(boolean planned) {
        this.planned = planned;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
