package cl.soser.canal.web.admin.routing;

import cl.soser.canal.routing.RoutingRuleRow;
import cl.soser.canal.routing.RoutingRuleService;
import cl.soser.canal.routing.trial.RoutingPrecision;
import cl.soser.canal.routing.trial.RoutingTrialQuery;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/reglas.xhtml: the table of rules in their order, and how right each has been. */
@Named
@ViewScoped
public class RoutingRulesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 90;
    private static final int DOUBTFUL = 80;
    private static final int ENOUGH = 10;

    @Inject RoutingRuleService routingRuleService;
    @Inject RoutingTrialQuery routingTrialQuery;

    private List<RoutingRuleRow> rows;
    private Map<Long, RoutingPrecision> precision;

    @PostConstruct
    void load() {
        rows = routingRuleService.all();
        precision = new HashMap<>(routingTrialQuery.precision(DAYS));
    }

    public void up(RoutingRuleRow row) {
        StaleDecision.orShow(
                () -> routingRuleService.move(row.id(), row.version(), true), this::load);
        moved(row);
    }

    public void down(RoutingRuleRow row) {
        StaleDecision.orShow(
                () -> routingRuleService.move(row.id(), row.version(), false), this::load);
        moved(row);
    }

    private static void moved(RoutingRuleRow row) {
        Messages.addFlashGlobalInfo("rules.moved", row.text().name());
        Faces.redirect("/admin/reglas#regla-%s", String.valueOf(row.id()));
    }

    /** "96 % de 120"; empty if no routing was judged. */
    public String right(RoutingRuleRow row) {
        RoutingPrecision one = precision.getOrDefault(row.id(), RoutingPrecision.NONE);
        return one.looked() == 0
                ? null
                : Bundles.text("rules.right.of", one.percent(), one.looked());
    }

    /** Wrong so often that an administrator should check it. */
    public boolean isDoubtful(RoutingRuleRow row) {
        RoutingPrecision one = precision.getOrDefault(row.id(), RoutingPrecision.NONE);
        return one.looked() >= ENOUGH && one.percent() < DOUBTFUL;
    }

    public boolean isLast(RoutingRuleRow row) {
        return row.place() == rows.size();
    }

    public List<RoutingRuleRow> getRows() {
        return rows;
    }
}
