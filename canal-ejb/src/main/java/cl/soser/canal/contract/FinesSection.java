package cl.soser.canal.contract;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of the tables of fines. The whole row is the key. */
@ApplicationScoped
class FinesSection implements ConfigurationSection {

    @PersistenceContext EntityManager em;

    @Override
    public String name() {
        return "multas";
    }

    @Override
    public int order() {
        return 17;
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
                .number("desde", true, 0, 1000)
                .number("hasta", true, 0, 1000)
                .number("monto", true, 0, 99_999_999)
                .code("unidad", true, FineUnit.class)
                .month("desdeMes", true)
                .month("hastaMes", false);
    }

    @Override
    public String key(JsonObject row) {
        return row.toString();
    }

    private List<Fine> all() {
        return em.createNamedQuery(Fine.ALL, Fine.class).getResultList();
    }

    private static JsonObject row(Fine fine) {
        FineBand band = fine.band();
        return new SectionValues()
                .text("contrato", fine.getContract())
                .text("indicador", band.indicator())
                .number("desde", band.from())
                .number("hasta", band.until())
                .number("monto", band.amount())
                .text("unidad", band.unit())
                .text("desdeMes", band.fromMonth())
                .text("hastaMes", band.untilMonth())
                .build();
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        all().forEach(fine -> rows.put(key(row(fine)), row(fine)));
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
        List<Fine> all = new ArrayList<>(all());
        for (Change change : changes) {
            if (change.isGone()) {
                all.stream()
                        .filter(fine -> key(row(fine)).equals(change.key()))
                        .forEach(em::remove);
                all.removeIf(fine -> key(row(fine)).equals(change.key()));
            }
        }
        for (Change change : changes) {
            if (!change.isGone()) {
                all.add(add(change.after(), all));
            }
        }
    }

    private Fine add(JsonObject row, List<Fine> all) {
        String until = SectionValues.text(row, "hastaMes");
        FineBand band =
                new FineBand(
                        SectionValues.code(row, "indicador", Indicator.class),
                        SectionValues.number(row, "desde"),
                        SectionValues.number(row, "hasta"),
                        SectionValues.number(row, "monto"),
                        SectionValues.code(row, "unidad", FineUnit.class),
                        YearMonth.parse(SectionValues.text(row, "desdeMes")),
                        until == null ? null : YearMonth.parse(until));
        if (!band.indicator().isFined()
                || band.from().compareTo(band.until()) >= 0
                || band.amount().signum() <= 0) {
            throw new NotAllowedException("contract.fine.wrong.band");
        }
        String contract = SectionValues.text(row, "contrato");
        FineTable table =
                new FineTable(
                        all.stream()
                                .filter(fine -> fine.getContract().equals(contract))
                                .map(Fine::band)
                                .toList());
        table.meeting(band)
                .ifPresent(
                        other -> {
                            throw new NotAllowedException(
                                    "transfer.fine.overlap", contract, other.from(), other.until());
                        });
        Fine fine = new Fine(contract, band);
        em.persist(fine);
        return fine;
    }
}
