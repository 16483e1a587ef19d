package cl.soser.canal.ticket;

import cl.soser.canal.shared.ServerTime;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

/** Stores when a row last changed, by any verb. */
public class ChangeStampListener {

    @PrePersist
    @PreUpdate
    void changes(Ticket ticket) {
        ticket.changed(ServerTime.now());
    }
}
