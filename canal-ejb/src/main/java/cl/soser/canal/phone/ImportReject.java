package cl.soser.canal.phone;

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
@IdClass(ImportReject.Key.class)
@NamedQuery(
        name = ImportReject.OF,
        query = "SELECT r FROM ImportReject r WHERE r.run = :run ORDER BY r.line")
@NamedQuery(name = ImportReject.FORGET, query = "DELETE FROM ImportReject r WHERE r.run = :run")
class ImportReject {

    static final String OF = "ImportReject.of";
    static final String FORGET = "ImportReject.forget";

    @Id
    @Column(name = "import_id")
    private Long run;

    @Id
    @Column(name = "line_number")
    private int line;

    @Enumerated(EnumType.STRING)
    private RejectedLine.Reason reason;

    private String detail;

    protected ImportReject() {
        // for JPA
    }

    ImportReject(Long run, RejectedLine rejected) {
        this.run = run;
        this.line = rejected.line();
        this.reason = rejected.reason();
        this.detail = rejected.detail();
    }

    RejectedLine rejected() {
        return new RejectedLine(line, reason, detail);
    }

    /** Its file and its line there. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long run;
        private int line;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(run, key.run) && line == key.line;
        }

        @Override
        public int hashCode() {
            return Objects.hash(run, line);
        }
    }
}
