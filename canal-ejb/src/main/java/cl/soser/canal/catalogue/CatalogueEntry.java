package cl.soser.canal.catalogue;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/**
 * One entry of the vocabulary. Its code never changes, because tickets and programs refer to it;
 * its name, its place and whether it is offered may change.
 */
@MappedSuperclass
public abstract class CatalogueEntry {

    static final String RULES = "CatalogueEntry.rules";

    @Id private String code;
    private String label;
    private int ordinal;
    private boolean retired;
    @Version private int version;

    protected CatalogueEntry() {
        // for JPA
    }

    CatalogueEntry(String code, String label, int ordinal) {
        this.code = code;
        this.label = label;
        this.ordinal = ordinal;
    }

    void call(String newLabel) {
        label = newLabel;
    }

    void moveTo(int newOrdinal) {
        ordinal = newOrdinal;
    }

    /** Retires it; rows that refer to it keep it. */
    void retire() {
        retired = true;
    }

    void offerAgain() {
        retired = false;
    }

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }

    public boolean isRetired() {
        return retired;
    }

    int getOrdinal() {
        return ordinal;
    }

    int getVersion() {
        return version;
    }
}
