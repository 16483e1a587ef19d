package cl.soser.canal.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;

/** Why somebody writes. A catalogue row, so that its kind is data. */
@Entity
@NamedQuery(name = Motive.ALL, query = "SELECT m FROM Motive m ORDER BY m.ordinal")
public class Motive {

    static final String ALL = "Motive.all";

    @Id private String code;
    private String label;
    private int kind;

    private int ordinal;

    protected Motive() {
        // for JPA
    }

    /** Tipo 1 is answered by a template at once and closes; Tipo 2 goes through three stages. */
    public boolean isAnsweredAutomatically() {
        return kind == 1;
    }

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }

    /** 1 or 2, as the procedure numbers them. */
    public int getKind() {
        return kind;
    }
}
