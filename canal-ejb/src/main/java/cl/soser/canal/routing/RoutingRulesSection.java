package cl.soser.canal.routing;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.RowPlacement;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Institution;
import cl.soser.canal.directory.Region;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The routing rules, identified by name. A rule that the file omits is switched off. */
@ApplicationScoped
class RoutingRulesSection implements ConfigurationSection {

    private static final Pattern SCHOOL = Pattern.compile("(RBD|JUNJI|INTEGRA):\\d{1,12}");
    private static final int STEP = 10;

    @PersistenceContext EntityManager em;
    @Inject DirectoryQuery directoryQuery;

    @Override
    public String name() {
        return "reglas";
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .text("nombre", true, 120)
                .number("orden", true, 1, 10_000)
                .yesNo("vigente")
                .named("motivo", false, "motivos")
                .named("tema", false, "temas")
                .named("subtema", false, "subtemas")
                .code("urgencia", false, Urgency.class)
                .code("canal", false, Channel.class)
                .code("contexto", false, Context.class)
                .code(
                        "institucion",
                        false,
                        directoryQuery.institutions().stream()
                                .map(Institution::getCode)
                                .collect(Collectors.toSet()))
                .code(
                        "region",
                        false,
                        directoryQuery.regions().stream()
                                .map(Region::getCode)
                                .collect(Collectors.toSet()))
                .matching("establecimiento", false, SCHOOL)
                .code("peligro", false, DangerKind.class)
                .text("palabras", false, 2000)
                .named("area", false, "areas")
                .yesNo("areaSegunTexto")
                .listNamed("copias", "areas")
                .code("urgenciaOperativa", false, Urgency.class)
                .yesNo("alerta")
                .yesNo("reservada")
                .yesNo("retiene")
                .yesNo("detiene");
    }

    @Override
    public String key(JsonObject row) {
        return SectionValues.text(row, "nombre");
    }

    private List<RoutingRule> rules() {
        return em.createNamedQuery(RoutingRule.ALL, RoutingRule.class).getResultList();
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        int place = 1;
        for (RoutingRule rule : rules()) {
            rows.put(rule.getName(), row(rule, place++));
        }
        return rows;
    }

    private JsonObject row(RoutingRule rule, int place) {
        RoutingRuleContent text = rule.text();
        School school =
                text.about().place().school() == null
                        ? null
                        : directoryQuery.school(text.about().place().school());
        return new SectionValues()
                .text("nombre", text.name())
                .number("orden", place)
                .yesNo("vigente", rule.isActive())
                .text("motivo", text.about().motive())
                .text("tema", text.about().topic())
                .text("subtema", text.about().subtopic())
                .text("urgencia", text.about().urgency())
                .text("canal", text.about().channel())
                .text("contexto", text.about().context())
                .text("institucion", text.about().place().institution())
                .text("region", text.about().place().region())
                .text(
                        "establecimiento",
                        school == null ? null : school.getScheme() + ":" + school.getCode())
                .text("peligro", text.about().danger())
                .text("palabras", text.about().words())
                .text("area", text.effects().area())
                .yesNo("areaSegunTexto", text.effects().areaFromText())
                .list("copias", text.effects().copies())
                .text("urgenciaOperativa", text.effects().operativeUrgency())
                .yesNo("alerta", text.effects().alert())
                .yesNo("reservada", text.effects().restricted())
                .yesNo("retiene", text.effects().holdsAnswer())
                .yesNo("detiene", text.stops())
                .build();
    }

    private RoutingRuleContent text(JsonObject row) {
        String place = SectionValues.text(row, "establecimiento");
        Long school =
                place == null
                        ? null
                        : directoryQuery
                                .school(
                                        SchoolScheme.valueOf(place.split(":")[0]),
                                        place.split(":")[1])
                                .orElseThrow(
                                        () ->
                                                new NotAllowedException(
                                                        "transfer.school.unknown", place))
                                .getId();
        RoutingRuleContent text =
                new RoutingRuleContent(
                        SectionValues.text(row, "nombre"),
                        new RuleCriteria(
                                SectionValues.text(row, "motivo"),
                                SectionValues.text(row, "tema"),
                                SectionValues.text(row, "subtema"),
                                SectionValues.code(row, "urgencia", Urgency.class),
                                SectionValues.code(row, "canal", Channel.class),
                                SectionValues.code(row, "contexto", Context.class),
                                new RuleCriteria.Place(
                                        SectionValues.text(row, "institucion"),
                                        SectionValues.text(row, "region"),
                                        school),
                                new RuleCriteria.Text(
                                        SectionValues.code(row, "peligro", DangerKind.class),
                                        SectionValues.text(row, "palabras"))),
                        new RuleEffects(
                                SectionValues.text(row, "area"),
                                SectionValues.flag(row, "areaSegunTexto"),
                                SectionValues.list(row, "copias"),
                                SectionValues.code(row, "urgenciaOperativa", Urgency.class),
                                SectionValues.flag(row, "alerta"),
                                SectionValues.flag(row, "reservada"),
                                SectionValues.flag(row, "retiene")),
                        SectionValues.flag(row, "detiene"));
        RoutingRuleFields.check(text);
        return text;
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        String id =
                rules().stream()
                        .filter(rule -> rule.getName().equals(key))
                        .map(rule -> String.valueOf(rule.getId()))
                        .findAny()
                        .orElse("nueva");
        return new ConfigurationSubject(ConfigurationKind.REGLA, id, key);
    }

    @Override
    public void apply(List<Change> changes) {
        List<RoutingRule> all = new ArrayList<>(rules());
        Map<RoutingRule, Integer> wanted = new LinkedHashMap<>();
        int last = all.isEmpty() ? 0 : all.get(all.size() - 1).getOrdinal();
        for (Change change : changes) {
            RoutingRule rule =
                    all.stream()
                            .filter(one -> one.getName().equals(change.key()))
                            .findAny()
                            .orElse(null);
            if (change.isGone()) {
                rule.switchOff();
                continue;
            }
            RoutingRuleContent text = text(change.after());
            if (rule == null) {
                last += STEP;
                rule = new RoutingRule(last, text);
                em.persist(rule);
                all.add(rule);
            } else {
                rule.rewrite(text);
            }
            if (SectionValues.unlessNo(change.after(), "vigente")) {
                rule.switchOn();
            } else {
                rule.switchOff();
            }
            wanted.put(rule, SectionValues.whole(change.after(), "orden"));
        }
        RowPlacement.put(all, wanted, RoutingRule::moveTo, STEP, em::flush);
    }
}
