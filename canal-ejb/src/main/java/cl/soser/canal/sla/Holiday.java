package cl.soser.canal.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;

/** A day without work. */
@Entity
@NamedQuery(name = Holiday.DATES, query = "SELECT h.date FROM Holiday h WHERE h.scope = :scope")
@NamedQuery(
        name = Holiday.BETWEEN,
        query =
                "SELECT h FROM Holiday h WHERE h.date BETWEEN :first AND :last ORDER BY h.date, h.id")
public class Holiday implements Serializable {

    static final String DATES = "Holiday.dates";
    static final String BETWEEN = "Holiday.between";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "holiday")
    @SequenceGenerator(name = "holiday", sequenceName = "holiday_seq", allocationSize = 50)
    private Long id;

    @Column(name = "holiday_date")
    private LocalDate date;

    private String name;

    @Enumerated(EnumType.STRING)
    private HolidayScope scope;

    @Column(name = "territory_codes")
    private String territoryCodes;

    @Version private int version;

    protected Holiday() {}

    Holiday(LocalDate date, String name) {
        this.date = date;
        this.name = name;
        this.scope = HolidayScope.NACIONAL;
    }

    public Long getId() {
        return id;
    }

    public LocalDate getDate() {
        return date;
    }

    public String getName() {
        return name;
    }

    public HolidayScope getScope() {
        return scope;
    }

    /** SUBDERE codes separated by "|", or null for a national one. */
    public String getTerritoryCodes() {
        return territoryCodes;
    }

    @Override
    public String toString() {
        return "Holiday " + date;
    }
}
