package cl.soser.canal.catalogue;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/**
 * One word of the vocabulary: its code never changes, for tickets and programs know it by that; how
 * it is called, where it stands and whether it is still offered may.
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

    /** It is offered no more; whatever has it keeps it. */
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
