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
import java.util.stream.Stream;

/** A day without work. */
@Entity
@NamedQuery(
        name = Holiday.OF_VERSION,
        query =
                """
                SELECT h FROM Holiday h
                WHERE h.from <= :version AND (h.until IS NULL OR h.until > :version)
                ORDER BY h.date, h.id""")
@NamedQuery(
        name = Holiday.BETWEEN,
        query =
                """
                SELECT h FROM Holiday h
                WHERE h.date BETWEEN :first AND :last
                    AND h.from <= :version AND (h.until IS NULL OR h.until > :version)
                ORDER BY h.date, h.id""")
public class Holiday implements Serializable {

    static final String OF_VERSION = "Holiday.ofVersion";
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

    /** The calendar version that brought it. */
    @Column(name = "from_version")
    private int from;

    /** The calendar version that removed it; null while it is valid. */
    @Column(name = "until_version")
    private Integer until;

    @Version private int version;

    protected Holiday() {}

    Holiday(LocalDate date, String name, HolidayScope scope, String territoryCodes, int from) {
        this.date = date;
        this.name = name;
        this.scope = scope;
        this.territoryCodes = territoryCodes;
        this.from = from;
    }

    /** Removes it from now on; earlier versions, and tickets stamped with them, keep it. */
    void dropFrom(int calendar) {
        until = calendar;
    }

    boolean isKept() {
        return until == null;
    }

    /** A SUBDERE code begins with the code of the territory around it. */
    public boolean isKeptIn(String comuna) {
        return scope == HolidayScope.NACIONAL
                || territoryCodes != null
                        && Stream.of(territoryCodes.split("\\|")).anyMatch(comuna::startsWith);
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
