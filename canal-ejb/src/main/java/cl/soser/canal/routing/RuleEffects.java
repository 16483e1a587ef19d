package cl.soser.canal.routing;

import cl.soser.canal.catalogue.Urgency;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.List;

/**
 * What a rule does with a request.
 *
 * @param area the area that answers; null leaves it
 * @param operativeUrgency null leaves it
 */
public record RuleEffects(
        String area,
        @NotNull List<String> copies,
        Urgency operativeUrgency,
        boolean alert,
        boolean restricted,
        boolean holdsAnswer)
        implements Serializable {

    public RuleEffects {
        copies = List.copyOf(copies);
    }

    /** It only says which area answers. */
    public static RuleEffects area(String area) {
        return new RuleEffects(area, List.of(), null, false, false, false);
    }
}
