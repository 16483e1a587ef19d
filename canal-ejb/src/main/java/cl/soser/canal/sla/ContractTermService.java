package cl.soser.canal.sla;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.contract.ContractQuery;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The terms of the contract: one person proposes new ones from a day to come, another confirms
 * them, within the bound that the contract sets. What has entered keeps the term it was given.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES})
public class ContractTermService {

    private static final int SHOWN = 30;

    @PersistenceContext EntityManager em;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject SlaVersionRepository slaVersionRepository;
    @Inject ContractQuery contractQuery;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Hours by motive, as they are given now. */
    @TransactionAttribute(SUPPORTS)
    public Map<String, Integer> inForce() {
        return hours(clockRulesRepository.inForce().terms().contract());
    }

    /** The most hours that the contracts in force today allow. */
    @TransactionAttribute(SUPPORTS)
    public int bound() {
        return bound(LocalDate.now(clock));
    }

    private int bound(LocalDate day) {
        return contractQuery.targets().of(Indicator.PLAZO_HORAS, YearMonth.from(day)).intValue();
    }

    /** The newest first. */
    @TransactionAttribute(SUPPORTS)
    public List<ContractTermRow> proposals() {
        return em.createNamedQuery(ContractTermProposal.NEWEST_FIRST, ContractTermProposal.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    private ContractTermRow row(ContractTermProposal one) {
        return new ContractTermRow(
                one.getId(),
                one.getVersion(),
                one.getState(),
                new ContractTermRow.Proposed(
                        hours(one.terms()),
                        one.getFrom(),
                        one.getReason(),
                        name(one.getProposedBy()),
                        one.getProposedAt()),
                one.getProposedBy() == caller.requireId(),
                name(one.getDecidedBy()),
                one.getDecidedReason());
    }

    private String name(Long account) {
        Account one = account == null ? null : em.find(Account.class, account);
        return one == null ? null : one.getDisplayName();
    }

    /** Waits for another person. */
    public void propose(
            @NotNull Map<String, Integer> hours,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 500) String reason) {
        LocalDate today = LocalDate.now(clock);
        ContractTermPolicy.require(hours, latest(), bound(from), from, today);
        slaVersionRepository.toCome().stream()
                .filter(one -> start(from).isBefore(one.validFrom()))
                .findAny()
                .ifPresent(
                        one -> {
                            throw new NotAllowedException("contractTerm.order");
                        });
        em.persist(
                new ContractTermProposal(
                        hours, from, reason.strip(), caller.requireId(), clock.instant()));
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw new NotAllowedException("contractTerm.waiting");
        }
    }

    /** Those that will be in force last, as decided so far. */
    private Map<String, Integer> latest() {
        List<SlaVersion> toCome = slaVersionRepository.toCome();
        return toCome.isEmpty()
                ? inForce()
                : hours(toCome.get(toCome.size() - 1).terms().contract());
    }

    /** Another person agrees. */
    public void confirm(long id, int seen, @NotBlank @Size(max = 500) String reason) {
        ContractTermProposal proposal = find(id, seen);
        long account = caller.requireId();
        proposal.requireAnother(account);
        Map<String, Integer> before = inForce();
        ContractTermPolicy.require(
                hours(proposal.terms()),
                latest(),
                bound(proposal.getFrom()),
                proposal.getFrom(),
                LocalDate.now(clock));
        int version =
                slaVersionRepository.schedule(
                        proposal.terms(),
                        start(proposal.getFrom()),
                        proposal.getProposedBy(),
                        proposal.getReason());
        proposal.confirm(version, account, reason.strip(), clock.instant());
        configurationChangeRepository.changed(
                new ConfigurationSubject(ConfigurationKind.PLAZO, "plazos", "{contractTerm.title}"),
                ConfigurationFields.NONE.field("slaContract", list(before)),
                ConfigurationFields.NONE
                        .field("slaContract", list(hours(proposal.terms())))
                        .field("validFrom", proposal.getFrom().toString())
                        .field("changeReason", proposal.getReason()));
    }

    public void reject(long id, int seen, @NotBlank @Size(max = 500) String reason) {
        find(id, seen).reject(caller.requireId(), reason.strip(), clock.instant());
    }

    public void withdraw(long id, int seen, @NotBlank @Size(max = 500) String reason) {
        find(id, seen).withdraw(caller.requireId(), reason.strip(), clock.instant());
    }

    private ContractTermProposal find(long id, int seen) {
        ContractTermProposal proposal = em.find(ContractTermProposal.class, id);
        if (proposal == null) {
            throw new NotFoundException();
        }
        if (proposal.getVersion() != seen) {
            throw new NotAllowedException("error.changedMeanwhile");
        }
        return proposal;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static Map<String, Integer> hours(Map<String, Duration> terms) {
        return terms.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                one -> Math.toIntExact(one.getValue().toHours())));
    }

    private static List<String> list(Map<String, Integer> hours) {
        return new TreeMap<>(hours)
                .entrySet().stream()
                        .map(one -> "{motive." + one.getKey() + "}: " + one.getValue() + " h")
                        .toList();
    }
}
