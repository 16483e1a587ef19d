package cl.soser.canal.web.right;

import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.ErasurePlan;
import cl.soser.canal.right.RefusalGround;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.RightOutcome;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Proposes a text to start an answer from. */
@Named
@ViewScoped
public class RightAnswerProposal implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RightView view;
    @Inject RightRowsView rowsView;
    @Inject RightAnswerView answer;

    private String proposed;

    /**
     * A text to start from, in place of the one proposed before as long as that stands there as it
     * was; what else was typed is kept below it.
     */
    public void propose() {
        RightAnswerForm form = answer.getForm();
        RightOutcome outcome = form.getOutcome();
        if (outcome == null) {
            throw new NotAllowedException("right.answer.outcome");
        }
        if (view.getAbout().getKind() == RightKind.SUPRESION
                && outcome == RightOutcome.ACOGE_EN_PARTE) {
            answer.planErasure();
        }
        String typed = form.getText() == null ? "" : form.getText().strip().replace("\r\n", "\n");
        if (proposed != null && typed.startsWith(proposed.strip())) {
            typed = typed.substring(proposed.strip().length()).strip();
        }
        proposed = String.join("\n\n", draft(outcome, form.getGround(), answer.getPlan()));
        form.setText(typed.isEmpty() ? proposed : proposed + "\n\n" + typed);
    }

    private List<String> draft(RightOutcome outcome, RefusalGround ground, ErasurePlan plan) {
        DataRightCase about = view.getAbout();
        boolean other = about.getHolder().representation().isOfAnother();
        boolean whole = outcome == RightOutcome.ACOGE;
        List<String> draft = new ArrayList<>();
        draft.add(
                Bundles.text(
                        "right.draft."
                                + (other && whole ? "otro" : outcome.name())
                                + "."
                                + about.getKind(),
                        about.getAsker().name(),
                        ground == null ? "" : Bundles.text("refusalGround." + ground),
                        plan == null ? "" : lines(plan.goes()),
                        plan == null ? "" : lines(plan.kept()),
                        about.getHolder().name()));
        if (about.getKind() == RightKind.SUPRESION && !whole && about.getAccount() != null) {
            draft.add(Bundles.text("right.draft.account"));
        }
        if (about.getKind().isCopy() && !rowsView.getNamedInSecret().isEmpty()) {
            draft.add(Bundles.text("right.draft.secret"));
        }
        return draft;
    }

    private static String lines(List<String> some) {
        return some.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }
}
