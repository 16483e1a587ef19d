package cl.soser.canal.approval;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.routing.WordMatcher;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The rules of approval, edited by Operations. The administrator only reads them, because the
 * sender of a text must not decide what needs approval.
 */
@Stateless
@RolesAllowed(OPERACIONES)
public class ApprovalRuleService {

    private static final int STEP = 10;

    @PersistenceContext EntityManager em;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject CatalogueQuery catalogueQuery;

    /** In their order, those switched off too. */
    @RolesAllowed({OPERACIONES, ADMINISTRADOR})
    @TransactionAttribute(SUPPORTS)
    public List<ApprovalRule> all() {
        return em.createNamedQuery(ApprovalRule.ALL, ApprovalRule.class).getResultList();
    }

    @RolesAllowed({OPERACIONES, ADMINISTRADOR})
    @TransactionAttribute(SUPPORTS)
    public ApprovalRule get(long id) {
        ApprovalRule rule = em.find(ApprovalRule.class, id);
        if (rule == null) {
            throw new NotFoundException();
        }
        return rule;
    }

    /** The last of all, and not in force until it is switched on. */
    public long add(@NotNull @Valid ApprovalRuleContent text) {
        check(text);
        List<ApprovalRule> all = all();
        int last = all.isEmpty() ? 0 : all.get(all.size() - 1).getOrdinal();
        ApprovalRule rule = new ApprovalRule(last + STEP, text);
        em.persist(rule);
        configurationChangeRepository.changed(what(rule), ConfigurationFields.NONE, fields(rule));
        return rule.getId();
    }

    public void rewrite(long id, int version, @NotNull @Valid ApprovalRuleContent text) {
        ApprovalRule rule = current(id, version);
        check(text);
        ConfigurationFields before = fields(rule);
        rule.rewrite(text);
        configurationChangeRepository.changed(what(rule), before, fields(rule));
    }

    /** In force or not, from the next text on. */
    public void turn(long id, int version, boolean on) {
        ApprovalRule rule = current(id, version);
        ConfigurationFields before = fields(rule);
        if (on) {
            rule.switchOn();
        } else {
            rule.switchOff();
        }
        configurationChangeRepository.changed(what(rule), before, fields(rule));
    }

    /** One place up or down; what is first stays first. */
    public void move(long id, int version, boolean up) {
        ApprovalRule rule;
        try {
            rule = current(id, version);
        } catch (OptimisticLockException e) {
            throw new NotAllowedException("error.movedMeanwhile");
        }
        List<ApprovalRule> all = all();
        int place = all.indexOf(rule) + (up ? -1 : 1);
        if (place < 0 || place >= all.size()) {
            return;
        }
        ApprovalRule other = all.get(place);
        ConfigurationFields before = fields(rule);
        int from = rule.getOrdinal();
        int to = other.getOrdinal();
        rule.moveTo(-1); // two rules are never at one place, not even for a moment
        em.flush();
        other.moveTo(from);
        em.flush();
        rule.moveTo(to);
        configurationChangeRepository.changed(what(rule), before, fields(rule));
    }

    public void remove(long id, int version) {
        ApprovalRule rule = current(id, version);
        configurationChangeRepository.changed(what(rule), fields(rule), ConfigurationFields.NONE);
        em.remove(rule);
    }

    private ApprovalRule current(long id, int version) {
        ApprovalRule rule = get(id);
        if (rule.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return rule;
    }

    private static void check(ApprovalRuleContent text) {
        WordMatcher words = WordMatcher.parse(text.words());
        if (text.words() != null && words.isEmpty()) {
            throw new NotAllowedException("approvalRule.noWords");
        }
        words.tooOpen()
                .ifPresent(
                        word -> {
                            throw new NotAllowedException("rule.words.tooOpen", word);
                        });
        if (!text.approvalRequired() && text.isForEverything()) {
            throw new NotAllowedException("approvalRule.nothing");
        }
    }

    private static ConfigurationSubject what(ApprovalRule rule) {
        return new ConfigurationSubject(
                ConfigurationKind.VISACION, String.valueOf(rule.getId()), rule.getName());
    }

    private ConfigurationFields fields(ApprovalRule rule) {
        ApprovalRuleContent text = rule.text();
        return ConfigurationFields.NONE
                .field("name", text.name())
                .field("active", rule.isActive())
                .field("order", rule.getOrdinal())
                .field("asks", text.approvalRequired())
                .field("motive", text.motive() == null ? null : "{motive." + text.motive() + "}")
                .field(
                        "topic",
                        catalogueQuery
                                .topic(text.topic())
                                .map(Topic::getLabel)
                                .orElse(text.topic()))
                .field("channel", text.channel())
                .field("institution", text.institution())
                .field(
                        "area",
                        catalogueQuery.area(text.area()).map(Area::getLabel).orElse(text.area()))
                .field("urgency", text.urgency())
                .field(
                        "finding",
                        text.finding() == null ? null : "{finding." + text.finding() + "}")
                .field("restricted", text.restricted())
                .field("reopened", text.reopened())
                .field("affectedFrom", text.affectedFrom())
                .field("words", text.words());
    }
}
