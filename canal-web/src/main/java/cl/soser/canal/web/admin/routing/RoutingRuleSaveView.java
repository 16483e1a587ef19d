package cl.soser.canal.web.admin.routing;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.routing.RoutingRuleContent;
import cl.soser.canal.routing.RoutingRuleRow;
import cl.soser.canal.routing.RoutingRuleService;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Messages;

/** The part of admin/regla.xhtml that saves a rule as it is written. */
@Named
@RequestScoped
public class RoutingRuleSaveView {

    @Inject RoutingRuleService routingRuleService;
    @Inject ConcurrentChange concurrentChange;
    @Inject DirectoryQuery directoryQuery;
    @Inject RoutingRuleView view;

    public void save() {
        keep(false);
    }

    /** It is saved only as it was tried, so its author has seen the effect. */
    public void putInForce() {
        keep(true);
    }

    private void keep(boolean inForce) {
        RoutingRuleContent text = view.getForm().text(directoryQuery);
        if (text == null) {
            return;
        }
        if (inForce && !view.getTryout().isOf(text, view.getForm().getAfter())) {
            view.tryOut();
            Messages.addGlobalWarn("rule.lookFirst");
            return;
        }
        concurrentChange.orAgain(
                ConfigurationKind.REGLA,
                view.isExisting() ? view.getRow().id() : null,
                () -> keep(text, inForce),
                view::renew);
    }

    private void keep(RoutingRuleContent text, boolean inForce) {
        RoutingRuleRow row = view.getRow();
        long id =
                routingRuleService.save(
                        row == null ? null : row.id(),
                        row == null ? 0 : row.version(),
                        text,
                        view.getForm().getAfter(),
                        inForce,
                        inForce ? view.getTryout().getTrial().code() : null);
        Redirect.to("/admin/regla?id=" + id, inForce ? "rule.inForce" : "rule.saved");
    }
}
