package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.field.DutyPerson;
import cl.soser.canal.field.DutyRow;
import cl.soser.canal.field.DutyState;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.DateLabels;
import java.time.Duration;
import java.util.List;

/** One school of the board in the words it is shown with. */
public record DutyLine(DutyRow row) {

    private static final Duration ARRIVED_WITH_IT = Duration.ofHours(1);

    public String name() {
        return row.report().name();
    }

    /** "RBD 2220-5" */
    public String code() {
        return row.report().scheme() + " " + row.report().fullCode();
    }

    public String place() {
        return row.report().comuna() + ", " + row.report().region();
    }

    public String state() {
        return Bundles.text("dutyState." + row.state());
    }

    public String tone() {
        return tone(row.state());
    }

    static String tone(DutyState state) {
        return switch (state) {
            case A_TIEMPO, SIN_NOVEDADES -> "ok";
            case TARDE, POR_INFORMAR -> "warn";
            case FALTA, SIN_ENCARGADO -> "danger";
        };
    }

    public String icon() {
        return switch (row.state()) {
            case A_TIEMPO -> "check";
            case SIN_NOVEDADES -> "minus";
            case TARDE -> "history";
            case POR_INFORMAR -> "clock";
            case FALTA -> "alert";
            case SIN_ENCARGADO -> "user";
        };
    }

    /** When it was done, and when it arrived where that was much later. */
    public String when() {
        if (row.state().isMissing()) {
            return "";
        }
        String done = DateLabels.time(row.report().doneAt(), row.zone());
        int photos = row.report().photos();
        String what =
                photos == 0
                        ? Bundles.text("duty.when.quiet", done)
                        : Bundles.text("duty.when.photos", photos, done);
        boolean later =
                row.report().arrivedAt().isAfter(row.report().doneAt().plus(ARRIVED_WITH_IT));
        return later
                ? what
                        + " "
                        + Bundles.text(
                                "duty.when.arrived",
                                DateLabels.inDigits(row.report().arrivedAt(), row.zone()))
                : what;
    }

    public List<DutyPerson> people() {
        return row.people();
    }
}
