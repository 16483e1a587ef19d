package cl.soser.canal.right.register;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An entry of a register; what it says is its newest edition. */
@Entity
@Table(name = "register_entry")
@NamedQuery(
        name = RegisterEntry.OF_KIND,
        query = "SELECT e FROM RegisterEntry e WHERE e.kind = :kind ORDER BY e.id")
public class RegisterEntry {

    static final String OF_KIND = "RegisterEntry.ofKind";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "register_entry")
    @SequenceGenerator(
            name = "register_entry",
            sequenceName = "register_entry_seq",
            allocationSize = 50)
    private Long id;

    @Enumerated(STRING)
    @Column(updatable = false)
    private RegisterKind kind;

    private String title;
    private int edition;
    private boolean ended;

    @Version private int version;

    protected RegisterEntry() {
        // for JPA
    }

    RegisterEntry(RegisterKind kind) {
        this.kind = kind;
    }

    /** Says something new from now on; its number. */
    int edit(String newTitle, boolean over) {
        title = newTitle.strip();
        ended = over;
        edition++;
        return edition;
    }

    public Long getId() {
        return id;
    }

    public RegisterKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public int getEdition() {
        return edition;
    }

    /** Whether it is done no more; the register keeps it. */
    public boolean isEnded() {
        return ended;
    }

    public int getVersion() {
        return version;
    }
}
