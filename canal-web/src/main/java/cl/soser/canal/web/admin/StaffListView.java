package cl.soser.canal.web.admin;

import cl.soser.canal.account.staff.StaffAccountService;
import cl.soser.canal.account.staff.StaffRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** admin/usuarios.xhtml */
@Named
@RequestScoped
public class StaffListView {

    @Inject StaffAccountService staffAccountService;

    private String words;
    private List<StaffRow> rows;

    @PostConstruct
    void find() {
        words = Faces.getRequestParameter("q");
        rows = staffAccountService.find(words);
    }

    public String getWords() {
        return words;
    }

    public List<StaffRow> getRows() {
        return rows;
    }
}
