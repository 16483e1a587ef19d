package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.indicator.OutageCause;
import cl.soser.canal.phone.indicator.RecordOutageCommand;
import java.io.Serializable;
import java.time.LocalDateTime;

/** An outage of the line as it is being recorded. */
public class OutageForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDateTime start;
    private LocalDateTime end;
    private OutageCause cause;
    private boolean planned;
    private String note;

    RecordOutageCommand command() {
        return new RecordOutageCommand(
                OutagesView.instant(start, "start"),
                OutagesView.instant(end, "end"),
                cause,
                planned,
                note);
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
}
