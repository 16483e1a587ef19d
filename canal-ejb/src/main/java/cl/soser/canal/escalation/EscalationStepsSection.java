package cl.soser.canal.escalation;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps of escalation. The whole row is the key, so a step with another value is another step.
 */
@ApplicationScoped
class EscalationStepsSection implements ConfigurationSection {

    @PersistenceContext EntityManager em;

    @Override
    public String name() {
        return "escalamiento";
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR", "TI");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .code("reloj", true, RunningClock.class)
                .code("etapa", false, InternalStage.class)
                .number("parte", true, 50, 100)
                .named("area", false, "areas")
                .named("motivo", false, "motivos")
                .named("tema", false, "temas")
                .code("urgencia", false, Urgency.class)
                .list("avisaA", EscalationRecipient.class)
                .yesNo("enElMomento")
                .code("subeA", false, Urgency.class)
                .named("pasaA", false, "areas")
                .yesNo("activo");
    }

    @Override
    public String key(JsonObject row) {
        return row.toString();
    }

    private List<EscalationStep> escalationSteps() {
        return em.createNamedQuery(EscalationStep.ALL, EscalationStep.class).getResultList();
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        escalationSteps()
                .forEach(
                        escalationStep ->
                                rows.put(
                                        key(row(escalationStep.text())),
                                        row(escalationStep.text())));
        return rows;
    }

    private static JsonObject row(EscalationStepContent text) {
        return new SectionValues()
                .text("reloj", text.clock())
                .text("etapa", text.stage())
                .number("parte", text.milestone().percent())
                .text("area", text.area())
                .text("motivo", text.motive())
                .text("tema", text.topic())
                .text("urgencia", text.urgency())
                .list(
                        "avisaA",
                        text.recipients().stream().sorted().map(EscalationRecipient::name).toList())
                .yesNo("enElMomento", text.immediate())
                .text("subeA", text.raiseTo())
                .text("pasaA", text.handTo())
                .yesNo("activo", text.active())
                .build();
    }

    private static EscalationStepContent text(JsonObject row) {
        Set<EscalationRecipient> recipients = EnumSet.noneOf(EscalationRecipient.class);
        SectionValues.list(row, "avisaA")
                .forEach(one -> recipients.add(EscalationRecipient.valueOf(one)));
        int percent = SectionValues.whole(row, "parte");
        if (!Set.of(50, 75, 90, 100).contains(percent)) {
            throw new NotAllowedException("transfer.ladder.part", percent);
        }
        EscalationStepContent text =
                new EscalationStepContent(
                        SectionValues.code(row, "reloj", RunningClock.class),
                        SectionValues.code(row, "etapa", InternalStage.class),
                        Milestone.of(percent),
                        SectionValues.text(row, "area"),
                        SectionValues.text(row, "motivo"),
                        SectionValues.text(row, "tema"),
                        SectionValues.code(row, "urgencia", Urgency.class),
                        recipients,
                        SectionValues.flag(row, "enElMomento"),
                        SectionValues.code(row, "subeA", Urgency.class),
                        SectionValues.text(row, "pasaA"),
                        SectionValues.flag(row, "activo"));
        if (text.clock() == RunningClock.CORTESIA) {
            throw new NotAllowedException("ladder.clock");
        }
        if (recipients.isEmpty() && !text.changesSomething()) {
            throw new NotAllowedException("ladder.nothing");
        }
        return text;
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        return new ConfigurationSubject(
                ConfigurationKind.ESCALAMIENTO,
                "archivo",
                "{runningClock."
                        + SectionValues.text(row, "reloj")
                        + "} "
                        + SectionValues.whole(row, "parte")
                        + " %");
    }

    @Override
    public void apply(List<Change> changes) {
        List<EscalationStep> all = escalationSteps();
        for (Change change : changes) {
            if (change.isGone()) {
                all.stream()
                        .filter(
                                escalationStep ->
                                        key(row(escalationStep.text())).equals(change.key()))
                        .forEach(em::remove);
            } else {
                em.persist(new EscalationStep(text(change.after())));
            }
        }
        em.flush();
        EscalationCycles.cycle(escalationSteps().stream().map(EscalationStep::text).toList())
                .ifPresent(
                        area -> {
                            throw new NotAllowedException("ladder.cycle", area);
                        });
    }
}
