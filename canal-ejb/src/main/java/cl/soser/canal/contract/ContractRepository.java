package cl.soser.canal.contract;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.directory.School;
import cl.soser.canal.shared.Horizon;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds and locks contracts, and checks what must hold whenever a contract or its schools change.
 */
@ApplicationScoped
class ContractRepository {

    private static final int NAMED = 3;
    private static final int YEARS = 20;
    private static final LocalDate ENDLESS = LocalDate.of(9999, 12, 31);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** Contracts change one at a time, so that no two may take the same school. */
    void hold() {
        List<String> codes = contracts().stream().map(Contract::getCode).sorted().toList();
        em.find(Contract.class, codes.get(0), LockModeType.PESSIMISTIC_WRITE);
    }

    Contract held(String code, int version) {
        hold();
        Contract contract = known(code);
        if (contract.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return contract;
    }

    Contract known(String code) {
        Contract contract = em.find(Contract.class, code);
        if (contract == null) {
            throw new NotFoundException();
        }
        return contract;
    }

    /** Its days are in reach and in their order. */
    void requireDays(ContractContent text) {
        if (text.validUntil() != null && text.validUntil().isBefore(text.validFrom())) {
            throw new NotAllowedException("contract.days");
        }
        LocalDate today = LocalDate.now(clock);
        Horizon.require(text.validFrom(), today, YEARS, YEARS);
        if (text.validUntil() != null) {
            Horizon.require(text.validUntil(), today, YEARS, YEARS);
        }
    }

    /** No request that entered in its days may be left outside of them. */
    void requireHolding(Contract contract, ContractContent text) {
        ContractContent now = contract.text();
        Object[] left =
                em.createNamedQuery(Contract.LEFT, Object[].class)
                        .setParameter("code", contract.getCode())
                        .setParameter("nowFrom", start(now.validFrom()))
                        .setParameter("nowUntil", end(now.validUntil()))
                        .setParameter("from", start(text.validFrom()))
                        .setParameter("until", end(text.validUntil()))
                        .getSingleResult();
        if ((Long) left[0] > 0) {
            throw new NotAllowedException(
                    "contract.left", left[0], day((Instant) left[1]), day((Instant) left[2]));
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Instant end(LocalDate last) {
        return start(last == null ? ENDLESS : last.plusDays(1));
    }

    private String day(Instant instant) {
        return DAY.format(instant.atZone(clock.getZone()));
    }

    /** Refuses where a school, or all schools of an institution, would have two contracts a day. */
    void requireAlone(Contract contract) {
        ContractContent text = contract.text();
        if (text.everySchool()) {
            contracts().stream()
                    .filter(other -> !other.getCode().equals(contract.getCode()))
                    .filter(other -> other.text().everySchool() && other.text().meets(text))
                    .filter(
                            other ->
                                    other.text().institutions().stream()
                                            .anyMatch(text.institutions()::contains))
                    .findFirst()
                    .ifPresent(
                            other -> {
                                throw new NotAllowedException(
                                        "contract.overlap.every", other.getCode());
                            });
        }
        List<Object[]> elsewhere =
                em.createNamedQuery(ContractSchool.ELSEWHERE, Object[].class)
                        .setParameter("code", contract.getCode())
                        .setParameter("from", text.validFrom())
                        .setParameter(
                                "until", text.validUntil() == null ? ENDLESS : text.validUntil())
                        .setMaxResults(NAMED + 1)
                        .getResultList();
        if (!elsewhere.isEmpty()) {
            throw new NotAllowedException(
                    "contract.overlap",
                    named(elsewhere.stream().map(row -> (School) row[0]).toList()),
                    elsewhere.stream()
                            .map(row -> (String) row[1])
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        List<School> foreign =
                em.createNamedQuery(ContractSchool.FOREIGN, School.class)
                        .setParameter("code", contract.getCode())
                        .setParameter("institutions", text.institutions())
                        .setMaxResults(NAMED + 1)
                        .getResultList();
        if (!foreign.isEmpty()) {
            throw new NotAllowedException("contract.foreign", named(foreign));
        }
    }

    private static String named(List<School> schools) {
        String names =
                schools.stream()
                        .limit(NAMED)
                        .map(one -> one.getName() + " (" + one.getFullCode() + ")")
                        .collect(Collectors.joining(", "));
        return schools.size() > NAMED ? names + "…" : names;
    }

    long count(String code) {
        return em.createNamedQuery(ContractSchool.COUNT, Long.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    ConfigurationSubject what(Contract contract) {
        return new ConfigurationSubject(
                ConfigurationKind.CONTRATO, contract.getCode(), contract.getCode());
    }

    List<Contract> contracts() {
        return em.createNamedQuery(Contract.ALL, Contract.class).getResultList();
    }

    void requireRemovable(Contract contract) {
        long tickets =
                em.createNamedQuery(Contract.TICKETS, Long.class)
                        .setParameter("code", contract.getCode())
                        .getSingleResult();
        if (tickets > 0) {
            throw new NotAllowedException("contract.used", tickets);
        }
        if (contracts().size() == 1) {
            throw new NotAllowedException("contract.last");
        }
    }

    /** Only what no request belongs to; the others end on their last day. */
    void remove(Contract contract) {
        requireRemovable(contract);
        for (String all :
                List.of(
                        ContractSchool.REMOVE_ALL_OF,
                        ContractTarget.REMOVE_ALL_OF,
                        Fine.REMOVE_ALL_OF)) {
            em.createNamedQuery(all).setParameter("code", contract.getCode()).executeUpdate();
        }
        em.remove(contract);
    }
}
