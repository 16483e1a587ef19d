package cl.soser.canal.web.admin.staff;

import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.staff.StaffAccountService;
import cl.soser.canal.account.staff.StaffRow;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.form.ListFields;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
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

    @Param(name = "rol", converterClass = WordsConverter.class)
    String role;

    @Param(name = "estado", converterClass = OptionConverter.class)
    AccountState state;

    private ListFields filter;
    private List<StaffRow> rows;

    @PostConstruct
    void find() {
        filter =
                ListFields.of("/admin/usuarios")
                        .shown()
                        .text("q", "staff.search", words)
                        .choice("rol", "staff.roles", role, roles())
                        .option(
                                "estado",
                                "staff.state",
                                state,
                                AccountState.values(),
                                "accountState");
        rows = staffAccountService.find(filter.value("q"), filter.value("rol"), state);
    }

    private static List<SelectItem> roles() {
        return Role.OF_STAFF.stream()
                .map(one -> new SelectItem(one, Bundles.text("role." + one)))
                .toList();
    }

    public ListFields getFilter() {
        return filter;
    }

    public List<StaffRow> getRows() {
        return rows;
    }
}
