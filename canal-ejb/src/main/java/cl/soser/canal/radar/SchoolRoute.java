package cl.soser.canal.radar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** Which delivery route serves a school; a school without a row has none. */
@Entity
@Table(name = "school_route")
@NamedQuery(name = SchoolRoute.ALL, query = "SELECT r FROM SchoolRoute r ORDER BY r.school")
@NamedQuery(name = SchoolRoute.COUNT, query = "SELECT COUNT(r) FROM SchoolRoute r")
@NamedQuery(
        name = SchoolRoute.REMOVE,
        query =
                """
                DELETE FROM SchoolRoute r
                WHERE r.school IN (SELECT s.id FROM School s WHERE s.scheme = :scheme)""")
class SchoolRoute {

    static final String ALL = "SchoolRoute.all";
    static final String COUNT = "SchoolRoute.count";
    static final String REMOVE = "SchoolRoute.remove";

    @Id
    @Column(name = "school_id")
    private Long school;

    private String route;

    protected SchoolRoute() {
        // for JPA
    }

    SchoolRoute(long school, String route) {
        this.school = school;
        this.route = route;
    }

    Long school() {
        return school;
    }

    String route() {
        return route;
    }
}
