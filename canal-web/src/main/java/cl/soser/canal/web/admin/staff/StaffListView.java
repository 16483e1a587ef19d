package cl.soser.canal.web.admin.staff;

import cl.soser.canal.account.staff.StaffAccountService;
import cl.soser.canal.account.staff.StaffRow;
import cl.soser.canal.web.shared.address.TextConverter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** admin/usuarios.xhtml */
@Named
@RequestScoped
public class StaffListView {

    @Inject StaffAccountService staffAccountService;

    @Param(name = "q", converterClass = TextConverter.class)
    String words;

    private List<StaffRow> rows;

    @PostConstruct
    void find() {
        rows = staffAccountService.find(words);
    }

    public String getWords() {
        return words;
    }

    public List<StaffRow> getRows() {
        return rows;
    }
}
