package cl.soser.canal.configuration;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of one role in the file; a setting that the file omits gets its default. */
abstract class SettingsSection implements ConfigurationSection {

    private static final String NAME = "ajuste";
    private static final String VALUE = "valor";

    private final SettingDefinition.Owner owner;
    private final int order;

    SettingsSection(SettingDefinition.Owner owner, int order) {
        this.owner = owner;
        this.order = order;
    }

    abstract SettingRepository settings();

    private Stream<SettingDefinition> own() {
        return SettingDefinition.all().stream().filter(setting -> setting.getOwner() == owner);
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Set<String> owners() {
        return Set.of(owner.name());
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .code(NAME, true, own().map(SettingDefinition::name).collect(Collectors.toSet()))
                .text(VALUE, true, SettingDefinition.LONGEST);
    }

    @Override
    public String key(JsonObject row) {
        return SectionValues.text(row, NAME);
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        own().forEach(
                        setting ->
                                rows.put(
                                        setting.name(),
                                        new SectionValues()
                                                .text(NAME, setting.name())
                                                .text(VALUE, settings().of(setting))
                                                .build()));
        return rows;
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        return new ConfigurationSubject(ConfigurationKind.AJUSTE, key, "{knob." + key + "}");
    }

    /** Says which setting, and what it may be. */
    @Override
    public Optional<SectionSchema.Fault> fault(JsonObject row) {
        SettingDefinition setting = SettingDefinition.valueOf(SectionValues.text(row, NAME));
        if (setting.takes(SectionValues.text(row, VALUE))) {
            return Optional.empty();
        }
        String name = "{knob." + setting + "}";
        if (setting.isPerson()) {
            return Optional.of(new SectionSchema.Fault(VALUE, "transfer.knob.person", name));
        }
        return Optional.of(
                setting.isTime()
                        ? new SectionSchema.Fault(VALUE, "transfer.knob.time", name)
                        : new SectionSchema.Fault(
                                VALUE,
                                "transfer.knob",
                                name,
                                String.valueOf(setting.getLeast()),
                                String.valueOf(setting.getMost()),
                                "{knobUnit." + setting.getUnit() + "}"));
    }

    /** With its unit, as its page shows it. */
    @Override
    public ConfigurationFields fields(JsonObject row) {
        return row == null
                ? ConfigurationFields.NONE
                : SettingService.fields(
                        SettingDefinition.valueOf(SectionValues.text(row, NAME)),
                        SectionValues.text(row, VALUE));
    }

    @Override
    public void apply(List<Change> changes) {
        for (Change change : changes) {
            SettingDefinition setting = SettingDefinition.valueOf(change.key());
            String value =
                    change.isGone()
                            ? settings().usual(setting)
                            : SectionValues.text(change.after(), VALUE);
            if (!setting.takes(value)) {
                throw new NotAllowedException("knob.wrong");
            }
            settings().change(setting, value);
        }
    }
}
