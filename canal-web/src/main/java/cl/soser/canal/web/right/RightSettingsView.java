package cl.soser.canal.web.right;

import cl.soser.canal.right.answer.ContractDataRoleRow;
import cl.soser.canal.right.answer.DataOfficeService;
import cl.soser.canal.right.answer.RightHandling;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/derechos/ajustes.xhtml: where the officer is reached, and who answers per contract. */
@Named
@ViewScoped
public class RightSettingsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject DataOfficeService dataOfficeService;

    private final DataOfficeForm office = new DataOfficeForm();
    private int version;
    private List<ContractDataRoleRow> contracts;
    private String chosen;
    private RightHandling handling = RightHandling.RESPONDE;
    private String institutionEmail;

    @PostConstruct
    void read() {
        office.show(dataOfficeService.office());
        version = dataOfficeService.version();
        contracts = dataOfficeService.contracts();
    }

    public void save() {
        dataOfficeService.change(version, office.content());
        done();
    }

    public void saveContract() {
        int known =
                contracts.stream()
                        .filter(one -> one.contract().equals(chosen))
                        .mapToInt(ContractDataRoleRow::version)
                        .findFirst()
                        .orElse(-1);
        dataOfficeService.change(chosen, known, handling, institutionEmail);
        done();
    }

    private static void done() {
        Messages.addFlashGlobalInfo("right.done.settings");
        Faces.redirect("/gestion/derechos/ajustes");
    }

    public DataOfficeForm getOffice() {
        return office;
    }

    public List<ContractDataRoleRow> getContracts() {
        return contracts;
    }

    public RightHandling[] getHandlings() {
        return RightHandling.values();
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public RightHandling getHandling() {
        return handling;
    }

    public void setHandling(RightHandling handling) {
        this.handling = handling;
    }

    public String getInstitutionEmail() {
        return institutionEmail;
    }

    public void setInstitutionEmail(String institutionEmail) {
        this.institutionEmail = institutionEmail;
    }
}
