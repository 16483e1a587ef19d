package cl.soser.canal.notification.template;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The wordings written over the shipped ones; what the file leaves out is as shipped again. */
@ApplicationScoped
class TemplatesSection implements ConfigurationSection {

    private static final Pattern VARIANT =
            Pattern.compile("[A-Z][A-Z0-9_]{0,29}(\\.[A-Z][A-Z0-9_]{0,29})?");

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject Clock clock;

    @Override
    public String name() {
        return "plantillas";
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .code("mensaje", true, MessageCode.class)
                .matching("caso", false, VARIANT)
                .text("asunto", true, 200)
                .text("cuerpo", true, 6000);
    }

    @Override
    public String key(JsonObject row) {
        return SectionValues.text(row, "mensaje") + " " + variant(row);
    }

    private static String variant(JsonObject row) {
        return Objects.toString(SectionValues.text(row, "caso"), "");
    }

    private List<TemplateVersion> newest() {
        return em.createNamedQuery(TemplateVersion.ALL_NEWEST, TemplateVersion.class)
                .getResultList();
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        newest().stream()
                .filter(version -> !version.isShippedAgain())
                .map(TemplatesSection::row)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(row -> rows.put(key(row), row));
        return rows;
    }

    private static JsonObject row(TemplateVersion version) {
        return new SectionValues()
                .text("mensaje", MessageCode.ofFile(version.getCode()))
                .text("caso", version.getVariant())
                .text("asunto", version.wording().subject())
                .text("cuerpo", version.wording().body())
                .build();
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        MessageCode code = MessageCode.valueOf(SectionValues.text(row, "mensaje"));
        String variant = variant(row);
        return new ConfigurationSubject(
                ConfigurationKind.PLANTILLA,
                code.file() + "." + variant,
                "{messageCode." + code + "}" + (variant.isEmpty() ? "" : " " + variant));
    }

    @Override
    public void apply(List<Change> changes) {
        for (Change change : changes) {
            JsonObject row = change.isGone() ? change.before() : change.after();
            MessageCode code = MessageCode.valueOf(SectionValues.text(row, "mensaje"));
            int last =
                    newest().stream()
                            .filter(one -> one.getCode().equals(code.file()))
                            .filter(one -> one.getVariant().equals(variant(row)))
                            .mapToInt(TemplateVersion::getVersionNumber)
                            .findAny()
                            .orElse(0);
            Template wording =
                    change.isGone()
                            ? null
                            : TemplateService.sound(
                                    code,
                                    variant(row),
                                    new TemplateContent(
                                            SectionValues.text(row, "asunto"),
                                            SectionValues.text(row, "cuerpo")));
            em.persist(
                    new TemplateVersion(
                            code.file(),
                            variant(row),
                            last + 1,
                            wording,
                            caller.requireId(),
                            clock.instant()));
        }
    }
}
