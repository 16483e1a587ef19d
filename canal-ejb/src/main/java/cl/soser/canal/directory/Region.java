package cl.soser.canal.directory;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import java.io.Serializable;
import java.time.ZoneId;

/** One of the sixteen regions; listed from north to south, never by number. */
@Entity
@Cacheable
@NamedQuery(name = Region.ALL, query = "SELECT r FROM Region r ORDER BY r.northSouth")
public class Region implements Serializable {

    static final String ALL = "Region.all";

    @Id private String code;

    @Column(name = "official_name")
    private String officialName;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "north_south")
    private int northSouth;

    private String zone;

    protected Region() {}

    /** Two digits with their zero: "05". */
    public String getCode() {
        return code;
    }

    public String getOfficialName() {
        return officialName;
    }

    public String getShortName() {
        return shortName;
    }

    /** 1 in the north to 16 in the south. */
    public int getNorthSouth() {
        return northSouth;
    }

    public ZoneId getZone() {
        return TimeZones.of(zone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region region && code.equals(region.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return "Region " + code;
    }
}
