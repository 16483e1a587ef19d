package cl.soser.canal.approval;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.RowPlacement;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of approval, identified by name. What the file leaves out is switched off. */
@ApplicationScoped
class ApprovalRulesSection implements ConfigurationSection {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,29}");
    private static final Set<String> FINDINGS = Set.of("ACOGIDO", "PARCIAL", "NO_ACOGIDO");
    private static final int STEP = 10;

    @PersistenceContext EntityManager em;

    @Override
    public String name() {
        return "visacion";
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Set<String> owners() {
        return Set.of("OPERACIONES");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .text("nombre", true, 120)
                .number("orden", true, 1, 10_000)
                .yesNo("vigente")
                .named("motivo", false, "motivos")
                .named("tema", false, "temas")
                .code("canal", false, Channel.class)
                .matching("institucion", false, CODE)
                .named("area", false, "areas")
                .code("urgencia", false, Urgency.class)
                .code("resultado", false, FINDINGS)
                .yesNo("reservada")
                .yesNo("reabierta")
                .number("afectados", false, 1, 1_000_000)
                .text("palabras", false, 2000)
                .yesNo("pideVisacion");
    }

    @Override
    public String key(JsonObject row) {
        return SectionValues.text(row, "nombre");
    }

    private List<ApprovalRule> rules() {
        return em.createNamedQuery(ApprovalRule.ALL, ApprovalRule.class).getResultList();
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        int place = 1;
        for (ApprovalRule rule : rules()) {
            rows.putIfAbsent(rule.getName(), row(rule, place++));
        }
        return rows;
    }

    private static JsonObject row(ApprovalRule rule, int place) {
        ApprovalRuleContent text = rule.text();
        SectionValues row =
                new SectionValues()
                        .text("nombre", text.name())
                        .number("orden", place)
                        .yesNo("vigente", rule.isActive())
                        .text("motivo", text.motive())
                        .text("tema", text.topic())
                        .text("canal", text.channel())
                        .text("institucion", text.institution())
                        .text("area", text.area())
                        .text("urgencia", text.urgency())
                        .text("resultado", text.finding())
                        .yesNo("reservada", text.restricted())
                        .yesNo("reabierta", text.reopened())
                        .text("palabras", text.words())
                        .yesNo("pideVisacion", text.approvalRequired());
        if (text.affectedFrom() != null) {
            row.number("afectados", text.affectedFrom());
        }
        return row.build();
    }

    private static ApprovalRuleContent text(JsonObject row) {
        ApprovalRuleContent text =
                new ApprovalRuleContent(
                        SectionValues.text(row, "nombre"),
                        SectionValues.text(row, "motivo"),
                        SectionValues.text(row, "tema"),
                        SectionValues.code(row, "canal", Channel.class),
                        SectionValues.text(row, "institucion"),
                        SectionValues.text(row, "area"),
                        SectionValues.code(row, "urgencia", Urgency.class),
                        SectionValues.text(row, "resultado"),
                        SectionValues.flag(row, "reservada"),
                        SectionValues.flag(row, "reabierta"),
                        SectionValues.whole(row, "afectados"),
                        SectionValues.text(row, "palabras"),
                        SectionValues.flag(row, "pideVisacion"));
        if (!text.approvalRequired() && text.isForEverything()) {
            throw new NotAllowedException("approvalRule.nothing");
        }
        return text;
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        String id =
                rules().stream()
                        .filter(rule -> rule.getName().equals(key))
                        .map(rule -> String.valueOf(rule.getId()))
                        .findFirst()
                        .orElse("nueva");
        return new ConfigurationSubject(ConfigurationKind.VISACION, id, key);
    }

    @Override
    public void apply(List<Change> changes) {
        List<ApprovalRule> all = new ArrayList<>(rules());
        int last = all.isEmpty() ? 0 : all.get(all.size() - 1).getOrdinal();
        Map<ApprovalRule, Integer> wanted = new LinkedHashMap<>();
        for (Change change : changes) {
            ApprovalRule rule =
                    all.stream()
                            .filter(one -> one.getName().equals(change.key()))
                            .findFirst()
                            .orElse(null);
            if (change.isGone()) {
                rule.switchOff();
                continue;
            }
            if (rule == null) {
                last += STEP;
                rule = new ApprovalRule(last, text(change.after()));
                em.persist(rule);
                all.add(rule);
            } else {
                rule.rewrite(text(change.after()));
            }
            if (SectionValues.unlessNo(change.after(), "vigente")) {
                rule.switchOn();
            } else {
                rule.switchOff();
            }
            wanted.put(rule, SectionValues.whole(change.after(), "orden"));
        }
        RowPlacement.put(all, wanted, ApprovalRule::moveTo, STEP, em::flush);
    }
}
