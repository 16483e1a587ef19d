package cl.soser.canal.escalation;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.TI;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.sla.RunningClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of escalation, for their editors. A change holds for the next warning of any ticket.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, TI})
public class EscalationService {

    @PersistenceContext EntityManager em;
    @Inject CatalogueQuery catalogueQuery;
    @Inject ConfigurationChangeRepository configurationChangeRepository;

    @TransactionAttribute(SUPPORTS)
    public List<EscalationStepRow> all() {
        return em.createNamedQuery(EscalationStep.ALL, EscalationStep.class)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    @TransactionAttribute(SUPPORTS)
    public EscalationStepRow one(long id) {
        return row(find(id));
    }

    public long add(@NotNull @Valid EscalationStepContent text) {
        require(null, text);
        EscalationStep escalationStep = new EscalationStep(text);
        em.persist(escalationStep);
        configurationChangeRepository.changed(
                what(escalationStep), ConfigurationFields.NONE, fields(text));
        return escalationStep.getId();
    }

    /**
     * @param version the one that was shown; fails if it has changed since
     */
    public void change(long id, int version, @NotNull @Valid EscalationStepContent text) {
        EscalationStep escalationStep = find(id);
        current(escalationStep, version);
        require(id, text);
        ConfigurationFields before = fields(escalationStep.text());
        escalationStep.change(text);
        configurationChangeRepository.changed(what(escalationStep), before, fields(text));
    }

    public void remove(long id, int version) {
        EscalationStep escalationStep = find(id);
        current(escalationStep, version);
        em.remove(escalationStep);
        configurationChangeRepository.changed(
                what(escalationStep), fields(escalationStep.text()), ConfigurationFields.NONE);
    }

    private EscalationStep find(long id) {
        EscalationStep escalationStep = em.find(EscalationStep.class, id);
        if (escalationStep == null) {
            throw new NotFoundException();
        }
        return escalationStep;
    }

    private static void current(EscalationStep escalationStep, int version) {
        if (escalationStep.getVersion() != version) {
            throw new NotAllowedException("error.changedMeanwhile");
        }
    }

    private EscalationStepRow row(EscalationStep escalationStep) {
        return new EscalationStepRow(
                escalationStep.getId(), escalationStep.getVersion(), escalationStep.text());
    }

    private void require(Long id, EscalationStepContent text) {
        if (text.clock() == RunningClock.CORTESIA) {
            throw new NotAllowedException("ladder.clock");
        }
        if (text.stage() != null && text.clock() != RunningClock.INTERNO) {
            throw new IncompleteException(List.of(new Missing("ladder.stage", "stage")));
        }
        if (text.recipients().isEmpty() && !text.changesSomething()) {
            throw new NotAllowedException("ladder.nothing");
        }
        if (text.raiseTo() != null
                && (EscalationObserver.rank(text.raiseTo()) == 0
                        || text.urgency() != null
                                && EscalationObserver.rank(text.raiseTo())
                                        <= EscalationObserver.rank(text.urgency()))) {
            throw new NotAllowedException("ladder.raise");
        }
        requireArea(text.area());
        requireArea(text.handTo());
        if (text.handTo() != null && text.handTo().equals(text.area())) {
            throw new NotAllowedException("ladder.cycle", label(text.handTo()));
        }
        List<EscalationStepContent> ladder = new ArrayList<>();
        all().stream()
                .filter(row -> id == null || row.id() != id)
                .map(EscalationStepRow::text)
                .forEach(ladder::add);
        if (ladder.stream().anyMatch(text::isLike)) {
            throw new NotAllowedException("ladder.twice");
        }
        ladder.add(text);
        EscalationCycles.cycle(ladder)
                .ifPresent(
                        area -> {
                            throw new NotAllowedException("ladder.cycle", label(area));
                        });
    }

    private void requireArea(String code) {
        if (code != null) {
            catalogueQuery
                    .area(code)
                    .orElseThrow(() -> new NotAllowedException("ticket.area.unknown"));
        }
    }

    private String label(String area) {
        return area == null
                ? null
                : catalogueQuery.area(area).map(one -> one.getLabel()).orElse(area);
    }

    private static ConfigurationSubject what(EscalationStep escalationStep) {
        EscalationStepContent text = escalationStep.text();
        return new ConfigurationSubject(
                ConfigurationKind.ESCALAMIENTO,
                String.valueOf(escalationStep.getId()),
                "{runningClock." + text.clock() + "} " + text.milestone().percent() + " %");
    }

    private ConfigurationFields fields(EscalationStepContent text) {
        return ConfigurationFields.NONE
                .field("rungClock", text.clock())
                .field("rungStage", text.stage())
                .field("rungPart", text.milestone().percent() + " %")
                .field("rungArea", label(text.area()))
                .field(
                        "rungMotive",
                        text.motive() == null ? null : "{motive." + text.motive() + "}")
                .field(
                        "rungTopic",
                        catalogueQuery
                                .topic(text.topic())
                                .map(one -> one.getLabel())
                                .orElse(text.topic()))
                .field("rungUrgency", text.urgency())
                .field(
                        "rungTells",
                        text.recipients().stream()
                                .sorted()
                                .map(one -> "{tell." + one + "}")
                                .toList())
                .field("rungImmediate", text.immediate())
                .field("rungRaise", text.raiseTo())
                .field("rungHand", label(text.handTo()))
                .field("active", text.active());
    }
}
