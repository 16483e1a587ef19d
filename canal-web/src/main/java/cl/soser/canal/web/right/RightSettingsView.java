package cl.soser.canal.web.right;

import cl.soser.canal.right.answer.ContractDataRoleRow;
import cl.soser.canal.right.answer.DataOfficeContent;
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

    private int version;
    private String responsible;
    private String email;
    private String phone;
    private String address;
    private List<ContractDataRoleRow> contracts;
    private String chosen;
    private RightHandling handling = RightHandling.RESPONDE;
    private String institutionEmail;

    @PostConstruct
    void read() {
        DataOfficeContent office = dataOfficeService.office();
        version = dataOfficeService.version();
        responsible = office.responsible();
        email = office.email();
        phone = office.phone();
        address = office.address();
        contracts = dataOfficeService.contracts();
    }

    public void save() {
        dataOfficeService.change(
                version, new DataOfficeContent(responsible, email, phone, address));
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

    public List<ContractDataRoleRow> getContracts() {
        return contracts;
    }

    public RightHandling[] getHandlings() {
        return RightHandling.values();
    }

    public String getResponsible() {
        return responsible;
    }

    public void setResponsible(String responsible) {
        this.responsible = responsible;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
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
