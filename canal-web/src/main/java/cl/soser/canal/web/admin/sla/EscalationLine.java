package cl.soser.canal.web.admin.sla;

import cl.soser.canal.escalation.EscalationRecipient;
import cl.soser.canal.escalation.EscalationStepContent;
import cl.soser.canal.escalation.EscalationStepRow;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One step of the escalation in words. */
public record EscalationLine(
        long id, String at, String which, String recipients, String effect, boolean active) {

    static EscalationLine of(EscalationStepRow row, CatalogueLabels labels) {
        EscalationStepContent text = row.text();
        return new EscalationLine(
                row.id(),
                text.milestone().percent() == 100
                        ? Bundles.text("ladder.at.end")
                        : Bundles.text("ladder.at", text.milestone().percent()),
                which(text, labels),
                recipients(text),
                effect(text, labels),
                text.active());
    }

    private static String which(EscalationStepContent text, CatalogueLabels labels) {
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
                        .map(EscalationLine::name)
                        .collect(Collectors.joining(", "));
        return Bundles.text(text.immediate() ? "ladder.tells.now" : "ladder.tells.digest", whom);
    }

    private static String name(EscalationRecipient recipient) {
        return Bundles.text("tell." + recipient);
    }

    private static String effect(EscalationStepContent text, CatalogueLabels labels) {
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
