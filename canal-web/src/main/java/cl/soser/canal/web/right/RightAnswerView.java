package cl.soser.canal.web.right;

import cl.soser.canal.right.ErasurePlan;
import cl.soser.canal.right.RefusalGround;
import cl.soser.canal.right.RightOutcome;
import cl.soser.canal.right.RightPoint;
import cl.soser.canal.right.answer.AnswerRightCommand;
import cl.soser.canal.right.answer.RightCaseService;
import cl.soser.canal.web.shared.error.Refusal;
import cl.soser.canal.web.shared.files.WaitingFile;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** gestion/derechos/ver.xhtml: what the officer decides, and the letter that says so. */
@Named
@ViewScoped
public class RightAnswerView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String OTHER_PLAN = "right.plan.";

    @Inject RightCaseService rightCaseService;
    @Inject RightView view;

    private ErasurePlan plan;
    private final RightAnswerForm form = new RightAnswerForm();

    @PostConstruct
    void open() {
        form.show(view.getAbout(), view.getSheet().points());
    }

    /** What a point replaces: until it is decided what there is, then what there was. */
    public String was(RightPoint point) {
        String now =
                view.getAbout().getState().isOpen()
                        ? view.getSheet().now().get(point.getCode())
                        : null;
        return Stream.of(point.getWas(), now)
                .filter(one -> one != null && !one.isEmpty())
                .findFirst()
                .orElseGet(() -> Bundles.text("right.point.unknown"));
    }

    public void planErasure() {
        plan = rightCaseService.planErasure(view.id(), view.version());
    }

    public void saveDraft() {
        rightCaseService.saveDraft(
                view.id(), view.version(), form.getOutcome(), form.getGround(), form.getText());
        view.done("right.done.draft");
    }

    public void attach() {
        rightCaseService.attach(view.id(), view.version(), view.getBasket());
        view.done("right.done.attached");
    }

    public void detach(String file) {
        rightCaseService.detach(view.id(), view.version(), file);
        view.done("right.done.detached");
    }

    /** An erasure that would do something else than the page said is shown and asked again. */
    public void answer() {
        AnswerRightCommand decision = form.decision(plan);
        Refusal.orRenew(
                () -> rightCaseService.answer(view.id(), view.version(), decision),
                no -> {
                    if (no.getMessage().startsWith(OTHER_PLAN)) {
                        planErasure();
                    }
                });
        view.done(
                view.getProofs().isEmpty() ? "right.done.answered" : "right.done.answered.proofs");
    }

    public RightOutcome[] getOutcomes() {
        return RightOutcome.values();
    }

    public List<RefusalGround> getGrounds() {
        return Stream.of(RefusalGround.values())
                .filter(one -> one.refuses(view.getAbout().getKind()))
                .toList();
    }

    public List<WaitingFile> getFiles() {
        return view.getSheet().files().stream().map(WaitingFile::ofStaff).toList();
    }

    public ErasurePlan getPlan() {
        return plan;
    }

    public RightAnswerForm getForm() {
        return form;
    }
}
