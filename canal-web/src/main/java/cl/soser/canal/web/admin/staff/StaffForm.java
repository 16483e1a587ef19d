package cl.soser.canal.web.admin.staff;

import cl.soser.canal.account.staff.StaffRights;
import cl.soser.canal.account.staff.StaffRow;
import java.io.Serializable;
import java.util.Set;

/** An account of the staff as it is being written. */
public class StaffForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String displayName;
    private String[] roles = {};
    private String[] areas = {};
    private String institution;

    void show(StaffRow row) {
        displayName = row.displayName();
        roles = row.roles().toArray(String[]::new);
        areas = row.areas().toArray(String[]::new);
        institution = row.institution();
    }

    StaffRights rights() {
        return new StaffRights(Set.of(roles), Set.of(areas), institution);
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
