package cl.soser.canal.web.admin.macro;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.macro.Macro;
import cl.soser.canal.macro.MacroContent;
import cl.soser.canal.macro.MacroKind;
import cl.soser.canal.macro.MacroService;
import cl.soser.canal.macro.MacroStepContent;
import cl.soser.canal.web.shared.address.OptionalIdConverter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/macro.xhtml: one macro, or a new one. */
@Named
@ViewScoped
public class MacroView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/macros";
    private static final int MOST = 8;

    /** One act being written; without a kind it is left out. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private MacroKind kind;
        private Urgency urgency;
        private String area;
        private String words;

        MacroStepContent text() {
            String choice =
                    switch (kind) {
                        case URGENCIA -> urgency == null ? null : urgency.name();
                        case DERIVAR -> area;
                        default -> null;
                    };
            return new MacroStepContent(kind, choice, kind.isWorded() ? words : null);
        }

        public MacroKind getKind() {
            return kind;
        }

        public void setKind(MacroKind kind) {
            this.kind = kind;
        }

        public Urgency getUrgency() {
            return urgency;
        }

        public void setUrgency(Urgency urgency) {
            this.urgency = urgency;
        }

        public String getArea() {
            return area;
        }

        public void setArea(String area) {
            this.area = area;
        }

        public String getWords() {
            return words;
        }

        public void setWords(String words) {
            this.words = words;
        }
    }

    @Inject MacroService macroService;

    @Param(name = "id", converterClass = OptionalIdConverter.class)
    transient Long asked;

    private Long id;
    private int version;
    private boolean retired;
    private String name;
    private String purpose;
    private String[] roles = {"ADMINISTRADOR", "AREA"};
    private final List<Row> rows = new ArrayList<>();

    @PostConstruct
    void open() {
        if (asked == null) {
            macroService.all(); // callers who may not see them may not create one either
            rows.add(new Row());
            rows.add(new Row());
            return;
        }
        show(macroService.one(asked));
    }

    private void show(Macro macro) {
        id = macro.getId();
        version = macro.getVersion();
        retired = macro.isRetired();
        name = macro.getName();
        purpose = macro.getPurpose();
        roles = macro.getRoles().toArray(String[]::new);
        for (MacroStepContent act : macro.getActs()) {
            Row row = new Row();
            row.kind = act.kind();
            row.words = act.words();
            if (act.kind() == MacroKind.URGENCIA) {
                row.urgency = Urgency.valueOf(act.choice());
            } else if (act.kind() == MacroKind.DERIVAR) {
                row.area = act.choice();
            }
            rows.add(row);
        }
    }

    public void more() {
        if (rows.size() < MOST) {
            rows.add(new Row());
        }
    }

    public void save() {
        MacroContent text =
                new MacroContent(
                        name,
                        purpose,
                        roles == null ? List.of() : List.of(roles),
                        rows.stream().filter(row -> row.kind != null).map(Row::text).toList());
        if (id == null) {
            macroService.add(text);
        } else {
            macroService.change(id, version, text);
        }
        done("macro.saved");
    }

    public void retire() {
        if (retired) {
            macroService.offerAgain(id, version);
        } else {
            macroService.retire(id, version);
        }
        done(retired ? "macro.offered" : "macro.retired");
    }

    private static void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect(LIST);
    }

    public boolean isNew() {
        return id == null;
    }

    public boolean isFull() {
        return rows.size() >= MOST;
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

    public List<Row> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String[] getRoles() {
        return roles;
    }

    public void setRoles(String[] roles) {
        this.roles = roles;
    }
}
