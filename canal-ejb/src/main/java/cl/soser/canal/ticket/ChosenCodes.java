package cl.soser.canal.ticket;

import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * What a request is about, as it was chosen from lists.
 *
 * @param subtopic null if its topic has none
 * @param danger answer to the question of the form; null if it was not answered
 * @param childAlone a child writes without an adult: any danger that is read is an alert
 */
public record ChosenCodes(
        @NotNull Context context,
        @NotBlank @Size(max = 30) String motive,
        @NotBlank @Size(max = 30) String topic,
        @Size(max = 30) String subtopic,
        @NotNull Urgency urgency,
        DangerKind danger,
        boolean childAlone)
        implements Serializable {

    public ChosenCodes {
        subtopic = subtopic == null || subtopic.isBlank() ? null : subtopic.strip();
    }

    /** Without an answer about danger. */
    public ChosenCodes(
            Context context, String motive, String topic, String subtopic, Urgency urgency) {
        this(context, motive, topic, subtopic, urgency, null);
    }

    /** Of somebody old enough to write alone. */
    public ChosenCodes(
            Context context,
            String motive,
            String topic,
            String subtopic,
            Urgency urgency,
            DangerKind danger) {
        this(context, motive, topic, subtopic, urgency, danger, false);
    }

    /** The same, of a child who writes without an adult. */
    public ChosenCodes ofChildAlone() {
        return new ChosenCodes(context, motive, topic, subtopic, urgency, danger, true);
    }

    /** The same with this urgency. */
    public ChosenCodes with(Urgency other) {
        return new ChosenCodes(context, motive, topic, subtopic, other, danger, childAlone);
    }
}
