package cl.soser.canal.configuration;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.proof.RecentFactor;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes the configuration as one file, and reads it in two steps: first it shows what would
 * change; then it does exactly that, in one transaction. Only the people who may change a section
 * on its page may change it by a file.
 */
@Stateless
@RolesAllowed({"ADMINISTRADOR", "TI", "OPERACIONES", "DATOS"})
@TransactionAttribute(NOT_SUPPORTED)
public class ConfigurationTransferService {

    private static final int MOST_TROUBLES = 50;
    private static final int CODE = 12;

    @Inject @Any Instance<ConfigurationSection> found;
    @Inject TransferWorker transferWorker;
    @Inject Clock clock;
    @Resource SessionContext context;

    /** Of one part, what is to become. */
    public record Work(ConfigurationSection part, List<ConfigurationSection.Change> changes) {}

    private record Plan(List<Work> works, TransferPlan shown) {}

    private List<ConfigurationSection> parts() {
        return found.stream().sorted(Comparator.comparingInt(ConfigurationSection::order)).toList();
    }

    /** Names of the parts the caller may change. */
    public List<String> owned() {
        return parts().stream()
                .filter(part -> part.owners().stream().anyMatch(context::isCallerInRole))
                .map(ConfigurationSection::name)
                .toList();
    }

    /** All of it; no people, no secrets. */
    @RecentFactor
    public String write() {
        JsonObjectBuilder file =
                JsonProvider.object()
                        .add("formato", ConfigurationFile.FORMAT)
                        .add("version", ConfigurationFile.VERSION)
                        .add(
                                "exportado",
                                LocalDateTime.ofInstant(clock.instant(), clock.getZone())
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString());
        for (ConfigurationSection part : parts()) {
            JsonArrayBuilder rows = JsonProvider.array();
            part.rows().values().forEach(rows::add);
            file.add(part.name(), rows);
        }
        StringWriter text = new StringWriter();
        JsonWriterFactory pretty =
                Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (var writer = pretty.createWriter(text)) {
            writer.writeObject(file.build());
        }
        return text.toString().strip() + "\n";
    }

    /** What the file would change, tried out and undone again. */
    public TransferPlan plan(@NotNull String text) {
        Plan plan = read(text);
        if (!plan.shown().troubles().isEmpty() || plan.works().isEmpty()) {
            return plan.shown();
        }
        try {
            transferWorker.rehearse(plan.works());
            return plan.shown();
        } catch (CanalException e) {
            String where = e instanceof InvalidSectionException refused ? refused.part() : "";
            TransferPlan.Trouble no =
                    new TransferPlan.Trouble(where, 0, e.getMessage(), words(e.arguments()));
            return new TransferPlan(
                    "",
                    plan.shown().lines(),
                    List.of(no),
                    plan.shown().others(),
                    plan.shown().untouched());
        }
    }

    /**
     * @param code of exactly what was shown; where it would be something else by now nothing is
     *     done
     */
    @TransactionAttribute(REQUIRED)
    @RecentFactor
    public int apply(@NotNull String text, @NotNull String code) {
        Plan plan = read(text);
        if (!plan.shown().troubles().isEmpty() || !plan.shown().code().equals(code)) {
            throw new NotAllowedException("transfer.changedMeanwhile");
        }
        transferWorker.apply(plan.works());
        return plan.shown().lines().size();
    }

    private Plan read(String text) {
        ConfigurationFile file;
        try {
            file = ConfigurationFile.read(text);
        } catch (UnreadableConfigurationException e) {
            TransferPlan.Trouble no =
                    new TransferPlan.Trouble(
                            String.valueOf(e.arguments()[1]),
                            (Long) e.arguments()[0],
                            e.getMessage(),
                            List.of());
            return new Plan(
                    List.of(), new TransferPlan("", List.of(), List.of(no), List.of(), List.of()));
        }
        List<ConfigurationSection> parts = parts();
        List<TransferPlan.Trouble> troubles = new ArrayList<>();
        Set<String> names = new HashSet<>(parts.stream().map(ConfigurationSection::name).toList());
        file.names().stream()
                .filter(name -> !names.contains(name))
                .forEach(
                        name ->
                                troubles.add(
                                        new TransferPlan.Trouble(
                                                name, 0, "transfer.partUnknown", List.of())));
        Map<String, Map<String, JsonObject>> now = new LinkedHashMap<>();
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        for (ConfigurationSection part : parts) {
            Map<String, JsonObject> rows = part.rows();
            now.put(part.name(), rows);
            Set<String> known = new LinkedHashSet<>(rows.keySet());
            if (file.rows(part.name()) != null) {
                for (ConfigurationFile.Row row : file.rows(part.name())) {
                    known.add(key(part, row.values()));
                }
            }
            keys.put(part.name(), known);
        }
        List<Work> works = new ArrayList<>();
        List<TransferPlan.Line> lines = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> untouched = new ArrayList<>();
        for (ConfigurationSection part : parts) {
            if (file.rows(part.name()) == null) {
                untouched.add(part.name());
                continue;
            }
            List<ConfigurationSection.Change> changes =
                    changes(part, file.rows(part.name()), now.get(part.name()), keys, troubles);
            if (changes.isEmpty()) {
                continue;
            }
            if (part.owners().stream().noneMatch(context::isCallerInRole)) {
                others.add(part.name());
                continue;
            }
            works.add(new Work(part, changes));
            changes.forEach(change -> lines.add(line(part, change)));
        }
        String code = SecretTokens.hash(lines.toString()).substring(0, CODE);
        return new Plan(works, new TransferPlan(code, lines, troubles, others, untouched));
    }

    /** Its own check reports a value that cannot be a key. */
    private static String key(ConfigurationSection part, JsonObject row) {
        return Objects.toString(part.key(row), "");
    }

    private static List<ConfigurationSection.Change> changes(
            ConfigurationSection part,
            List<ConfigurationFile.Row> rows,
            Map<String, JsonObject> now,
            Map<String, Set<String>> keys,
            List<TransferPlan.Trouble> troubles) {
        List<ConfigurationSection.Change> changes = new ArrayList<>();
        Map<String, JsonObject> left = new LinkedHashMap<>(now);
        Set<String> seen = new HashSet<>();
        for (ConfigurationFile.Row row : rows) {
            String path = part.name() + "[" + row.index() + "]";
            String key = key(part, row.values());
            JsonObject before = left.remove(key);
            SectionSchema.Fault fault =
                    part.shape().fault(row.values(), before, keys::get).orElse(null);
            if (fault == null && !row.values().equals(before)) {
                fault = part.fault(row.values()).orElse(null);
            }
            if (fault == null && !seen.add(key)) {
                fault = new SectionSchema.Fault(null, "transfer.twice", key);
            }
            if (fault != null && troubles.size() < MOST_TROUBLES) {
                troubles.add(
                        new TransferPlan.Trouble(
                                fault.field() == null ? path : path + "." + fault.field(),
                                row.line(),
                                fault.key(),
                                words(fault.arguments())));
            }
            if (fault == null && !row.values().equals(before)) {
                changes.add(new ConfigurationSection.Change(key, before, row.values()));
            }
        }
        left.forEach(
                (key, before) -> {
                    if (!seen.contains(key) && before.get("vigente") != JsonValue.FALSE) {
                        changes.add(new ConfigurationSection.Change(key, before, null));
                    }
                });
        return changes;
    }

    private static TransferPlan.Line line(
            ConfigurationSection part, ConfigurationSection.Change change) {
        TransferPlan.Kind kind =
                change.isNew()
                        ? TransferPlan.Kind.AGREGA
                        : change.isGone() ? TransferPlan.Kind.RETIRA : TransferPlan.Kind.CAMBIA;
        JsonObject row = change.isGone() ? change.before() : change.after();
        return new TransferPlan.Line(
                part.name(),
                kind,
                part.what(change.key(), row).label(),
                ConfigurationFields.changes(
                        part.fields(change.before()), part.fields(change.after())));
    }

    /** A number stays one: its sentence may choose between singular and plural by it. */
    private static List<Serializable> words(Object[] arguments) {
        return Arrays.stream(arguments).map(ConfigurationTransferService::word).toList();
    }

    private static Serializable word(Object argument) {
        return argument instanceof Number number ? number : String.valueOf(argument);
    }
}
