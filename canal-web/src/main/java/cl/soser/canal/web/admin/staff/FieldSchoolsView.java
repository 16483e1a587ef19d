package cl.soser.canal.web.admin.staff;

import cl.soser.canal.account.Role;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.field.FieldSchoolService;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.form.SchoolPick;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The part of admin/usuario.xhtml about the schools that a person looks after. */
@Named
@ViewScoped
public class FieldSchoolsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject FieldSchoolService fieldSchoolService;
    @Inject DirectoryQuery directoryQuery;
    @Inject CurrentUser user;
    @Inject StaffView staff;

    private final SchoolPick pick = new SchoolPick();
    private Long account;
    private String telephone;
    private List<SchoolRow> rows;

    /** Only the administrator gives schools, and only to field staff. */
    public boolean isShown() {
        return user.is(Role.ADMINISTRADOR) && staff.isInField();
    }

    private long account() {
        if (account == null) {
            account = staff.getId();
            telephone = fieldSchoolService.telephone(account);
        }
        return account;
    }

    public List<SchoolRow> getRows() {
        if (rows == null) {
            rows = fieldSchoolService.of(account());
        }
        return rows;
    }

    public void assign() {
        Long place = pick.place(directoryQuery);
        if (place != null) {
            fieldSchoolService.assign(account(), place);
            done("fieldSchools.given");
        }
    }

    public void take(SchoolRow row) {
        fieldSchoolService.take(account(), row.id());
        done("fieldSchools.taken");
    }

    public void reach() {
        fieldSchoolService.reachOn(account, telephone);
        done("fieldSchools.reach.done");
    }

    private void done(String message) {
        Messages.addFlashGlobalInfo(message);
        Faces.redirect("/admin/usuario?id=%s", account);
    }

    public SchoolPick getPick() {
        return pick;
    }

    public String getTelephone() {
        account();
        return telephone;
    }

    public void setTelephone(String telephone) {
        account();
        this.telephone = telephone;
    }
}
