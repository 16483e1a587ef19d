package cl.soser.canal.sla;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.SlaTerms.StageOfArea;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The terms: of a motive, which only two people change and no file, or of a stage and perhaps an
 * area. The row of a stage in every area has its part of the running term too, and one row has what
 * is kept for sending. All of a change is one version.
 */
@ApplicationScoped
class TermsSection implements ConfigurationSection {

    private static final String MOTIVE = "motivo";
    private static final String STAGE = "etapa";
    private static final String AREA = "area";
    private static final String MINUTES = "minutos";
    private static final String PART = "partes";
    private static final String RESERVE = "reserva";

    @Inject ClockRulesRepository clockRulesRepository;
    @Inject SlaVersionRepository slaVersionRepository;
    @Inject cl.soser.canal.account.caller.Caller caller;

    @Override
    public String name() {
        return "plazos";
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR", "TI");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .named(MOTIVE, false, "motivos")
                .code(STAGE, false, InternalStage.class)
                .named(AREA, false, "areas")
                .number(MINUTES, false, 1, 120_000)
                .number(PART, false, 1, 1000)
                .number(RESERVE, false, 0, 50);
    }

    /** Only the row of the reserve has no minutes. */
    @Override
    public Optional<SectionSchema.Fault> fault(JsonObject row) {
        return isReserve(row) == row.containsKey(MINUTES)
                ? Optional.of(new SectionSchema.Fault(MINUTES, "transfer.missing"))
                : Optional.empty();
    }

    private static boolean isReserve(JsonObject row) {
        return row.containsKey(RESERVE);
    }

    @Override
    public String key(JsonObject row) {
        if (isReserve(row)) {
            return RESERVE;
        }
        String motive = SectionValues.text(row, MOTIVE);
        return motive != null
                ? motive
                : SectionValues.text(row, STAGE) + " " + SectionValues.text(row, AREA);
    }

    @Override
    public Map<String, JsonObject> rows() {
        SlaTerms terms = clockRulesRepository.inForce().terms();
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        new TreeMap<>(terms.contract()).forEach((motive, term) -> put(rows, motive(motive, term)));
        Map<String, JsonObject> stages = new TreeMap<>();
        terms.internal().forEach((of, term) -> put(stages, stage(of, term, terms.shares())));
        rows.putAll(stages);
        put(rows, new SectionValues().number(RESERVE, terms.shares().reservePercent()));
        return rows;
    }

    private static SectionValues stage(StageOfArea of, Duration term, StageShares shares) {
        SectionValues row =
                new SectionValues()
                        .text(STAGE, of.stage())
                        .text(AREA, of.area())
                        .number(MINUTES, term.toMinutes());
        return of.area().equals(SlaTerms.EVERY_AREA)
                ? row.number(PART, shares.parts().get(of.stage()))
                : row;
    }

    private static SectionValues motive(String motive, Duration term) {
        return new SectionValues().text(MOTIVE, motive).number(MINUTES, term.toMinutes());
    }

    private void put(Map<String, JsonObject> rows, SectionValues row) {
        JsonObject made = row.build();
        rows.put(key(made), made);
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        return new ConfigurationSubject(ConfigurationKind.PLAZO, "plazos", "{sla.title}: " + key);
    }

    @Override
    public void apply(List<Change> changes) {
        SlaTerms before = clockRulesRepository.inForce().terms();
        Map<StageOfArea, Duration> internal = new HashMap<>(before.internal());
        Map<InternalStage, Integer> parts = new EnumMap<>(before.shares().parts());
        int reserve = before.shares().reservePercent();
        for (Change change : changes) {
            JsonObject row = change.isGone() ? change.before() : change.after();
            if (isReserve(row)) {
                reserve = change.isGone() ? reserve : SectionValues.whole(row, RESERVE);
                continue;
            }
            Duration term =
                    change.isGone() ? null : Duration.ofMinutes(SectionValues.whole(row, MINUTES));
            String motive = SectionValues.text(row, MOTIVE);
            if (motive != null) {
                throw new NotAllowedException("contractTerm.file");
            } else {
                StageOfArea of = of(row);
                set(internal, of, term);
                Integer part = SectionValues.whole(row, PART);
                if (part != null && of.area().equals(SlaTerms.EVERY_AREA)) {
                    parts.put(of.stage(), part);
                }
            }
        }
        for (InternalStage stage : InternalStage.values()) {
            if (!internal.containsKey(new StageOfArea(stage, SlaTerms.EVERY_AREA))) {
                throw new NotAllowedException("sla.internal.missing");
            }
        }
        slaVersionRepository.changeInternal(
                internal,
                new StageShares(reserve, parts),
                caller.requireId(),
                "Archivo de configuración");
    }

    private static StageOfArea of(JsonObject row) {
        InternalStage stage = SectionValues.code(row, STAGE, InternalStage.class);
        if (stage == null) {
            throw new NotAllowedException("sla.internal.missing");
        }
        String area = SectionValues.text(row, AREA);
        return new StageOfArea(stage, area == null ? SlaTerms.EVERY_AREA : area);
    }

    private static <K> void set(Map<K, Duration> terms, K key, Duration term) {
        if (term == null) {
            terms.remove(key);
        } else {
            terms.put(key, term);
        }
    }
}
