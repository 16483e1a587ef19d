package cl.soser.canal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;

/** What a request is about. */
@Entity
@NamedQuery(name = Topic.ALL, query = "SELECT t FROM Topic t ORDER BY t.ordinal")
public class Topic {

    static final String ALL = "Topic.all";

    @Id private String code;
    private String label;

    @Column(name = "asks_product")
    private boolean asksProduct;

    private int ordinal;

    protected Topic() {
        // for JPA
    }

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }

    /** About food or baskets, so product, lot, expiry, number affected and day are asked too. */
    public boolean isAsksProduct() {
        return asksProduct;
    }
}
