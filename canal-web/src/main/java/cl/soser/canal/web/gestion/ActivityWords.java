package cl.soser.canal.web.gestion;

import cl.soser.canal.activity.Activity;
import cl.soser.canal.web.shared.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;

/** How an activity stands, as colour, icon and word. */
@Named
@ApplicationScoped
public class ActivityWords {

    @Inject Clock clock;

    public RemedyWords.Look of(Activity activity) {
        if (activity.isOverdue(LocalDate.now(clock))) {
            return new RemedyWords.Look(Bundles.text("activity.is.late"), "danger", "alert");
        }
        String words = Bundles.text("activityState." + activity.getState());
        return switch (activity.getState()) {
            case PLANIFICADA -> new RemedyWords.Look(words, "brand", "calendar");
            case REALIZADA -> new RemedyWords.Look(words, "ok", "check");
            case SUSPENDIDA -> new RemedyWords.Look(words, "neutral", "minus");
        };
    }
}
