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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The terms: of a motive, which only two people change and no file, or of a stage and perhaps an
 * area; all terms of a change are one version.
 */
@ApplicationScoped
class TermsSection implements ConfigurationSection {

    private static final String MOTIVE = "motivo";
    private static final String STAGE = "etapa";
    private static final String AREA = "area";
    private static final String MINUTES = "minutos";

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
                .number(MINUTES, true, 1, 120_000);
    }

    @Override
    public String key(JsonObject row) {
        String motive = SectionValues.text(row, MOTIVE);
        return motive != null
                ? motive
                : SectionValues.text(row, STAGE) + " " + SectionValues.text(row, AREA);
    }

    @Override
    public Map<String, JsonObject> rows() {
        SlaTerms terms = clockRulesRepository.inForce().terms();
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        new TreeMap<>(terms.contract()).forEach((motive, term) -> put(rows, motive, null, term));
        Map<String, JsonObject> stages = new TreeMap<>();
        terms.internal().forEach((of, term) -> put(stages, null, of, term));
        rows.putAll(stages);
        return rows;
    }

    private void put(Map<String, JsonObject> rows, String motive, StageOfArea of, Duration term) {
        SectionValues row = new SectionValues().text(MOTIVE, motive);
        if (of != null) {
            row.text(STAGE, of.stage()).text(AREA, of.area());
        }
        JsonObject made = row.number(MINUTES, term.toMinutes()).build();
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
        for (Change change : changes) {
            JsonObject row = change.isGone() ? change.before() : change.after();
            Duration term =
                    change.isGone() ? null : Duration.ofMinutes(SectionValues.whole(row, MINUTES));
            String motive = SectionValues.text(row, MOTIVE);
            if (motive != null) {
                throw new NotAllowedException("contractTerm.file");
            } else {
                InternalStage stage = SectionValues.code(row, STAGE, InternalStage.class);
                if (stage == null) {
                    throw new NotAllowedException("sla.internal.missing");
                }
                String area = SectionValues.text(row, AREA);
                set(
                        internal,
                        new StageOfArea(stage, area == null ? SlaTerms.EVERY_AREA : area),
                        term);
            }
        }
        for (InternalStage stage : InternalStage.values()) {
            if (!internal.containsKey(new StageOfArea(stage, SlaTerms.EVERY_AREA))) {
                throw new NotAllowedException("sla.internal.missing");
            }
        }
        slaVersionRepository.changeInternal(
                internal, caller.requireId(), "Archivo de configuración");
    }

    private static <K> void set(Map<K, Duration> terms, K key, Duration term) {
        if (term == null) {
            terms.remove(key);
        } else {
            terms.put(key, term);
        }
    }
}
