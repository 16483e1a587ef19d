package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.Activity;
import cl.soser.canal.activity.ActivityDetails;
import cl.soser.canal.activity.ActivitySchool;
import cl.soser.canal.activity.ActivityService;
import cl.soser.canal.activity.ActivityState;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.web.gestion.commitment.CommitmentView;
import cl.soser.canal.web.shared.FileItem;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.files.FileAddress;
import cl.soser.canal.web.shared.form.SchoolPick;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/**
 * gestion/actividad.xhtml: one activity, its schools and their evidence, and what is done with it.
 */
@Named
@ViewScoped
public class ActivityView extends CommitmentView<ActivityDetails> {

    private static final long serialVersionUID = 1L;

    @Inject ActivityService activityService;
    @Inject DirectoryQuery directoryQuery;

    private final SchoolPick pick = new SchoolPick();
    private LocalDate heldOn;
    private Integer attendants;
    private String words;
    private Long visit;

    public ActivityView() {
        super("/gestion/actividad");
    }

    @PostConstruct
    void open() {
        LocalDate today = LocalDate.now(clock);
        heldOn = getActivity().getDueOn().isAfter(today) ? today : getActivity().getDueOn();
        if (getActivity().isHeld()) {
            heldOn = getActivity().getDoneOn();
            attendants = getActivity().getAttendants();
            words = getActivity().getClosedText();
        }
    }

    @Override
    protected ActivityDetails read(long number) {
        return activityService.get(number);
    }

    public Activity getActivity() {
        return getSheet().activity();
    }

    public void move() {
        StaleDecision.orAgain(
                () -> activityService.move(ref(), getDay(), getReason()), this::renew);
        done("activity.done.move");
    }

    public void hold() {
        StaleDecision.orAgain(
                () -> activityService.hold(ref(), heldOn, attendants, words), this::renew);
        done("activity.done.hold");
    }

    public void correct() {
        StaleDecision.orAgain(
                () -> activityService.correct(ref(), heldOn, attendants, words), this::renew);
        done("activity.done.correct");
    }

    /** What the plan says, before and after. */
    public String getDetailTitle() {
        return switch (getActivity().getState()) {
            case PLANIFICADA -> Bundles.text("activity.detail");
            case REALIZADA -> Bundles.text("activity.detail.held");
            case SUSPENDIDA -> Bundles.text("activity.detail.off");
        };
    }

    public void callOff() {
        StaleDecision.orAgain(() -> activityService.callOff(ref(), getReason()), this::renew);
        done("activity.done.callOff");
    }

    public void add() {
        Long place = pick.place(directoryQuery);
        if (place != null) {
            StaleDecision.orAgain(() -> activityService.add(ref(), place), this::renew);
            done("activity.done.add");
        }
    }

    public void remove(ActivitySchool school) {
        StaleDecision.orAgain(() -> activityService.remove(ref(), school.getId()), this::renew);
        done("activity.done.remove");
    }

    public void show() {
        StaleDecision.orAgain(() -> activityService.show(ref(), visit, getBasket()), this::renew);
        done("activity.done.show");
    }

    public List<FileItem> files(ActivitySchool school) {
        return getSheet().files(school).stream().map(FileAddress::staffItem).toList();
    }

    /** Schools may still be added: it was not called off. */
    public boolean isAddable() {
        return getSheet().working() && getActivity().getState() != ActivityState.SUSPENDIDA;
    }

    public boolean isShowable() {
        return getSheet().working() && getActivity().isHeld() && !getSheet().schools().isEmpty();
    }

    public SchoolPick getPick() {
        return pick;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public Integer getAttendants() {
        return attendants;
    }

    public void setAttendants(Integer attendants) {
        this.attendants = attendants;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Long getVisit() {
        return visit;
    }

    public void setVisit(Long visit) {
        this.visit = visit;
    }
}
