package cl.soser.canal.guidance;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.RowPlacement;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The frequent questions, identified by their text. A question that the file omits is no longer
 * shown.
 */
@ApplicationScoped
class FaqSection implements ConfigurationSection {

    private static final int LONGEST_LABEL = 80;

    @PersistenceContext EntityManager em;

    @Override
    public String name() {
        return "preguntasFrecuentes";
    }

    @Override
    public int order() {
        return 19;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .text("pregunta", true, 200)
                .text("respuesta", true, 2000)
                .number("orden", true, 1, 10_000)
                .named("tema", false, "temas")
                .text("otrasPalabras", false, 300)
                .yesNo("enPortada")
                .yesNo("vigente");
    }

    @Override
    public String key(JsonObject row) {
        return SectionValues.text(row, "pregunta");
    }

    private List<FaqEntry> all() {
        return em.createNamedQuery(FaqEntry.ALL, FaqEntry.class).getResultList();
    }

    private static JsonObject row(FaqEntry one, int place) {
        FaqContent text = one.text();
        return new SectionValues()
                .text("pregunta", text.question())
                .text("respuesta", text.answer())
                .number("orden", place)
                .text("tema", text.topic())
                .text("otrasPalabras", text.keywords())
                .yesNo("enPortada", text.onHome())
                .yesNo("vigente", !one.isRetired())
                .build();
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        int place = 1;
        for (FaqEntry one : all()) {
            rows.putIfAbsent(one.text().question(), row(one, place++));
        }
        return rows;
    }

    private static FaqEntry known(List<FaqEntry> all, String key) {
        return all.stream()
                .filter(one -> one.text().question().equals(key))
                .findFirst()
                .orElse(null);
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        FaqEntry one = known(all(), key);
        String label =
                key.length() <= LONGEST_LABEL ? key : key.substring(0, LONGEST_LABEL - 1) + "…";
        return new ConfigurationSubject(
                ConfigurationKind.PREGUNTA_FRECUENTE,
                one == null ? "nueva" : one.getId().toString(),
                label);
    }

    @Override
    public void apply(List<Change> changes) {
        List<FaqEntry> all = new ArrayList<>(all());
        int last = all.stream().mapToInt(FaqEntry::getOrdinal).max().orElse(0);
        Map<FaqEntry, Integer> wanted = new LinkedHashMap<>();
        for (Change change : changes) {
            FaqEntry one = known(all, change.key());
            if (change.isGone()) {
                one.retire(true);
                continue;
            }
            JsonObject row = change.after();
            FaqContent text =
                    new FaqContent(
                            SectionValues.text(row, "tema"),
                            SectionValues.text(row, "pregunta"),
                            SectionValues.text(row, "respuesta"),
                            SectionValues.text(row, "otrasPalabras"),
                            SectionValues.flag(row, "enPortada"));
            if (one == null) {
                one = new FaqEntry(text, ++last);
                em.persist(one);
                all.add(one);
            } else {
                one.apply(text);
            }
            one.retire(!SectionValues.unlessNo(row, "vigente"));
            wanted.put(one, SectionValues.whole(row, "orden"));
        }
        RowPlacement.put(all, wanted, FaqEntry::moveTo, 1, em::flush);
    }
}
