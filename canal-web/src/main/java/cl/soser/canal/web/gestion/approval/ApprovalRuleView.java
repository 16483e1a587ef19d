package cl.soser.canal.web.gestion.approval;

import cl.soser.canal.account.Role;
import cl.soser.canal.approval.ApprovalRule;
import cl.soser.canal.approval.ApprovalRuleContent;
import cl.soser.canal.approval.ApprovalRuleService;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.workflow.ApprovalTrialQuery;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

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
    private String name;
    private String motive;
    private String topic;
    private Channel channel;
    private String institution;
    private String area;
    private Urgency urgency;
    private String finding;
    private boolean restricted;
    private boolean reopened;
    private Integer affectedFrom;
    private String words;
    private boolean approvalRequired = true;
    private ApprovalTrialQuery.Result result;

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
        show(rule.text());
    }

    private void show(ApprovalRuleContent text) {
        name = text.name();
        motive = text.motive();
        topic = text.topic();
        channel = text.channel();
        institution = text.institution();
        area = text.area();
        urgency = text.urgency();
        finding = text.finding();
        restricted = text.restricted();
        reopened = text.reopened();
        affectedFrom = text.affectedFrom();
        words = text.words();
        approvalRequired = text.approvalRequired();
    }

    private ApprovalRuleContent text() {
        return new ApprovalRuleContent(
                name,
                motive,
                topic,
                channel,
                institution,
                area,
                urgency,
                finding,
                restricted,
                reopened,
                affectedFrom,
                words == null || words.isBlank() ? null : words.strip(),
                approvalRequired);
    }

    public void tryOut() {
        result = approvalTrialQuery.of(id, text());
    }

    public void save() {
        if (id == null) {
            id = approvalRuleService.add(text());
            done("approvalRule.added");
        } else {
            concurrentChange.orAgain(
                    ConfigurationKind.VISACION,
                    id,
                    () -> approvalRuleService.rewrite(id, version, text()),
                    () -> version = approvalRuleService.get(id).getVersion());
            done("approvalRule.saved");
        }
    }

    public void remove() {
        approvalRuleService.remove(id, version);
        done("approvalRule.removed");
    }

    private void done(String key) {
        Messages.addFlashGlobalInfo(key, name);
        Faces.redirect(LIST);
    }

    /** The rules are Operations' own; the administrator reads them. */
    public boolean isOwner() {
        return user.is(Role.OPERACIONES);
    }

    /** Its criteria, for readers who may not edit. */
    public List<String> getCriteria() {
        return ApprovalRuleLabels.criteria(text(), labels);
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMotive() {
        return motive;
    }

    public void setMotive(String motive) {
        this.motive = motive;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }

    public boolean isRestricted() {
        return restricted;
    }

    public void setRestricted(boolean restricted) {
        this.restricted = restricted;
    }

    public boolean isReopened() {
        return reopened;
    }

    public void setReopened(boolean reopened) {
        this.reopened = reopened;
    }

    public Integer getAffectedFrom() {
        return affectedFrom;
    }

    public void setAffectedFrom(Integer affectedFrom) {
        this.affectedFrom = affectedFrom;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isApprovalRequired() {
        return approvalRequired;
    }

    public void setApprovalRequired(boolean approvalRequired) {
        this.approvalRequired = approvalRequired;
    }
}
