package cl.soser.canal.danger.reader;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.ReaderEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** An entry that an edition adds to what is shipped, or switches off. */
@Entity
@Table(name = "reader_edit")
@NamedQuery(
        name = ReaderEdit.OF_EDITION,
        query = "SELECT e FROM ReaderEdit e WHERE e.edition = :edition ORDER BY e.id")
class ReaderEdit {

    static final String OF_EDITION = "ReaderEdit.ofEdition";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "reader_edit")
    @SequenceGenerator(name = "reader_edit", sequenceName = "reader_edit_seq", allocationSize = 50)
    private Long id;

    @Column(updatable = false)
    private int edition;

    @Enumerated(STRING)
    @Column(updatable = false)
    private ReaderEntry.Type type;

    @Column(updatable = false)
    private String subject;

    @Enumerated(STRING)
    @Column(updatable = false)
    private DangerLevel level;

    @Column(updatable = false)
    private String words;

    @Column(updatable = false)
    private boolean added;

    protected ReaderEdit() {
        // for JPA
    }

    ReaderEdit(int edition, ReaderEntry entry, boolean added) {
        this.edition = edition;
        this.type = entry.type();
        this.subject = entry.subject();
        this.level = entry.level();
        this.words = entry.words();
        this.added = added;
    }

    ReaderEdit in(int other) {
        return new ReaderEdit(other, entry(), added);
    }

    ReaderEntry entry() {
        return new ReaderEntry(type, subject, level, words);
    }

    boolean isAdded() {
        return added;
    }
}
