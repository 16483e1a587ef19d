package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.requirement.Requirement;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How a requirement stands, as colour, icon and word. */
@Named
@ApplicationScoped
public class RequirementLabels {

    private static final int SOON = 7;

    @Inject Clock clock;

    public CorrectiveActionLabels.Look of(Requirement requirement) {
        return switch (requirement.getState()) {
            case PENDIENTE ->
                    pending(ChronoUnit.DAYS.between(LocalDate.now(clock), requirement.getDueOn()));
            case CUMPLIDO ->
                    requirement.isLate()
                            ? new CorrectiveActionLabels.Look(
                                    Bundles.text("mandate.is.late"), "warn", "check")
                            : new CorrectiveActionLabels.Look(
                                    Bundles.text("mandateState.CUMPLIDO"), "ok", "check");
            case SIN_EFECTO ->
                    new CorrectiveActionLabels.Look(
                            Bundles.text("mandateState.SIN_EFECTO"), "neutral", "minus");
        };
    }

    private static CorrectiveActionLabels.Look pending(long days) {
        return days < 0
                ? new CorrectiveActionLabels.Look(
                        Bundles.text("mandate.is.overdue", -days), "danger", "alert")
                : new CorrectiveActionLabels.Look(
                        Bundles.text("remedy.is.pending", days),
                        days <= SOON ? "warn" : "brand",
                        "clock");
    }
}
