package cl.soser.canal.web.admin.contract;

import cl.soser.canal.contract.ContractContent;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/** A contract as it is being written. */
public class ContractForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String label;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private boolean everySchool;
    private String[] institutions = {};

    void show(ContractContent text) {
        label = text.label();
        validFrom = text.validFrom();
        validUntil = text.validUntil();
        everySchool = text.everySchool();
        institutions = text.institutions().toArray(String[]::new);
    }

    ContractContent text() {
        return new ContractContent(label, validFrom, validUntil, everySchool, Set.of(institutions));
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public boolean isEverySchool() {
        return everySchool;
    }

    public void setEverySchool(boolean everySchool) {
        this.everySchool = everySchool;
    }

    public String[] getInstitutions() {
        return institutions.clone();
    }

    public void setInstitutions(String[] institutions) {
        this.institutions = institutions.clone();
    }
}
