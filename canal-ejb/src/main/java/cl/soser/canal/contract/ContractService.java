package cl.soser.canal.contract;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static java.util.stream.Collectors.toMap;

import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Institution;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The contracts, for their editors. A contract with tickets is never deleted, and the targets of a
 * past month never change.
 */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class ContractService {

    private static final int FAR = 24;

    @PersistenceContext EntityManager em;
    @Inject ContractRepository contractRepository;
    @Inject DirectoryQuery directoryQuery;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Clock clock;

    /** From a month on. */
    public record Targets(YearMonth from, Map<Indicator, BigDecimal> values)
            implements Serializable {}

    /** A row of the fines. */
    public record FineRow(long id, FineBand band, boolean ended) implements Serializable {}

    @TransactionAttribute(SUPPORTS)
    public List<ContractRow> all() {
        Map<String, Long> schools =
                em.createNamedQuery(ContractSchool.COUNTS, Object[].class)
                        .getResultStream()
                        .collect(toMap(row -> (String) row[0], row -> (Long) row[1]));
        return contractRepository.contracts().stream()
                .map(one -> row(one, schools.getOrDefault(one.getCode(), 0L)))
                .toList();
    }

    @TransactionAttribute(SUPPORTS)
    public ContractRow get(@NotNull String code) {
        return row(contractRepository.known(code), contractRepository.count(code));
    }

    @TransactionAttribute(SUPPORTS)
    public ContractCoverage coverage() {
        Map<String, ContractContent> texts = new LinkedHashMap<>();
        contractRepository.contracts().forEach(one -> texts.put(one.getCode(), one.text()));
        return ContractCoverage.of(
                directoryQuery.institutions().stream().map(Institution::getCode).toList(),
                texts,
                today());
    }

    /**
     * Which institutions would be without a contract from some day on, and have one now, if a
     * contract became this; computed before it is done. What cannot be done is refused first.
     *
     * @param text null where it went
     */
    @TransactionAttribute(SUPPORTS)
    public List<ContractCoverage.Doubt> leaving(@NotNull String code, @Valid ContractContent text) {
        if (text != null) {
            require(text);
            contractRepository.requireHolding(contractRepository.known(code), text);
        }
        List<String> institutions =
                directoryQuery.institutions().stream().map(Institution::getCode).toList();
        Map<String, ContractContent> now = new LinkedHashMap<>();
        contractRepository.contracts().forEach(one -> now.put(one.getCode(), one.text()));
        Map<String, ContractContent> then = new LinkedHashMap<>(now);
        if (text == null) {
            then.remove(code);
        } else {
            then.put(code, text);
        }
        return ContractCoverage.leaving(institutions, now, then, today());
    }

    /** What was asked, the latest first. */
    @TransactionAttribute(SUPPORTS)
    public List<Targets> targets(@NotNull String code) {
        Map<YearMonth, Map<Indicator, BigDecimal>> byMonth = new LinkedHashMap<>();
        rows(contractRepository.known(code).getCode())
                .forEach(
                        one ->
                                byMonth.computeIfAbsent(
                                                YearMonth.from(one.getFromMonth()),
                                                month -> new EnumMap<>(Indicator.class))
                                        .put(one.getIndicator(), one.getTarget()));
        List<Targets> all =
                new ArrayList<>(
                        byMonth.entrySet().stream()
                                .map(one -> new Targets(one.getKey(), one.getValue()))
                                .toList());
        Collections.reverse(all);
        return all;
    }

    /** Of one month; a missing target is that of the procedure. */
    @TransactionAttribute(SUPPORTS)
    public Map<Indicator, BigDecimal> targets(@NotNull String code, @NotNull YearMonth month) {
        Map<Indicator, BigDecimal> found = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            found.put(indicator, indicator.usual());
        }
        rows(contractRepository.known(code).getCode()).stream()
                .filter(one -> !one.getFromMonth().isAfter(month.atEndOfMonth()))
                .forEach(one -> found.put(one.getIndicator(), one.getTarget()));
        return found;
    }

    @TransactionAttribute(SUPPORTS)
    public List<FineRow> fines(@NotNull String code) {
        YearMonth now = YearMonth.now(clock);
        return fineRows(contractRepository.known(code).getCode()).stream()
                .map(
                        one ->
                                new FineRow(
                                        one.getId(),
                                        one.band(),
                                        one.band().untilMonth() != null
                                                && one.band().untilMonth().isBefore(now)))
                .toList();
    }

    @TransactionAttribute(SUPPORTS)
    public FineTable fineTable(@NotNull String code) {
        return new FineTable(
                fineRows(contractRepository.known(code).getCode()).stream()
                        .map(Fine::band)
                        .toList());
    }

    public void add(@NotBlank String code, @NotNull @Valid ContractContent text) {
        if (!code.matches("[0-9A-Z][0-9A-Z-]{2,19}")) {
            throw new NotAllowedException("contract.code.form");
        }
        contractRepository.hold();
        if (em.find(Contract.class, code) != null) {
            throw new NotAllowedException("contract.code.taken");
        }
        require(text);
        Contract contract = new Contract(code, text);
        em.persist(contract);
        em.flush();
        contractRepository.requireAlone(contract);
        for (Indicator indicator : Indicator.values()) {
            LocalDate from = text.validFrom().withDayOfMonth(1);
            em.persist(new ContractTarget(code, indicator, from, indicator.usual()));
        }
        configurationChangeRepository.changed(
                contractRepository.what(contract), ConfigurationFields.NONE, fields(text));
    }

    /**
     * @param version the one that was shown
     */
    public void change(@NotNull String code, int version, @NotNull @Valid ContractContent text) {
        Contract contract = contractRepository.held(code, version);
        require(text);
        ConfigurationFields before = fields(contract.text());
        contractRepository.requireHolding(contract, text);
        contract.apply(text);
        em.flush();
        contractRepository.requireAlone(contract);
        configurationChangeRepository.changed(
                contractRepository.what(contract), before, fields(text));
    }

    /** Refuses what {@link #remove} would refuse, before the page asks for confirmation. */
    @TransactionAttribute(SUPPORTS)
    public void requireRemovable(@NotNull String code) {
        contractRepository.requireRemovable(contractRepository.known(code));
    }

    /** Only what no request belongs to; the others end on their last day. */
    public void remove(@NotNull String code, int version) {
        Contract contract = contractRepository.held(code, version);
        contractRepository.remove(contract);
        configurationChangeRepository.changed(
                contractRepository.what(contract),
                fields(contract.text()),
                ConfigurationFields.NONE);
    }

    /**
     * Holds from that month on; a month that is over keeps what it was measured by.
     *
     * @param version of the contract, as it was shown
     */
    public void aim(
            @NotNull String code,
            int version,
            @NotNull YearMonth from,
            @NotNull Map<Indicator, BigDecimal> values) {
        Contract contract = contractRepository.held(code, version);
        requireOpen(contract, from);
        Map<Indicator, BigDecimal> before = targets(code, from);
        ConfigurationFields was = ConfigurationFields.NONE;
        ConfigurationFields is = ConfigurationFields.NONE;
        boolean changed = false;
        for (Indicator indicator : Indicator.values()) {
            BigDecimal value = values.get(indicator);
            if (value == null || !indicator.takes(value)) {
                throw new NotAllowedException("contract.target.range." + indicator.getKind());
            }
            if (value.compareTo(before.get(indicator)) == 0) {
                continue;
            }
            changed = true;
            aim(code, indicator, from.atDay(1), value);
            was = withTarget(was, indicator, before.get(indicator));
            is = withTarget(is, indicator, value);
        }
        if (changed) {
            em.lock(contract, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            configurationChangeRepository.changed(
                    contractRepository.what(contract), was, is.field("targetFrom", from));
        }
    }

    private void aim(String code, Indicator indicator, LocalDate from, BigDecimal value) {
        ContractTarget known =
                em.find(ContractTarget.class, new ContractTargetId(code, indicator, from));
        if (known == null) {
            em.persist(new ContractTarget(code, indicator, from, value));
        } else {
            known.become(value);
        }
    }

    private void requireOpen(Contract contract, YearMonth from) {
        YearMonth now = YearMonth.now(clock);
        YearMonth begins = YearMonth.from(contract.text().validFrom());
        if (from.isBefore(now) || from.isAfter(now.plusMonths(FAR))) {
            throw new NotAllowedException("contract.target.past");
        }
        if (from.isBefore(begins)) {
            throw new NotAllowedException("contract.target.early");
        }
    }

    public void fine(@NotNull String code, @NotNull @Valid FineBand band) {
        contractRepository.hold();
        Contract contract = contractRepository.known(code);
        boolean share = band.indicator().getKind() == Indicator.Kind.SHARE;
        if (!band.indicator().isFined()
                || band.from().signum() < 0
                || band.from().compareTo(band.until()) >= 0
                || share && band.until().compareTo(new BigDecimal("1.0001")) > 0) {
            throw new NotAllowedException("contract.fine.wrong.band");
        }
        if (band.amount().signum() <= 0
                || band.amount().compareTo(BigDecimal.valueOf(99_999_999)) > 0) {
            throw new NotAllowedException("contract.fine.wrong.amount");
        }
        if (band.fromMonth().isBefore(YearMonth.from(contract.text().validFrom()))) {
            throw new NotAllowedException("contract.target.early");
        }
        fineTable(code)
                .meeting(band)
                .ifPresent(
                        other -> {
                            throw new NotAllowedException("contract.fine.overlap", label(other));
                        });
        em.persist(new Fine(code, band));
        configurationChangeRepository.partChanged(
                contractRepository.what(contract),
                ConfigurationFields.NONE,
                ConfigurationFields.NONE.field("fineRow", label(band)));
    }

    /** One that was in force keeps its months; one that never was goes. */
    public void endFine(@NotNull String code, long id) {
        contractRepository.hold();
        Contract contract = contractRepository.known(code);
        Fine fine = em.find(Fine.class, id);
        if (fine == null || !fine.getContract().equals(code)) {
            throw new NotFoundException();
        }
        YearMonth last = YearMonth.now(clock).minusMonths(1);
        FineBand before = fine.band();
        if (before.untilMonth() != null && !before.untilMonth().isAfter(last)) {
            return;
        }
        if (before.fromMonth().isAfter(last)) {
            em.remove(fine);
            configurationChangeRepository.partChanged(
                    contractRepository.what(contract),
                    ConfigurationFields.NONE.field("fineRow", label(before)),
                    ConfigurationFields.NONE);
            return;
        }
        fine.end(last);
        configurationChangeRepository.changed(
                contractRepository.what(contract),
                ConfigurationFields.NONE.field("fineRow", label(before)),
                ConfigurationFields.NONE.field("fineRow", label(fine.band())));
    }

    private void require(ContractContent text) {
        contractRepository.requireDays(text);
        List<String> institutions =
                directoryQuery.institutions().stream().map(Institution::getCode).toList();
        if (!institutions.containsAll(text.institutions())) {
            throw new NotAllowedException("contract.institution.unknown");
        }
    }

    private List<ContractTarget> rows(String code) {
        return em.createNamedQuery(ContractTarget.OF, ContractTarget.class)
                .setParameter("code", code)
                .getResultList();
    }

    private List<Fine> fineRows(String code) {
        return em.createNamedQuery(Fine.OF, Fine.class).setParameter("code", code).getResultList();
    }

    private ContractRow row(Contract contract, long schools) {
        ContractContent text = contract.text();
        ContractRow.State state =
                text.isInForce(today())
                        ? ContractRow.State.VIGENTE
                        : text.validFrom().isAfter(today())
                                ? ContractRow.State.POR_COMENZAR
                                : ContractRow.State.TERMINADO;
        return new ContractRow(contract.getCode(), contract.getVersion(), text, state, schools);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static ConfigurationFields fields(ContractContent text) {
        return ConfigurationFields.NONE
                .field("name", text.label())
                .field("validFrom", text.validFrom())
                .field("validUntil", text.validUntil())
                .field("institutions", text.institutions().stream().sorted().toList())
                .field("everySchool", text.everySchool());
    }

    private static ConfigurationFields withTarget(
            ConfigurationFields fields, Indicator indicator, BigDecimal value) {
        String words =
                switch (indicator.getKind()) {
                    case SHARE -> number(value.movePointRight(2)) + " %";
                    case NUMBER -> number(value);
                    case YES_NO -> "{yesNo." + (value.signum() > 0) + "}";
                };
        return fields.field("indicator" + indicator, words);
    }

    static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String label(FineBand band) {
        boolean share = band.indicator().getKind() == Indicator.Kind.SHARE;
        String unit = share ? " %" : "";
        String months =
                band.untilMonth() == null
                        ? " desde " + ConfigurationFields.month(band.fromMonth())
                        : " de "
                                + ConfigurationFields.month(band.fromMonth())
                                + " a "
                                + ConfigurationFields.month(band.untilMonth());
        return "{indicator."
                + band.indicator()
                + "} "
                + number(share ? band.from().movePointRight(2) : band.from())
                + unit
                + " a "
                + number(share ? band.until().movePointRight(2) : band.until())
                + unit
                + ": "
                + number(band.amount())
                + (band.unit() == FineUnit.UTM ? " UTM" : " %")
                + months;
    }
}
