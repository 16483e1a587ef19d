package cl.soser.canal.routing;

import cl.soser.canal.shared.SecretTokens;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * Input: a routing rule.
 *
 * @param stops no later rule is asked
 */
public record RoutingRuleContent(
        @NotBlank @Size(max = 120) String name,
        @NotNull @Valid RuleCriteria about,
        @NotNull @Valid RuleEffects effects,
        boolean stops)
        implements Serializable {

    /** Whether it has no criterion and so matches every request. */
    public boolean isAboutEverything() {
        return about.equals(RuleCriteria.ANY);
    }

    /** The code of exactly this rule in this place, so that what is saved is what was tried. */
    public String code(Long after) {
        return SecretTokens.hash(this + " " + after);
    }
}
