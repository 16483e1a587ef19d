package cl.soser.canal.macro;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The macros, identified by name. A macro that the file omits is no longer offered. Each change
 * goes through {@link MacroService}, which validates and records it.
 */
@ApplicationScoped
class MacrosSection implements ConfigurationSection {

    private static final Set<String> ROLES =
            Set.of("ADMINISTRADOR", "AREA", "OPERACIONES", "OPERADOR");
    private static final String BETWEEN = ":";

    @PersistenceContext EntityManager em;
    @Inject MacroService macroService;

    @Override
    public String name() {
        return "macros";
    }

    @Override
    public int order() {
        return 23;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .text("nombre", true, 60)
                .text("paraQueSirve", true, 200)
                .list("roles", ROLES::contains)
                .list("actos", text -> kind(text) != null && text.length() < 1600)
                .yesNo("vigente");
    }

    @Override
    public String key(JsonObject row) {
        String name = SectionValues.text(row, "nombre");
        return name == null ? null : name.strip().toLowerCase(Locale.ROOT);
    }

    private List<Macro> all() {
        return em.createNamedQuery(Macro.ALL, Macro.class).getResultList();
    }

    /** Of several that were called the same the one in use, which the list has first. */
    private Macro known(String key) {
        return all().stream()
                .filter(one -> one.getName().toLowerCase(Locale.ROOT).equals(key))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        for (Macro macro : all()) {
            JsonObject row =
                    new SectionValues()
                            .text("nombre", macro.getName())
                            .text("paraQueSirve", macro.getPurpose())
                            .list("roles", macro.getRoles())
                            .list(
                                    "actos",
                                    macro.getActs().stream().map(MacrosSection::line).toList())
                            .yesNo("vigente", !macro.isRetired())
                            .build();
            rows.putIfAbsent(key(row), row);
        }
        return rows;
    }

    /** "DERIVAR:CALIDAD:" and "NOTA::Se llamó". */
    private static String line(MacroStepContent act) {
        return act.kind()
                + BETWEEN
                + Objects.toString(act.choice(), "")
                + BETWEEN
                + Objects.toString(act.words(), "");
    }

    private static MacroKind kind(String line) {
        String name = line.split(BETWEEN, 3)[0];
        return line.split(BETWEEN, 3).length < 3
                ? null
                : Stream.of(MacroKind.values())
                        .filter(one -> one.name().equals(name))
                        .findAny()
                        .orElse(null);
    }

    private static MacroStepContent act(String line) {
        String[] parts = line.split(BETWEEN, 3);
        return new MacroStepContent(kind(line), parts[1], parts[2]);
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        Macro macro = known(key);
        return new ConfigurationSubject(
                ConfigurationKind.MACRO,
                macro == null ? "nueva" : macro.getId().toString(),
                SectionValues.text(row, "nombre"));
    }

    @Override
    public boolean recordsItsChanges() {
        return true;
    }

    @Override
    public void apply(List<Change> changes) {
        for (Change change : changes) {
            Macro macro = known(change.key());
            boolean away = change.isGone() || !SectionValues.unlessNo(change.after(), "vigente");
            if (!change.isGone()) {
                MacroContent text = text(change.after());
                if (macro == null) {
                    macro = em.find(Macro.class, macroService.add(text));
                } else if (!macro.text().equals(text)) {
                    macroService.change(macro.getId(), macro.getVersion(), text);
                }
            }
            if (away && !macro.isRetired()) {
                macroService.retire(macro.getId(), macro.getVersion());
            } else if (!away && macro.isRetired()) {
                macroService.offerAgain(macro.getId(), macro.getVersion());
            }
        }
    }

    private static MacroContent text(JsonObject row) {
        MacroContent text =
                new MacroContent(
                        SectionValues.text(row, "nombre"),
                        SectionValues.text(row, "paraQueSirve"),
                        SectionValues.list(row, "roles"),
                        SectionValues.list(row, "actos").stream().map(MacrosSection::act).toList());
        if (text.roles().isEmpty() || text.acts().isEmpty()) {
            throw new NotAllowedException("transfer.macro.empty", text.name());
        }
        return text;
    }
}
