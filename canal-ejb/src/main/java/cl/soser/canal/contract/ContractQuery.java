package cl.soser.canal.contract;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contract to which a request belongs, and the targets of the company. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class ContractQuery {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;

    /**
     * The one that names the school that day; else the one that covers all schools of the
     * institution; else the last that began, because no request waits for a contract.
     *
     * @param school null where none is known
     */
    public Contract at(Long school, String institution, LocalDate day) {
        return Stream.<TypedQuery<Contract>>of(
                        school == null ? null : on(Contract.NAMING, day, "school", school),
                        on(Contract.GENERAL, day, "institution", institution),
                        em.createNamedQuery(Contract.BEGUN, Contract.class)
                                .setParameter("day", day),
                        em.createNamedQuery(Contract.ALL, Contract.class))
                .filter(query -> query != null)
                .flatMap(query -> query.setMaxResults(1).getResultStream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no contract at all"));
    }

    private TypedQuery<Contract> on(String query, LocalDate day, String name, Object value) {
        return em.createNamedQuery(query, Contract.class)
                .setParameter("day", day)
                .setParameter(name, value);
    }

    /** Whether there is, or was, a contract of that code. */
    public boolean isKnown(String code) {
        return code != null && em.find(Contract.class, code) != null;
    }

    /** The institutions of the contract of that code, and how it is called. */
    public String parties(@NotNull String code) {
        Contract contract = em.find(Contract.class, code);
        return Stream.concat(
                        contract.text().institutions().stream().sorted(),
                        Stream.of(contract.getLabel()))
                .collect(Collectors.joining(", "));
    }

    /** Of every contract, its code and how it is called. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        em.createNamedQuery(Contract.ALL, Contract.class)
                .getResultList()
                .forEach(one -> labels.put(one.getCode(), one.getLabel()));
        return labels;
    }

    /** Of each contract in force on some day of that month; an institution finds its own. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES, INSTITUCION})
    public List<MonthlyContractTerms> inForce(@NotNull YearMonth month) {
        List<MonthlyContractTerms> terms = new ArrayList<>();
        String institution =
                caller.isLeader() ? null : caller.institution().orElseThrow(NotFoundException::new);
        for (MonthlyTargets.Of one : books()) {
            if (one.covers(month, institution)) {
                Map<Indicator, BigDecimal> asked = new EnumMap<>(Indicator.class);
                for (Indicator indicator : Indicator.values()) {
                    asked.put(indicator, one.of(indicator, month));
                }
                terms.add(
                        new MonthlyContractTerms(
                                one.code(),
                                one.contract().label(),
                                asked,
                                new FineTable(
                                        em.createNamedQuery(Fine.OF, Fine.class)
                                                .setParameter("code", one.code())
                                                .getResultStream()
                                                .map(Fine::band)
                                                .toList())));
            }
        }
        return terms;
    }

    /** What is asked in any month. */
    public MonthlyTargets targets() {
        return new MonthlyTargets(books());
    }

    private List<MonthlyTargets.Of> books() {
        Map<String, Map<Indicator, TreeMap<LocalDate, BigDecimal>>> known = new HashMap<>();
        em.createNamedQuery(ContractTarget.ALL, ContractTarget.class)
                .getResultList()
                .forEach(
                        one ->
                                known.computeIfAbsent(
                                                one.getContract(),
                                                code -> new EnumMap<>(Indicator.class))
                                        .computeIfAbsent(
                                                one.getIndicator(), indicator -> new TreeMap<>())
                                        .put(one.getFromMonth(), one.getTarget()));
        List<MonthlyTargets.Of> books = new ArrayList<>();
        em.createNamedQuery(Contract.ALL, Contract.class)
                .getResultList()
                .forEach(
                        one ->
                                books.add(
                                        new MonthlyTargets.Of(
                                                one.getCode(),
                                                one.text(),
                                                known.getOrDefault(one.getCode(), Map.of()))));
        return books;
    }
}
