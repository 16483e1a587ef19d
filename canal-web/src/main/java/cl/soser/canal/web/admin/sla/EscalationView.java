package cl.soser.canal.web.admin.sla;

import cl.soser.canal.escalation.EscalationService;
import cl.soser.canal.escalation.EscalationStepRow;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** admin/escalamiento.xhtml: the steps of the escalation, by the kind of term. */
@Named
@RequestScoped
public class EscalationView {

    @Inject EscalationService escalationService;
    @Inject CatalogueLabels labels;

    private List<Part> parts;

    /** The rungs of one term. */
    public record Part(RunningClock clock, List<EscalationLine> lines) {}

    public List<Part> getParts() {
        if (parts == null) {
            List<EscalationStepRow> all = escalationService.all();
            parts =
                    Stream.of(RunningClock.values())
                            .filter(clock -> clock != RunningClock.CORTESIA)
                            .map(clock -> new Part(clock, lines(all, clock)))
                            .toList();
        }
        return parts;
    }

    private List<EscalationLine> lines(List<EscalationStepRow> all, RunningClock clock) {
        return all.stream()
                .filter(row -> row.text().clock() == clock)
                .sorted(
                        Comparator.comparing(
                                        (EscalationStepRow row) -> row.text().stage(),
                                        Comparator.nullsFirst(Comparator.naturalOrder()))
                                .thenComparing(row -> row.text().milestone())
                                .thenComparing(EscalationStepRow::id))
                .map(row -> EscalationLine.of(row, labels))
                .toList();
    }
}
