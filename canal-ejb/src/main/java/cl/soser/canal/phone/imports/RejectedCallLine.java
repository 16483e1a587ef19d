package cl.soser.canal.phone.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A line of a calls file that was left out, kept with the record of its import. */
@Entity
@Table(name = "call_import_reject")
@IdClass(RejectedCallLine.RejectedCallLineId.class)
@NamedQuery(
        name = RejectedCallLine.OF,
        query = "SELECT r FROM RejectedCallLine r WHERE r.run = :run ORDER BY r.line")
@NamedQuery(
        name = RejectedCallLine.FORGET,
        query = "DELETE FROM RejectedCallLine r WHERE r.run = :run")
class RejectedCallLine {

    static final String OF = "RejectedCallLine.of";
    static final String FORGET = "RejectedCallLine.forget";

    @Id
    @Column(name = "import_id")
    private Long run;

    @Id
    @Column(name = "line_number")
    private int line;

    @Enumerated(EnumType.STRING)
    private CallLineError.Reason reason;

    private String detail;

    protected RejectedCallLine() {
        // for JPA
    }

    RejectedCallLine(Long run, CallLineError rejected) {
        this.run = run;
        this.line = rejected.line();
        this.reason = rejected.reason();
        this.detail = rejected.detail();
    }

    CallLineError rejected() {
        return new CallLineError(line, reason, detail);
    }

    /** Its file and its line there. */
    static final class RejectedCallLineId implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long run;
        private int line;

        @Override
        public boolean equals(Object other) {
            return other instanceof RejectedCallLineId key
                    && Objects.equals(run, key.run)
                    && line == key.line;
        }

        @Override
        public int hashCode() {
            return Objects.hash(run, line);
        }
    }
}
