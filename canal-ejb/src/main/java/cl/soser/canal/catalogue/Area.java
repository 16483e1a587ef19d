package cl.soser.canal.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;

/** A part of the company that owes answers. */
@Entity
@NamedQuery(name = Area.ALL, query = "SELECT a FROM Area a ORDER BY a.ordinal")
public class Area {

    static final String ALL = "Area.all";

    /** The administrator's own area. */
    public static final String CANAL = "CANAL";

    @Id private String code;
    private String label;
    private int ordinal;

    protected Area() {
        // for JPA
    }

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }
}
