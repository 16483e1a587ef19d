package cl.soser.canal.danger.reader;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.ReaderEntry;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What differs from the shipped words of the reader; an edit that the file omits is undone. All of
 * it becomes an edition of its own, in force at once.
 */
@ApplicationScoped
class ReaderEditionsSection implements ConfigurationSection {

    @Inject ReaderEditionRepository readerEditionRepository;
    @Inject Caller caller;

    @Override
    public String name() {
        return "lector";
    }

    @Override
    public int order() {
        return 24;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .code(
                        "tipo",
                        true,
                        Set.of(ReaderEntry.Type.PALABRA.name(), ReaderEntry.Type.REGLA.name()))
                .text("de", true, 40)
                .code("nivel", false, DangerLevel.class)
                .text("palabras", true, 120)
                .yesNo("agregada");
    }

    @Override
    public String key(JsonObject row) {
        String type = SectionValues.text(row, "tipo");
        String subject = SectionValues.text(row, "de");
        String level = SectionValues.text(row, "nivel");
        String words = SectionValues.text(row, "palabras");
        return type == null || subject == null || words == null
                ? null
                : ReaderEntry.key(
                        type, subject, Objects.toString(level, DangerLevel.NINGUNO.name()), words);
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        for (ReaderEdit edit : readerEditionRepository.edits(readerEditionRepository.inForce())) {
            ReaderEntry entry = edit.entry();
            boolean rule = entry.type() == ReaderEntry.Type.REGLA;
            rows.put(
                    entry.key(),
                    new SectionValues()
                            .text("tipo", entry.type())
                            .text("de", entry.subject())
                            .text("nivel", rule ? entry.level() : null)
                            .text("palabras", entry.words())
                            .yesNo("agregada", edit.isAdded())
                            .build());
        }
        return rows;
    }

    private static ReaderEntry entry(JsonObject row) {
        DangerLevel level = SectionValues.code(row, "nivel", DangerLevel.class);
        return new ReaderEntry(
                SectionValues.code(row, "tipo", ReaderEntry.Type.class),
                SectionValues.text(row, "de"),
                level == null ? DangerLevel.NINGUNO : level,
                SectionValues.text(row, "palabras"));
    }

    /** As if a person had typed it. */
    private static ReaderEntry checked(JsonObject row) {
        ReaderEntry entry = entry(row);
        if (entry.type() == ReaderEntry.Type.PALABRA) {
            return ReaderEntry.word(entry.subject(), entry.words());
        }
        try {
            return ReaderEntry.rule(
                    DangerKind.valueOf(entry.subject()), entry.level(), entry.concepts());
        } catch (IllegalArgumentException e) {
            throw new NotAllowedException("reader.rule.nothing");
        }
    }

    @Override
    public Optional<SectionSchema.Fault> fault(JsonObject row) {
        try {
            if (SectionValues.unlessNo(row, "agregada")) {
                checked(row);
            }
            return Optional.empty();
        } catch (NotAllowedException e) {
            return Optional.of(new SectionSchema.Fault("palabras", e.getMessage(), e.arguments()));
        }
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        ReaderEntry entry = entry(row);
        return new ConfigurationSubject(
                ConfigurationKind.LECTOR, entry.subject(), entry.subject() + ": " + entry.words());
    }

    @Override
    public boolean recordsItsChanges() {
        return true;
    }

    @Override
    public void apply(List<Change> changes) {
        readerEditionRepository.requireNoneWritten();
        ReaderEdition edition = readerEditionRepository.toWrite();
        for (Change change : changes) {
            JsonObject row = change.isGone() ? change.before() : change.after();
            boolean wanted = SectionValues.unlessNo(row, "agregada") != change.isGone();
            ReaderEntry entry = wanted && !change.isGone() ? checked(row) : entry(row);
            if (wanted == readerEditionRepository.isKnown(edition, entry)) {
                continue; // this version of the product ships it so
            }
            if (wanted) {
                readerEditionRepository.add(edition, entry);
            } else {
                readerEditionRepository.takeOut(edition, entry);
            }
        }
        readerEditionRepository.publish(edition, caller.requireId());
    }
}
