package cl.soser.canal.web.admin.routing;

import cl.soser.canal.routing.RoutingRuleContent;
import cl.soser.canal.routing.RuleEffects;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;

/** Describes in words where a rule sends what it applies to. */
@Named
@RequestScoped
public class RoutingEffectLabels {

    @Inject CatalogueLabels labels;

    /** The area and the areas in copy; empty where it names none. */
    public String goes(RoutingRuleContent rule) {
        String copies =
                rule.effects().copies().stream()
                        .map(labels::area)
                        .collect(Collectors.joining(", "));
        if (rule.effects().area() == null && !rule.effects().areaFromText()) {
            return copies.isEmpty() ? "" : Bundles.text("rules.goes.copies", copies);
        }
        String area = area(rule.effects());
        return copies.isEmpty() ? area : Bundles.text("rules.goes.both", area, copies);
    }

    private String area(RuleEffects effects) {
        if (!effects.areaFromText()) {
            return labels.area(effects.area());
        }
        return effects.area() == null
                ? Bundles.text("rules.goes.text")
                : Bundles.text("rules.goes.textOr", labels.area(effects.area()));
    }
}
