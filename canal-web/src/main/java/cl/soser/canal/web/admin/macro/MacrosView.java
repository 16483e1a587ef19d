package cl.soser.canal.web.admin.macro;

import cl.soser.canal.macro.Macro;
import cl.soser.canal.macro.MacroService;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** admin/macros.xhtml: those in use, then the retired ones. */
@Named
@RequestScoped
public class MacrosView {

    @Inject MacroService macroService;

    private List<Macro> rows;

    public List<Macro> getRows() {
        if (rows == null) {
            rows = macroService.all();
        }
        return rows;
    }

    /** Who is offered it, in words. */
    public String roles(Macro macro) {
        return macro.getRoles().stream()
                .map(role -> Bundles.text("role." + role))
                .collect(Collectors.joining(", "));
    }
}
