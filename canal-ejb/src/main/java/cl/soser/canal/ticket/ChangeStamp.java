package cl.soser.canal.ticket;

import cl.soser.canal.shared.ServerTime;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

/** Keeps when a row last changed, whichever verb changed it. */
public class ChangeStamp {

    @PrePersist
    @PreUpdate
    void changes(Ticket ticket) {
        ticket.changed(ServerTime.now());
    }
}
