package cl.soser.canal.web.admin.staff;

import cl.soser.canal.account.staff.StaffProposalRow;
import cl.soser.canal.account.staff.StaffProposalService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/funciones.xhtml: roles that wait for a second person. */
@Named
@ViewScoped
public class StaffProposalsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject StaffProposalService staffProposalService;

    private List<StaffProposalRow> rows;

    public List<StaffProposalRow> getRows() {
        if (rows == null) {
            rows = staffProposalService.waiting();
        }
        return rows;
    }

    public void confirm(StaffProposalRow row) {
        staffProposalService.confirm(row.id(), row.version());
        done("proposals.done.confirmed");
    }

    public void reject(StaffProposalRow row) {
        staffProposalService.reject(row.id(), row.version());
        done("proposals.done.rejected");
    }

    private static void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect("/admin/funciones");
    }
}
