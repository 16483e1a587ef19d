package cl.soser.canal.web.admin.macro;

import cl.soser.canal.macro.Macro;
import cl.soser.canal.macro.MacroContent;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A macro as it is being written. */
public class MacroForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;

    private String name;
    private String purpose;
    private String[] roles = {"ADMINISTRADOR", "AREA"};
    private final List<MacroStepForm> rows = new ArrayList<>();

    void show(Macro macro) {
        name = macro.getName();
        purpose = macro.getPurpose();
        roles = macro.getRoles().toArray(String[]::new);
        macro.getActs().forEach(act -> rows.add(MacroStepForm.of(act)));
    }

    MacroContent text() {
        return new MacroContent(
                name,
                purpose,
                roles == null ? List.of() : List.of(roles),
                rows.stream()
                        .filter(row -> row.getKind() != null)
                        .map(MacroStepForm::text)
                        .toList());
    }

    public void more() {
        if (rows.size() < MOST) {
            rows.add(new MacroStepForm());
        }
    }

    public boolean isFull() {
        return rows.size() >= MOST;
    }

    public List<MacroStepForm> getRows() {
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
