package cl.soser.canal.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The next folio to issue. Issuing locks its only row, so that issues take turns. */
@Entity
@Table(name = "folio_counter")
class FolioSequence implements Serializable {

    static final int ONLY = 1;

    @Id private int id;

    @Column(name = "next_folio")
    private long next;

    protected FolioSequence() {}

    long next() {
        return next;
    }

    /** Whatever is given later comes after this. */
    void passed(long last) {
        next = Math.max(next, last + 1);
    }
}
