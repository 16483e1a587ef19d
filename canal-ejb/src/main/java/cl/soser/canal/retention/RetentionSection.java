package cl.soser.canal.retention;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.configuration.ConfigurationFields;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How long each class of data identifies its persons. No class can be removed. */
@ApplicationScoped
class RetentionSection implements ConfigurationSection {

    private static final String CLASS = "clase";
    private static final String MONTHS = "meses";
    private static final String REASON = "razon";

    @PersistenceContext EntityManager em;
    @Inject Caller caller;

    @Override
    public String name() {
        return "retencion";
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public Set<String> owners() {
        return Set.of("DATOS");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .code(CLASS, true, RetentionClass.class)
                .number(MONTHS, true, 1, 240)
                .text(REASON, true, 500);
    }

    @Override
    public String key(JsonObject row) {
        return SectionValues.text(row, CLASS);
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        em.createNamedQuery(RetentionRule.ALL, RetentionRule.class)
                .getResultStream()
                .sorted(Comparator.comparing(RetentionRule::getOf))
                .forEach(
                        rule ->
                                rows.put(
                                        rule.getOf().name(),
                                        new SectionValues()
                                                .text(CLASS, rule.getOf())
                                                .number(MONTHS, rule.getMonths())
                                                .text(REASON, rule.getReason())
                                                .build()));
        return rows;
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        return RetentionService.what(RetentionClass.valueOf(key));
    }

    @Override
    public ConfigurationFields fields(JsonObject row) {
        return row == null
                ? ConfigurationFields.NONE
                : RetentionService.fields(
                        SectionValues.whole(row, MONTHS), SectionValues.text(row, REASON));
    }

    @Override
    public void apply(List<Change> changes) {
        for (Change change : changes) {
            if (change.isGone()) {
                throw new NotAllowedException(
                        "transfer.retention.gone", "{retentionClass." + change.key() + "}");
            }
            em.find(RetentionRule.class, RetentionClass.valueOf(change.key()))
                    .keep(
                            SectionValues.whole(change.after(), MONTHS),
                            SectionValues.text(change.after(), REASON).strip(),
                            caller.id().orElse(null));
        }
    }
}
