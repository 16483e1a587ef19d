package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.correctiveaction.CorrectiveAction;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.DateLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How an action stands, as colour, icon and word, the same on every page. */
@Named
@ApplicationScoped
public class CorrectiveActionLabels {

    private static final int SOON = 3;

    @Inject Clock clock;

    /** What a tag shows. */
    public record Look(String text, String tone, String icon) {}

    public Look of(CorrectiveAction correctiveAction) {
        LocalDate today = LocalDate.now(clock);
        return switch (correctiveAction.getState()) {
            case PENDIENTE -> pending(ChronoUnit.DAYS.between(today, correctiveAction.getDueOn()));
            case HECHA ->
                    correctiveAction.isCheckable(today)
                            ? new Look(Bundles.text("remedy.is.toCheck"), "warn", "eye")
                            : new Look(
                                    Bundles.text(
                                            "remedy.is.done",
                                            DateLabels.inDigits(correctiveAction.getCheckOn())),
                                    "ok",
                                    "check");
            case EFICAZ -> new Look(Bundles.text("remedyState.EFICAZ"), "ok", "check");
            case NO_EFICAZ -> new Look(Bundles.text("remedyState.NO_EFICAZ"), "danger", "x");
            case ANULADA -> new Look(Bundles.text("remedyState.ANULADA"), "neutral", "minus");
        };
    }

    private static Look pending(long days) {
        if (days < 0) {
            return new Look(Bundles.text("remedy.is.overdue", -days), "danger", "alert");
        }
        return new Look(
                Bundles.text("remedy.is.pending", days), days <= SOON ? "warn" : "brand", "clock");
    }
}
