package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.improvement.ImprovementDetails;
import cl.soser.canal.improvement.ImprovementQuery;
import cl.soser.canal.improvement.ImprovementService;
import cl.soser.canal.response.ActionKind;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** gestion/mejora.xhtml: one idea, and what is decided about it. */
@Named
@ViewScoped
public class ImprovementView extends CommitmentView<ImprovementDetails> {

    private static final long serialVersionUID = 1L;

    @Inject ImprovementQuery improvementQuery;
    @Inject ImprovementService improvementService;
    @Inject CorrectiveActionQuery correctiveActionQuery;

    private final CorrectiveActionForm form = new CorrectiveActionForm();

    public ImprovementView() {
        super("/gestion/mejora");
    }

    @PostConstruct
    void open() {
        form.setKind(ActionKind.PREVENTIVA);
        form.setDescription(getSheet().improvement().getTitle());
    }

    @Override
    protected ImprovementDetails read(long number) {
        return improvementQuery.get(number);
    }

    public void accept() {
        long action = improvementService.accept(ref(), getReason(), form.text());
        done("improvement.done.accept", action);
    }

    public void discard() {
        improvementService.discard(ref(), getReason());
        done("improvement.done.discard");
    }

    public boolean isDecidable() {
        return getSheet().improvement().isOpen() && isLeader();
    }

    public Map<Long, String> getOwners() {
        return correctiveActionQuery.owners();
    }

    public CorrectiveActionForm getForm() {
        return form;
    }
}
