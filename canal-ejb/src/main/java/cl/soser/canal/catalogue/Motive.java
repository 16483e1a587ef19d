package cl.soser.canal.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import java.util.Set;

/** The kind of a request. A catalogue row, so that its type is data. */
@Entity
@NamedQuery(name = Motive.ALL, query = "SELECT m FROM Motive m ORDER BY m.ordinal")
public class Motive extends CatalogueEntry {

    static final String ALL = "Motive.all";

    private int kind;

    /**
     * The motives that the contract gives a term, whatever an administrator sets (rules, section
     * 6).
     */
    public static final Set<String> UNDER_CONTRACT = Set.of("RECLAMO", "CONSULTA", "SUGERENCIA");

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
