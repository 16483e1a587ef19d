package cl.soser.canal.reader;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.account.Account;
import cl.soser.canal.shared.request.KeptEntityListener;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A place on the list of readers of a matter, or of their substitutes. */
@Entity
@EntityListeners(KeptEntityListener.class)
@Table(name = "reader_seat")
@NamedQuery(
        name = ReaderSeat.ALL,
        query =
                """
                SELECT s FROM ReaderSeat s JOIN FETCH s.account
                ORDER BY s.matter, s.substitute, s.place""")
public class ReaderSeat {

    static final String ALL = "ReaderSeat.all";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "reader_seat")
    @SequenceGenerator(name = "reader_seat", sequenceName = "reader_seat_seq", allocationSize = 50)
    private Long id;

    @Enumerated(STRING)
    @Column(updatable = false)
    private RestrictedMatter matter;

    @Column(updatable = false)
    private int place;

    @Column(updatable = false)
    private boolean substitute;

    @ManyToOne(fetch = LAZY, optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    private Account account;

    protected ReaderSeat() {
        // for JPA
    }

    /**
     * @param place from 1 on
     */
    public ReaderSeat(RestrictedMatter matter, boolean substitute, int place, Account account) {
        this.matter = matter;
        this.substitute = substitute;
        this.place = place;
        this.account = account;
    }

    public RestrictedMatter getMatter() {
        return matter;
    }

    public boolean isSubstitute() {
        return substitute;
    }

    public Account getAccount() {
        return account;
    }
}
