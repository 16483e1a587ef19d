package cl.soser.canal.oversight;

import cl.soser.canal.response.Finding;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.ticket.Stage;
import java.time.Instant;

/** A sent answer in a list, without its words. */
public record SentAnswerRow(
        long id,
        Instant leftAt,
        Stage stage,
        boolean automatic,
        Finding finding,
        String number,
        String subject,
        String motive,
        String area,
        boolean restricted,
        Long sentBy) {

    /** As it is seen by who may not read the restricted ticket. */
    SentAnswerRow closed() {
        return new SentAnswerRow(
                id, leftAt, stage, automatic, null, number, null, null, area, true, null);
    }

    /** Restricted, and not the reader's to read. */
    public boolean isClosed() {
        return restricted && subject == null;
    }

    public Cursor<Instant> cursor() {
        return new Cursor<>(leftAt, id);
    }
}
