package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.Activity;
import cl.soser.canal.web.gestion.commitment.CorrectiveActionLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;

/** How an activity stands, as colour, icon and word. */
@Named
@ApplicationScoped
public class ActivityLabels {

    @Inject Clock clock;

    /** What the plan says, before and after. */
    public String detailTitle(Activity activity) {
        return switch (activity.getState()) {
            case PLANIFICADA -> Bundles.text("activity.detail");
            case REALIZADA -> Bundles.text("activity.detail.held");
            case SUSPENDIDA -> Bundles.text("activity.detail.off");
        };
    }

    public CorrectiveActionLabels.Look of(Activity activity) {
        if (activity.isOverdue(LocalDate.now(clock))) {
            return new CorrectiveActionLabels.Look(
                    Bundles.text("activity.is.late"), "danger", "alert");
        }
        String words = Bundles.text("activityState." + activity.getState());
        return switch (activity.getState()) {
            case PLANIFICADA -> new CorrectiveActionLabels.Look(words, "brand", "calendar");
            case REALIZADA -> new CorrectiveActionLabels.Look(words, "ok", "check");
            case SUSPENDIDA -> new CorrectiveActionLabels.Look(words, "neutral", "minus");
        };
    }
}
