package cl.soser.canal.web.admin.personaldata;

import cl.soser.canal.account.Role;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.purpose.LegalGround;
import cl.soser.canal.purpose.Purpose;
import cl.soser.canal.purpose.PurposeGroundRow;
import cl.soser.canal.purpose.PurposeGroundService;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/finalidades.xhtml: what data are used for, and the ground of each. */
@Named
@ViewScoped
public class PurposesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject PurposeGroundService purposeGroundService;
    @Inject ConcurrentChange concurrentChange;
    @Inject CurrentUser user;

    private List<PurposeGroundRow> rows;
    private Purpose purpose;
    private LegalGround ground;
    private String basis;
    private String reason;

    @PostConstruct
    void open() {
        rows = purposeGroundService.all();
        purpose = rows.get(0).purpose();
        ground = rows.get(0).ground();
    }

    public boolean isKeeper() {
        return user.is(Role.DATOS);
    }

    public void save() {
        concurrentChange.orAgain(
                ConfigurationKind.FINALIDAD,
                purpose,
                () -> purposeGroundService.change(purpose, version(), ground, basis, reason),
                () -> rows = purposeGroundService.all());
        Messages.addFlashGlobalInfo("purposes.saved");
        Faces.redirect("/admin/finalidades");
    }

    private int version() {
        return rows.stream()
                .filter(row -> row.purpose() == purpose)
                .findAny()
                .orElseThrow()
                .version();
    }

    public List<PurposeGroundRow> getRows() {
        return rows;
    }

    public LegalGround[] getGrounds() {
        return LegalGround.values();
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    public LegalGround getGround() {
        return ground;
    }

    public void setGround(LegalGround ground) {
        this.ground = ground;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
