package cl.soser.canal.web.gestion.approval;

import cl.soser.canal.account.Role;
import cl.soser.canal.approval.ApprovalRule;
import cl.soser.canal.approval.ApprovalRuleService;
import cl.soser.canal.response.workflow.ApprovalTrialQuery;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/visacion.xhtml: which texts Operations accepts first, rule by rule in their order. */
@Named
@ViewScoped
public class ApprovalRulesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "/gestion/visacion";

    /** One rule of the list. */
    public record Row(
            int place,
            long id,
            int version,
            String name,
            boolean active,
            boolean approvalRequired,
            List<String> criteria)
            implements Serializable {}

    @Inject ApprovalRuleService approvalRuleService;
    @Inject ApprovalTrialQuery approvalTrialQuery;
    @Inject CatalogueLabels labels;
    @Inject CurrentUser user;

    private List<Row> rows;
    private List<RejectionCount> rejected;

    @PostConstruct
    void open() {
        List<ApprovalRule> all = approvalRuleService.all();
        rows = all.stream().map(rule -> row(rule, 1 + all.indexOf(rule))).toList();
        rejected = RejectionCount.of(approvalTrialQuery.rejections());
    }

    private Row row(ApprovalRule rule, int place) {
        return new Row(
                place,
                rule.getId(),
                rule.getVersion(),
                rule.getName(),
                rule.isActive(),
                rule.isApprovalRequired(),
                ApprovalRuleLabels.criteria(rule.text(), labels));
    }

    public boolean isLast(Row row) {
        return row.place() == rows.size();
    }

    public void up(Row row) {
        StaleDecision.orShow(
                () -> approvalRuleService.move(row.id(), row.version(), true), this::open);
        done("approvalRules.moved", row);
    }

    public void down(Row row) {
        StaleDecision.orShow(
                () -> approvalRuleService.move(row.id(), row.version(), false), this::open);
        done("approvalRules.moved", row);
    }

    public void turn(Row row) {
        approvalRuleService.turn(row.id(), row.version(), !row.active());
        done(row.active() ? "approvalRules.off" : "approvalRules.on", row);
    }

    private static void done(String key, Row row) {
        Messages.addFlashGlobalInfo(key, row.name());
        Faces.redirect(ADDRESS);
    }

    /** The rules are Operations' own; others read them. */
    public boolean isOwner() {
        return user.is(Role.OPERACIONES);
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<RejectionCount> getRejected() {
        return rejected;
    }

    public int getDays() {
        return ApprovalTrialQuery.DAYS;
    }
}
