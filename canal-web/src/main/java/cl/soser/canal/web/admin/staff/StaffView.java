package cl.soser.canal.web.admin.staff;

import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.staff.InviteStaffCommand;
import cl.soser.canal.account.staff.StaffAccountService;
import cl.soser.canal.account.staff.StaffOutcome;
import cl.soser.canal.account.staff.StaffRights;
import cl.soser.canal.account.staff.StaffRow;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/usuario.xhtml: an account of staff, or a new one. */
@Named
@ViewScoped
public class StaffView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject ConcurrentChange concurrentChange;
    @Inject StaffAccountService staffAccountService;
    @Inject CatalogueQuery catalogueQuery;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private StaffRow row;
    private String email;
    private String displayName;
    private String[] roles = {};
    private String[] areas = {};
    private String institution;
    private StaffOutcome outcome = StaffOutcome.HECHO;

    public void load() {
        if (asked != null && !Faces.isPostback()) {
            row = staffAccountService.get(asked);
            displayName = row.displayName();
            roles = row.roles().toArray(String[]::new);
            areas = row.areas().toArray(String[]::new);
            institution = row.institution();
        }
    }

    public void save() {
        StaffRights rights = new StaffRights(Set.of(roles), Set.of(areas), institution);
        if (row == null) {
            outcome =
                    staffAccountService
                            .invite(new InviteStaffCommand(email, displayName, rights))
                            .outcome();
        } else {
            concurrentChange.orAgain(
                    ConfigurationKind.CUENTA,
                    row.id(),
                    () -> change(rights),
                    () -> row = staffAccountService.get(row.id()));
        }
        done();
    }

    private void change(StaffRights rights) {
        outcome =
                staffAccountService.change(row.id(), row.version(), displayName, rights).outcome();
    }

    public void inviteAgain() {
        staffAccountService.inviteAgain(row.id());
        done();
    }

    public void endSessions() {
        staffAccountService.endSessions(row.id());
        done();
    }

    /** Another person must confirm it. */
    public void resetFactor() {
        outcome = staffAccountService.proposeFactorReset(row.id()).outcome();
        done();
    }

    public void deactivate() {
        staffAccountService.deactivate(row.id());
        done();
    }

    public void reactivate() {
        outcome = staffAccountService.reactivate(row.id()).outcome();
        done();
    }

    private void done() {
        Messages.addFlashGlobalInfo("staffOutcome." + outcome);
        Faces.redirect("/admin/usuarios");
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

    public boolean isInvited() {
        return getState() == AccountState.INVITADA;
    }

    public boolean isActive() {
        return getState() == AccountState.ACTIVA;
    }

    public boolean isDeactivated() {
        return getState() == AccountState.DESACTIVADA;
    }

    public List<String> getGrantableRoles() {
        return staffAccountService.grantableRoles();
    }

    public List<Area> getAreaChoices() {
        return catalogueQuery.offeredAreas();
    }

    public String getEmail() {
        return row == null ? email : row.email();
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles.clone();
    }

    public String[] getAreas() {
        return areas.clone();
    }

    public void setAreas(String[] areas) {
        this.areas = areas.clone();
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }
}
