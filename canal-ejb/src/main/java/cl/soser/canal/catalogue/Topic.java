package cl.soser.canal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;

/** What a request is about. */
@Entity
@NamedQuery(name = Topic.ALL, query = "SELECT t FROM Topic t ORDER BY t.ordinal")
@NamedQuery(
        name = CatalogueEntry.RULES,
        query =
                """
                SELECT r.name FROM RoutingRule r
                WHERE r.active = TRUE
                  AND (r.motive = :motive OR r.topic = :topic OR r.subtopic = :subtopic)
                ORDER BY r.ordinal""")
public class Topic extends CatalogueEntry {

    static final String ALL = "Topic.all";

    @Column(name = "asks_product")
    private boolean productRequested;

    protected Topic() {
        // for JPA
    }

    Topic(String code, String label, boolean productRequested, int ordinal) {
        super(code, label, ordinal);
        this.productRequested = productRequested;
    }

    void askProduct(boolean asked) {
        productRequested = asked;
    }

    /** About food or baskets, so product, lot, expiry, number affected and day are asked too. */
    public boolean isProductRequested() {
        return productRequested;
    }
}
