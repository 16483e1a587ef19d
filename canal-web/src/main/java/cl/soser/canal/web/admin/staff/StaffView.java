package cl.soser.canal.web.admin.staff;

import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.staff.InviteStaffCommand;
import cl.soser.canal.account.staff.StaffAccountService;
import cl.soser.canal.account.staff.StaffOutcome;
import cl.soser.canal.account.staff.StaffRights;
import cl.soser.canal.account.staff.StaffRow;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** admin/usuario.xhtml: an account of staff, or a new one. */
@Named
@ViewScoped
public class StaffView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject ConcurrentChange concurrentChange;
    @Inject StaffAccountService staffAccountService;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private StaffRow row;
    private String email;
    private StaffOutcome outcome = StaffOutcome.HECHO;
    private final StaffForm form = new StaffForm();

    public void load() {
        if (asked != null && !Faces.isPostback()) {
            row = staffAccountService.get(asked);
            form.show(row);
        }
    }

    public void save() {
        StaffRights rights = form.rights();
        if (row == null) {
            outcome =
                    staffAccountService
                            .invite(new InviteStaffCommand(email, form.getDisplayName(), rights))
                            .outcome();
        } else {
            concurrentChange.orAgain(
                    ConfigurationKind.CUENTA,
                    row.id(),
                    () -> change(rights),
                    () -> row = staffAccountService.get(row.id()));
        }
        done(outcome);
    }

    private void change(StaffRights rights) {
        outcome =
                staffAccountService
                        .change(row.id(), row.version(), form.getDisplayName(), rights)
                        .outcome();
    }

    static void done(StaffOutcome outcome) {
        Redirect.to("/admin/usuarios", "staffOutcome." + outcome);
    }

    public boolean isExisting() {
        return row != null;
    }

    public long getId() {
        return row.id();
    }

    /** Looks after schools, as the account stands. */
    public boolean isInField() {
        return row != null && row.roles().contains(Role.TERRENO);
    }

    public AccountState getState() {
        return row == null ? null : row.state();
    }

    public List<String> getGrantableRoles() {
        return staffAccountService.grantableRoles();
    }

    public String getEmail() {
        return row == null ? email : row.email();
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public StaffForm getForm() {
        return form;
    }
}
