package cl.soser.canal.routing;

import cl.soser.canal.catalogue.Urgency;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.List;

/**
 * What a rule does with a request.
 *
 * @param area the area that answers; null leaves it
 * @param areaFromText the area that the reading of the text proposes comes before {@code area}
 * @param operativeUrgency null leaves it
 */
public record RuleEffects(
        String area,
        boolean areaFromText,
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
        return new RuleEffects(area, false, List.of(), null, false, false, false);
    }
}
