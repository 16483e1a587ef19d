package cl.soser.canal.web.gestion.handling;

import cl.soser.canal.macro.Macro;
import cl.soser.canal.macro.MacroExecutionService;
import cl.soser.canal.macro.MacroKind;
import cl.soser.canal.macro.MacroStepContent;
import cl.soser.canal.web.gestion.answer.AnswerView;
import cl.soser.canal.web.gestion.ticket.TicketView;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** On the page of a ticket: a macro is chosen, read and then done. */
@Named
@ViewScoped
public class TicketMacroView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject MacroExecutionService macroExecutionService;
    @Inject TicketView view;
    @Inject AnswerView answer;
    @Inject CatalogueLabels labels;

    private transient List<Macro> offered;
    private Long macro;
    private Long planned;
    private int version;

    public List<Macro> getOffered() {
        if (offered == null) {
            offered = macroExecutionService.offered();
        }
        return offered;
    }

    public void look() {
        planned = null;
        if (macro != null) {
            macroExecutionService.plan(view.getNumber(), macro);
            planned = macro;
            version = chosen().getVersion();
        }
    }

    private Macro chosen() {
        return getOffered().stream()
                .filter(one -> one.getId().equals(planned))
                .findAny()
                .orElse(null);
    }

    /** Null until one was looked at. */
    public Macro getPlanned() {
        return planned == null ? null : chosen();
    }

    public List<MacroStepContent> getPlan() {
        return macroExecutionService.plan(view.getNumber(), planned);
    }

    public String text(MacroStepContent act) {
        String choice =
                act.kind() == MacroKind.DERIVAR
                        ? labels.area(act.choice())
                        : act.kind() == MacroKind.URGENCIA
                                ? Bundles.text("urgency." + act.choice())
                                : "";
        return Bundles.text("macroKind.does." + act.kind(), choice);
    }

    public void apply() {
        macroExecutionService.apply(view.ref(), planned, version);
        String name = chosen().getName();
        planned = null;
        macro = null;
        view.acted("macro.applied", name);
        answer.follow();
    }

    public void leave() {
        planned = null;
    }

    public Long getMacro() {
        return macro;
    }

    public void setMacro(Long macro) {
        this.macro = macro;
    }
}
