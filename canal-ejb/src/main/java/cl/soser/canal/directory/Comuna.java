package cl.soser.canal.directory;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.ZoneId;

/** One of the 346 comunas. Easter Island has a zone of its own, the others their region's. */
@Entity
@Cacheable
@NamedQuery(
        name = Comuna.ALL,
        query = "SELECT c FROM Comuna c JOIN FETCH c.region ORDER BY c.folded, c.code")
public class Comuna implements Serializable {

    static final String ALL = "Comuna.all";

    @Id private String code;
    private String name;
    private String folded;
    private String zone;
    private BigDecimal latitude;
    private BigDecimal longitude;

    @ManyToOne(optional = false)
    @JoinColumn(name = "region_code")
    private Region region;

    protected Comuna() {}

    /** Five digits with their zero, as SUBDERE assigns them: "05201". */
    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public Region getRegion() {
        return region;
    }

    public ZoneId getZone() {
        return zone == null ? region.getZone() : TimeZones.of(zone);
    }

    /** The words by which it is found: its name, accent-free, and how else people spell it. */
    String searchWords() {
        return folded;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Comuna comuna && code.equals(comuna.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Degrees of where its establishments lie; null for one that has none. */
    public MapPoint getPoint() {
        return latitude == null
                ? null
                : new MapPoint(latitude.doubleValue(), longitude.doubleValue());
    }

    @Override
    public String toString() {
        return "Comuna " + code;
    }
}
