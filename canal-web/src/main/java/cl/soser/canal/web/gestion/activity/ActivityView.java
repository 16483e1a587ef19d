package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.Activity;
import cl.soser.canal.activity.ActivityDetails;
import cl.soser.canal.activity.ActivitySchool;
import cl.soser.canal.activity.ActivityService;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.web.gestion.commitment.CommitmentView;
import cl.soser.canal.web.shared.FileItem;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.files.FileAddress;
import cl.soser.canal.web.shared.form.SchoolPick;
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
    private final HeldActivityForm form = new HeldActivityForm();
    private Long visit;

    public ActivityView() {
        super("/gestion/actividad");
    }

    @PostConstruct
    void open() {
        form.show(getActivity(), LocalDate.now(clock));
    }

    @Override
    protected ActivityDetails read(long number) {
        return activityService.get(number);
    }

    public Activity getActivity() {
        return getSheet().activity();
    }

    public void move() {
        act(() -> activityService.move(ref(), getDay(), getReason()), "activity.done.move");
    }

    public void hold() {
        act(
                () ->
                        activityService.hold(
                                ref(), form.getHeldOn(), form.getAttendants(), form.getWords()),
                "activity.done.hold");
    }

    public void correct() {
        act(
                () ->
                        activityService.correct(
                                ref(), form.getHeldOn(), form.getAttendants(), form.getWords()),
                "activity.done.correct");
    }

    public void callOff() {
        act(() -> activityService.callOff(ref(), getReason()), "activity.done.callOff");
    }

    public void add() {
        Long place = pick.place(directoryQuery);
        if (place != null) {
            act(() -> activityService.add(ref(), place), "activity.done.add");
        }
    }

    public void remove(ActivitySchool school) {
        act(() -> activityService.remove(ref(), school.getId()), "activity.done.remove");
    }

    public void show() {
        act(() -> activityService.show(ref(), visit, getBasket()), "activity.done.show");
    }

    public List<FileItem> files(ActivitySchool school) {
        return getSheet().files(school).stream().map(FileAddress::staffItem).toList();
    }

    private void act(Runnable act, String key) {
        StaleDecision.orAgain(act, this::renew);
        done(key);
    }

    public SchoolPick getPick() {
        return pick;
    }

    public HeldActivityForm getForm() {
        return form;
    }

    public Long getVisit() {
        return visit;
    }

    public void setVisit(Long visit) {
        this.visit = visit;
    }
}
