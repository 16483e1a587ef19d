package cl.soser.canal.contract;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The targets, by the month from which they hold. If a contract has requests, the targets of past
 * months cannot change.
 */
@ApplicationScoped
class TargetsSection implements ConfigurationSection {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    @Override
    public String name() {
        return "metas";
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .named("contrato", true, "contratos")
                .code("indicador", true, Indicator.class)
                .month("desde", true)
                .number("meta", true, 0, 1000);
    }

    @Override
    public String key(JsonObject row) {
        return SectionValues.text(row, "contrato")
                + " "
                + SectionValues.text(row, "indicador")
                + " "
                + SectionValues.text(row, "desde");
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        em.createNamedQuery(ContractTarget.ALL, ContractTarget.class)
                .getResultList()
                .forEach(
                        one -> {
                            JsonObject row =
                                    new SectionValues()
                                            .text("contrato", one.getContract())
                                            .text("indicador", one.getIndicator())
                                            .text("desde", YearMonth.from(one.getFromMonth()))
                                            .number("meta", one.getTarget())
                                            .build();
                            rows.put(key(row), row);
                        });
        return rows;
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        String contract = SectionValues.text(row, "contrato");
        return new ConfigurationSubject(
                ConfigurationKind.CONTRATO,
                contract,
                contract + ": {indicator." + SectionValues.text(row, "indicador") + "}");
    }

    @Override
    public void apply(List<Change> changes) {
        YearMonth now = YearMonth.now(clock);
        for (Change change : changes) {
            JsonObject row = change.isGone() ? change.before() : change.after();
            String contract = SectionValues.text(row, "contrato");
            Indicator indicator = SectionValues.code(row, "indicador", Indicator.class);
            YearMonth from = YearMonth.parse(SectionValues.text(row, "desde"));
            if (from.isBefore(now) && isUsed(contract)) {
                throw new NotAllowedException("contract.target.past");
            }
            ContractTarget known =
                    em.find(
                            ContractTarget.class,
                            new ContractTargetId(contract, indicator, from.atDay(1)));
            if (change.isGone()) {
                if (known != null) {
                    em.remove(known);
                }
                continue;
            }
            BigDecimal target = SectionValues.number(row, "meta");
            if (!indicator.takes(target)) {
                throw new NotAllowedException("contract.target.range." + indicator.getKind());
            }
            if (known == null) {
                em.persist(new ContractTarget(contract, indicator, from.atDay(1), target));
            } else {
                known.become(target);
            }
        }
    }

    private boolean isUsed(String contract) {
        return em.createNamedQuery(Contract.TICKETS, Long.class)
                        .setParameter("code", contract)
                        .getSingleResult()
                > 0;
    }
}
