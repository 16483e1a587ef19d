package cl.soser.canal.web.admin.routing;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.routing.RoutingRuleContent;
import cl.soser.canal.routing.RoutingRuleRow;
import cl.soser.canal.routing.RoutingRuleService;
import cl.soser.canal.routing.trial.RoutingTrialQuery;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.error.Refusal;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/regla.xhtml: one rule, written beside what it would have done to past requests. */
@Named
@ViewScoped
public class RoutingRuleView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RoutingRuleService routingRuleService;
    @Inject RoutingTrialQuery routingTrialQuery;
    @Inject DirectoryQuery directoryQuery;

    @Param(name = "dias")
    transient String askedDays;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private List<RoutingRuleRow> rows;
    private RoutingRuleRow row;
    private RoutingRuleForm form = new RoutingRuleForm();
    private final RoutingTryout tryout = new RoutingTryout();

    public void load() {
        if (Faces.isPostback()) {
            return;
        }
        rows = routingRuleService.all();
        tryout.ask(askedDays);
        if (asked == null) {
            form.setAfter(rows.size() < 2 ? null : rows.get(rows.size() - 2).id());
            return;
        }
        row = row(asked);
        form = RoutingRuleForm.of(row, directoryQuery);
        tryOnOpening();
    }

    /** A rule older than what a rule may say today opens all the same, to be mended. */
    private void tryOnOpening() {
        Refusal.of(this::tryOut)
                .ifPresent(no -> Messages.addGlobalWarn(no.getMessage(), no.arguments()));
    }

    /** What it would have done; the place of the answer is beside the form. */
    public void tryOut() {
        RoutingRuleContent text = form.text(directoryQuery);
        if (text != null) {
            tryout.look(routingTrialQuery, row == null ? null : row.id(), text, form.getAfter());
        }
    }

    /** The rules as they are now; what was typed stays. */
    void renew() {
        rows = routingRuleService.all();
        if (row != null) {
            row = row(row.id());
        }
    }

    private RoutingRuleRow row(long id) {
        return rows.stream()
                .filter(one -> one.id() == id)
                .findAny()
                .orElseThrow(NotFoundException::new);
    }

    /** After each of them it could stand. */
    public List<RoutingRuleRow> getOthers() {
        return rows.stream().filter(one -> row == null || one.id() != row.id()).toList();
    }

    public boolean isExisting() {
        return row != null;
    }

    public boolean isActive() {
        return row != null && row.active();
    }

    public RoutingRuleRow getRow() {
        return row;
    }

    public RoutingRuleForm getForm() {
        return form;
    }

    public RoutingTryout getTryout() {
        return tryout;
    }
}
