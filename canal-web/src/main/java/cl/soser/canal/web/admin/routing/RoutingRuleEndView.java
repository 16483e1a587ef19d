package cl.soser.canal.web.admin.routing;

import cl.soser.canal.routing.RoutingRuleService;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The part of admin/regla.xhtml that ends a rule. */
@Named
@ViewScoped
public class RoutingRuleEndView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RoutingRuleService routingRuleService;
    @Inject RoutingRuleView view;

    private boolean used;

    @PostConstruct
    void open() {
        used = view.isExisting() && routingRuleService.isUsed(view.getRow().id());
    }

    public void switchOff() {
        routingRuleService.switchOff(view.getRow().id(), view.getRow().version());
        Redirect.to("/admin/regla?id=" + view.getRow().id(), "rule.off");
    }

    public void delete() {
        routingRuleService.delete(view.getRow().id(), view.getRow().version());
        Redirect.to("/admin/reglas", "rule.deleted");
    }

    /** It never routed anything and is not asked. */
    public boolean isDeletable() {
        return view.isExisting() && !view.isActive() && !used;
    }
}
