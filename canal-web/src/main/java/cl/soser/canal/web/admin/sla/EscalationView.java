package cl.soser.canal.web.admin.sla;

import cl.soser.canal.escalation.EscalationRecipient;
import cl.soser.canal.escalation.EscalationService;
import cl.soser.canal.escalation.EscalationStepContent;
import cl.soser.canal.escalation.EscalationStepRow;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** admin/escalamiento.xhtml: the steps of the escalation, by the kind of term. */
@Named
@RequestScoped
public class EscalationView {

    @Inject EscalationService escalationService;
    @Inject CatalogueLabels labels;

    private List<Part> parts;

    /** The rungs of one term. */
    public record Part(RunningClock clock, List<Line> lines) {}

    /** One step in words. */
    public record Line(
            long id, String at, String which, String recipients, String effect, boolean active) {}

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

    private List<Line> lines(List<EscalationStepRow> all, RunningClock clock) {
        return all.stream()
                .filter(row -> row.text().clock() == clock)
                .sorted(
                        Comparator.comparing(
                                        (EscalationStepRow row) -> row.text().stage(),
                                        Comparator.nullsFirst(Comparator.naturalOrder()))
                                .thenComparing(row -> row.text().milestone())
                                .thenComparing(EscalationStepRow::id))
                .map(this::line)
                .toList();
    }

    private Line line(EscalationStepRow row) {
        EscalationStepContent text = row.text();
        return new Line(
                row.id(),
                text.milestone().percent() == 100
                        ? Bundles.text("ladder.at.end")
                        : Bundles.text("ladder.at", text.milestone().percent()),
                which(text),
                recipients(text),
                effect(text),
                text.active());
    }

    private String which(EscalationStepContent text) {
        List<String> words = new ArrayList<>();
        if (text.stage() != null) {
            words.add(Bundles.text("internalStage." + text.stage()));
        }
        if (text.area() != null) {
            words.add(labels.area(text.area()));
        }
        if (text.motive() != null) {
            words.add(Bundles.text("motive." + text.motive()));
        }
        if (text.topic() != null) {
            words.add(labels.topic(text.topic()));
        }
        if (text.urgency() != null) {
            words.add(Bundles.text("ladder.urgency", Bundles.text("urgency." + text.urgency())));
        }
        return words.isEmpty() ? Bundles.text("ladder.all") : String.join(" · ", words);
    }

    private static String recipients(EscalationStepContent text) {
        if (text.recipients().isEmpty()) {
            return Bundles.text("ladder.tells.none");
        }
        String whom =
                text.recipients().stream()
                        .sorted()
                        .map(EscalationView::name)
                        .collect(Collectors.joining(", "));
        return Bundles.text(text.immediate() ? "ladder.tells.now" : "ladder.tells.digest", whom);
    }

    private static String name(EscalationRecipient recipient) {
        return Bundles.text("tell." + recipient);
    }

    private String effect(EscalationStepContent text) {
        List<String> words = new ArrayList<>();
        if (text.raiseTo() != null) {
            words.add(Bundles.text("ladder.raises", Bundles.text("urgency." + text.raiseTo())));
        }
        if (text.handTo() != null) {
            words.add(Bundles.text("ladder.hands", labels.area(text.handTo())));
        }
        return words.isEmpty() ? Bundles.text("ladder.changes.none") : String.join(". ", words);
    }
}
