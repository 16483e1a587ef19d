package cl.soser.canal.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;

/** Why somebody writes. A catalogue row, so that its kind is data. */
@Entity
@NamedQuery(name = Motive.ALL, query = "SELECT m FROM Motive m ORDER BY m.ordinal")
public class Motive extends CatalogueEntry {

    static final String ALL = "Motive.all";

    private int kind;

    protected Motive() {
        // for JPA
    }

    /** Tipo 1 is answered by a template at once and closes; Tipo 2 goes through three stages. */
    public boolean isAnsweredAutomatically() {
        return kind == 1;
    }

    /** 1 or 2, as the procedure numbers them. */
    public int getKind() {
        return kind;
    }
}
