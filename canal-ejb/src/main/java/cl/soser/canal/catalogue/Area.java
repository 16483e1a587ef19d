package cl.soser.canal.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;

/** A part of the company that owes answers. */
@Entity
@NamedQuery(name = Area.ALL, query = "SELECT a FROM Area a ORDER BY a.ordinal")
@NamedQuery(
        name = Area.OPEN_TICKETS,
        query = "SELECT COUNT(t) FROM Ticket t WHERE t.area = :area AND t.open = TRUE")
@NamedQuery(
        name = Area.RULES,
        query =
                """
                SELECT r.name FROM RoutingRule r
                WHERE r.active = TRUE
                  AND (r.area = :area OR CONCAT(CONCAT(',', r.copies), ',') LIKE :copy)
                ORDER BY r.ordinal""")
@NamedQuery(name = Area.LABELS, query = "SELECT a.code, a.label FROM Area a")
public class Area extends CatalogueEntry {

    static final String ALL = "Area.all";
    static final String OPEN_TICKETS = "Area.openTickets";
    static final String RULES = "Area.rules";
    public static final String LABELS = "Area.labels";

    /** The administrator's own area. */
    public static final String CANAL = "CANAL";

    protected Area() {
        // for JPA
    }

    Area(String code, String label, int ordinal) {
        super(code, label, ordinal);
    }
}
