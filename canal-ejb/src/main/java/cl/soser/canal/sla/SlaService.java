package cl.soser.canal.sla;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.SlaTerms.StageOfArea;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The terms, for the people who edit them. A change holds for requests that enter afterwards. */
@Stateless
@RolesAllowed({Role.ADMINISTRADOR, Role.TI})
public class SlaService {

    private static final Duration LONGEST_INTERNAL = Duration.ofHours(1000);
    private static final int SHOWN = 30;

    @PersistenceContext EntityManager em;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject SlaVersionRepository slaVersionRepository;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Caller caller;

    /** A version as the page lists it. */
    public record Version(int number, Instant decidedAt, String author, String reason)
            implements Serializable {}

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public SlaTerms inForce() {
        return clockRulesRepository.inForce().terms();
    }

    /** The newest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Version> versions() {
        return em.createNamedQuery(SlaVersion.DECIDED, SlaVersion.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(
                        one ->
                                new Version(
                                        one.number(),
                                        one.decidedAt(),
                                        author(one.account()),
                                        one.reason()))
                .toList();
    }

    private String author(Long account) {
        Account one = account == null ? null : em.find(Account.class, account);
        return one == null ? null : one.getDisplayName();
    }

    /**
     * Changes the terms inside the company; two people change those of the contract ({@link
     * ContractTermService}).
     *
     * @param seen the version that was shown; fails if there is a newer one
     * @param internal by stage and area; every stage needs the one of every area
     * @param shares how the running term is divided over the stages
     */
    public void change(
            int seen,
            @NotNull Map<StageOfArea, Duration> internal,
            @NotNull StageShares shares,
            @NotBlank @Size(max = 500) String reason) {
        SlaTerms before = inForce();
        if (before.version() != seen) {
            throw new NotAllowedException("error.changedMeanwhile");
        }
        internal.values().forEach(term -> require(term, LONGEST_INTERNAL, "sla.internal.range"));
        for (InternalStage stage : InternalStage.values()) {
            if (!internal.containsKey(new StageOfArea(stage, SlaTerms.EVERY_AREA))) {
                throw new NotAllowedException("sla.internal.missing");
            }
        }
        if (!shares.isUsable()) {
            throw new NotAllowedException("sla.shares.range");
        }
        SlaTerms after = new SlaTerms(seen + 1, before.contract(), internal, shares);
        if (after.isSameAs(before)) {
            throw new NotAllowedException("sla.same");
        }
        slaVersionRepository.changeInternal(internal, shares, caller.requireId(), reason.strip());
        configurationChangeRepository.changed(
                new ConfigurationSubject(ConfigurationKind.PLAZO, "plazos", "{sla.title}"),
                fields(before),
                fields(after).field("changeReason", reason.strip()));
    }

    private static void require(Duration term, Duration longest, String key) {
        if (term.isNegative() || term.isZero() || term.compareTo(longest) > 0) {
            throw new NotAllowedException(key);
        }
    }

    private ConfigurationFields fields(SlaTerms terms) {
        Map<String, String> contract = new TreeMap<>();
        terms.contract()
                .forEach(
                        (motive, term) ->
                                contract.put("{motive." + motive + "}", DeadlineLabels.span(term)));
        Map<String, String> areas = areas();
        Map<String, String> internal = new HashMap<>();
        terms.internal()
                .forEach(
                        (of, term) ->
                                internal.put(
                                        areas.getOrDefault(of.area(), of.area())
                                                + (of.area().isEmpty() ? "" : " · ")
                                                + "{internalStage."
                                                + of.stage()
                                                + "}",
                                        DeadlineLabels.span(term)));
        Map<String, String> shares = new TreeMap<>();
        terms.shares()
                .parts()
                .forEach((stage, part) -> shares.put("{internalStage." + stage + "}", "" + part));
        return ConfigurationFields.NONE
                .field("slaContract", list(contract))
                .field("slaInternal", list(internal))
                .field("slaShares", list(shares))
                .field("slaReserve", terms.shares().reservePercent() + " %");
    }

    /** Their present names, because the history stores texts. */
    private Map<String, String> areas() {
        return em.createNamedQuery(Area.LABELS, Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private static List<String> list(Map<String, String> terms) {
        return new TreeSet<>(terms.keySet())
                .stream()
                        .sorted(Comparator.naturalOrder())
                        .map(key -> key + ": " + terms.get(key))
                        .toList();
    }
}
