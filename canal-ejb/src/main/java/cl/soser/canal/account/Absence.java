package cl.soser.canal.account;

import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.request.KeptEntityListener;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;

/**
 * Days of absence of a staff member, both included, in the company's zone. The substitute then
 * works for the areas of the absent person and, for Operations, approves in their place.
 */
@Entity
@EntityListeners(KeptEntityListener.class)
@NamedQuery(
        name = Absence.MEETING,
        query =
                """
                SELECT a FROM Absence a
                WHERE a.account.id = :account AND a.id <> :but
                AND a.firstDay <= :last AND a.lastDay >= :first
                ORDER BY a.firstDay""")
@NamedQuery(
        name = Absence.STANDING_IN,
        query =
                """
                SELECT a FROM Absence a
                WHERE a.substitute.id = :account AND a.id <> :but
                AND a.firstDay <= :last AND a.lastDay >= :first
                ORDER BY a.firstDay""")
@NamedQuery(
        name = Absence.AWAY_ON,
        query = "SELECT a FROM Absence a WHERE a.firstDay <= :day AND a.lastDay >= :day")
@NamedQuery(
        name = Absence.LENT_AREAS,
        query =
                """
                SELECT DISTINCT area FROM Absence a JOIN a.account.areas area
                WHERE a.substitute.id = :account AND a.firstDay <= :day AND a.lastDay >= :day
                AND a.account.state = :active""")
@NamedQuery(
        name = Absence.OF_ONE,
        query =
                """
                SELECT a FROM Absence a JOIN FETCH a.account LEFT JOIN FETCH a.substitute
                WHERE a.account.id = :account AND a.lastDay >= :day
                ORDER BY a.firstDay, a.id""")
@NamedQuery(
        name = Absence.COMING,
        query =
                """
                SELECT a FROM Absence a JOIN FETCH a.account LEFT JOIN FETCH a.substitute
                WHERE a.lastDay >= :day
                ORDER BY a.lastDay, a.id""")
@NamedQuery(
        name = Absence.OF_ACCOUNTS,
        query =
                """
                SELECT a FROM Absence a JOIN FETCH a.account
                WHERE a.account.id IN :accounts AND a.lastDay >= :today""")
public class Absence {

    public static final String MEETING = "Absence.meeting";
    public static final String STANDING_IN = "Absence.standingIn";
    static final String AWAY_ON = "Absence.awayOn";
    public static final String LENT_AREAS = "Absence.lentAreas";
    public static final String OF_ONE = "Absence.ofOne";
    public static final String COMING = "Absence.coming";
    public static final String OF_ACCOUNTS = "Absence.ofAccounts";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "absence")
    @SequenceGenerator(name = "absence", sequenceName = "absence_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "account_id", updatable = false)
    private Account account;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "substitute_id")
    private Account substitute;

    protected Absence() {
        // for JPA
    }

    public Absence(Account account, LocalDate firstDay, LocalDate lastDay, Account substitute) {
        this.account = account;
        move(firstDay, lastDay, substitute);
    }

    public void move(LocalDate newFirst, LocalDate newLast, Account newSubstitute) {
        firstDay = newFirst;
        lastDay = newLast;
        substitute = newSubstitute;
    }

    /** Ends it early; past days stay as they were. */
    public void endOn(LocalDate day) {
        lastDay = day;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Account getAccount() {
        return account;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    /** Null if there is no substitute. */
    public Account getSubstitute() {
        return substitute;
    }
}
