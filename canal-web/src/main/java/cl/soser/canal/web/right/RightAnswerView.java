package cl.soser.canal.web.right;

import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.ErasurePlan;
import cl.soser.canal.right.RefusalGround;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.RightOutcome;
import cl.soser.canal.right.RightPoint;
import cl.soser.canal.right.answer.AnswerRightCommand;
import cl.soser.canal.right.answer.RightCaseService;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.shared.error.Refusal;
import cl.soser.canal.web.shared.files.WaitingFile;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** gestion/derechos/ver.xhtml: what the officer decides, and the letter that says so. */
@Named
@ViewScoped
public class RightAnswerView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String OTHER_PLAN = "right.plan.";

    @Inject RightCaseService rightCaseService;
    @Inject RightView view;
    @Inject RightRowsView rowsView;

    private RightOutcome outcome;
    private RefusalGround ground;
    private String text;
    private String proposed;
    private String letterCode;
    private String byHand;
    private String[] points = {};
    private ErasurePlan plan;

    @PostConstruct
    void open() {
        outcome = view.getAbout().getOutcome();
        ground = view.getAbout().getGround();
        text = view.getAbout().getAnswer();
        points =
                view.getSheet().points().stream()
                        .filter(point -> !Boolean.FALSE.equals(point.getAccepted()))
                        .map(RightPoint::getCode)
                        .toArray(String[]::new);
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

    /**
     * A text to start from, in place of the one proposed before as long as that stands there as it
     * was; what else was typed is kept below it.
     */
    public void propose() {
        if (outcome == null) {
            throw new NotAllowedException("right.answer.outcome");
        }
        if (view.getAbout().getKind() == RightKind.SUPRESION
                && outcome == RightOutcome.ACOGE_EN_PARTE) {
            planErasure();
        }
        String typed = text == null ? "" : text.strip().replace("\r\n", "\n");
        if (proposed != null && typed.startsWith(proposed.strip())) {
            typed = typed.substring(proposed.strip().length()).strip();
        }
        proposed = String.join("\n\n", draft());
        text = typed.isEmpty() ? proposed : proposed + "\n\n" + typed;
    }

    private List<String> draft() {
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

    public void saveDraft() {
        rightCaseService.saveDraft(view.id(), view.version(), outcome, ground, text);
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
        AnswerRightCommand decision =
                new AnswerRightCommand(
                        outcome,
                        ground,
                        text,
                        Set.copyOf(Arrays.asList(points)),
                        letterCode,
                        byHand,
                        plan == null ? null : plan.digest());
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

    public RightOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(RightOutcome outcome) {
        this.outcome = outcome;
    }

    public RefusalGround getGround() {
        return ground;
    }

    public void setGround(RefusalGround ground) {
        this.ground = ground;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getLetterCode() {
        return letterCode;
    }

    public void setLetterCode(String letterCode) {
        this.letterCode = letterCode;
    }

    public String getByHand() {
        return byHand;
    }

    public void setByHand(String byHand) {
        this.byHand = byHand;
    }

    public String[] getPoints() {
        return points.clone();
    }

    public void setPoints(String[] points) {
        this.points = points == null ? new String[0] : points.clone();
    }
}
