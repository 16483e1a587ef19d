package cl.soser.canal.web.gestion.approval;

import cl.soser.canal.account.Role;
import cl.soser.canal.approval.ApprovalRule;
import cl.soser.canal.approval.ApprovalRuleService;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.workflow.ApprovalTrialQuery;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/visacion/regla.xhtml: one rule of approval, tried out on what was sent, then saved. */
@Named
@ViewScoped
public class ApprovalRuleView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/gestion/visacion";

    @Inject ConcurrentChange concurrentChange;
    @Inject ApprovalRuleService approvalRuleService;
    @Inject ApprovalTrialQuery approvalTrialQuery;
    @Inject CatalogueLabels labels;
    @Inject CurrentUser user;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private Long id;
    private int version;
    private ApprovalTrialQuery.Result result;
    private final ApprovalRuleForm form = new ApprovalRuleForm();

    @PostConstruct
    void open() {
        if (!isOwner() && (asked == null || !user.is(Role.ADMINISTRADOR))) {
            throw new NotFoundException();
        }
        if (asked == null) {
            return;
        }
        ApprovalRule rule = approvalRuleService.get(asked);
        id = rule.getId();
        version = rule.getVersion();
        form.show(rule.text());
    }

    public void tryOut() {
        result = approvalTrialQuery.of(id, form.text());
    }

    public void save() {
        if (id == null) {
            id = approvalRuleService.add(form.text());
            done("approvalRule.added");
        } else {
            concurrentChange.orAgain(
                    ConfigurationKind.VISACION,
                    id,
                    () -> approvalRuleService.rewrite(id, version, form.text()),
                    () -> version = approvalRuleService.get(id).getVersion());
            done("approvalRule.saved");
        }
    }

    public void remove() {
        approvalRuleService.remove(id, version);
        done("approvalRule.removed");
    }

    private void done(String key) {
        Redirect.to(LIST, key, form.getName());
    }

    /** The rules are Operations' own; the administrator reads them. */
    public boolean isOwner() {
        return user.is(Role.OPERACIONES);
    }

    /** Its criteria, for readers who may not edit. */
    public List<String> getCriteria() {
        return ApprovalRuleLabels.criteria(form.text(), labels);
    }

    public boolean isNew() {
        return id == null;
    }

    public Long getId() {
        return id;
    }

    public ApprovalTrialQuery.Result getResult() {
        return result;
    }

    public String getMatching() {
        return Bundles.text("approvalRule.result.matching", result.matching(), result.looked());
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Finding[] getFindings() {
        return Finding.values();
    }

    public ApprovalRuleForm getForm() {
        return form;
    }
}
