package cl.soser.canal.web.admin.macro;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.macro.MacroKind;
import cl.soser.canal.macro.MacroStepContent;
import java.io.Serializable;

/** One act being written; without a kind it is left out. */
public class MacroStepForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private MacroKind kind;
    private Urgency urgency;
    private String area;
    private String words;

    static MacroStepForm of(MacroStepContent act) {
        MacroStepForm form = new MacroStepForm();
        form.kind = act.kind();
        form.words = act.words();
        if (act.kind() == MacroKind.URGENCIA) {
            form.urgency = Urgency.valueOf(act.choice());
        } else if (act.kind() == MacroKind.DERIVAR) {
            form.area = act.choice();
        }
        return form;
    }

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
