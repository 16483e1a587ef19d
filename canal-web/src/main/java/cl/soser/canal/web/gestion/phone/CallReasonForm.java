package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.CallRow;
import cl.soser.canal.phone.NoTicketReason;
import java.io.Serializable;

/** Why a call ended in no ticket of its own, as it is being written. */
public class CallReasonForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private NoTicketReason reason;
    private String note;
    private String about;

    void show(CallRow call) {
        reason = call.reason();
        note = call.note();
        about = call.about();
    }

    public NoTicketReason getReason() {
        return reason;
    }

    public void setReason(NoTicketReason reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }
}
