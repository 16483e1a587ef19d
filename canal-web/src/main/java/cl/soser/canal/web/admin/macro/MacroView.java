package cl.soser.canal.web.admin.macro;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.macro.Macro;
import cl.soser.canal.macro.MacroContent;
import cl.soser.canal.macro.MacroKind;
import cl.soser.canal.macro.MacroService;
import cl.soser.canal.web.shared.address.OptionalIdConverter;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** admin/macro.xhtml: one macro, or a new one. */
@Named
@ViewScoped
public class MacroView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/macros";

    @Inject MacroService macroService;

    @Param(name = "id", converterClass = OptionalIdConverter.class)
    transient Long asked;

    private Long id;
    private int version;
    private boolean retired;
    private final MacroForm form = new MacroForm();

    @PostConstruct
    void open() {
        if (asked == null) {
            macroService.all(); // callers who may not see them may not create one either
            form.more();
            form.more();
            return;
        }
        Macro macro = macroService.one(asked);
        id = macro.getId();
        version = macro.getVersion();
        retired = macro.isRetired();
        form.show(macro);
    }

    public void save() {
        MacroContent text = form.text();
        if (id == null) {
            macroService.add(text);
        } else {
            macroService.change(id, version, text);
        }
        Redirect.to(LIST, "macro.saved");
    }

    public void retire() {
        if (retired) {
            macroService.offerAgain(id, version);
        } else {
            macroService.retire(id, version);
        }
        Redirect.to(LIST, retired ? "macro.offered" : "macro.retired");
    }

    public boolean isNew() {
        return id == null;
    }

    public MacroKind[] getKinds() {
        return MacroKind.values();
    }

    public List<Urgency> getUrgencies() {
        return MacroService.urgencies();
    }

    public List<String> getEverybody() {
        return List.of("ADMINISTRADOR", "AREA", "OPERADOR", "OPERACIONES");
    }

    public Long getId() {
        return id;
    }

    public boolean isRetired() {
        return retired;
    }

    public MacroForm getForm() {
        return form;
    }
}
