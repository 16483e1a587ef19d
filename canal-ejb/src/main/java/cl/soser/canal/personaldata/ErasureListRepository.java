package cl.soser.canal.personaldata;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import cl.soser.canal.right.named.NamedTextReader;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The list of erasures beside the database: a restored backup does not know those that came after
 * it, and repeats them by this list. It names rows by their number and the instant they were made,
 * so that a number which a restored database gave to somebody else means nobody; it tells of
 * nobody.
 */
@ApplicationScoped
class ErasureListRepository {

    static final String FILE = "erasures.list";

    private static final String NAMED = "named";
    private static final String GIVEN = "given";
    private static final String TEXTS = "texts";
    private static final String NAME = "name";

    private static final String PERSONS =
            "SELECT p.id, p.createdAt FROM Person p WHERE p.id IN :ids";
    private static final String ACCOUNTS =
            "SELECT a.id, a.createdAt FROM Account a WHERE a.id IN :ids";
    private static final String TICKETS =
            "SELECT t.id, t.enteredAt FROM Ticket t WHERE t.id IN :ids";

    @PersistenceContext EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject InstallationSettings installationSettings;
    @Inject DataSubjectFinder dataSubjectFinder;
    @Inject NamedTextReader namedTextReader;

    /** Which rows, as the list keeps them. */
    String entry(DataSubject subject) {
        return object(subject).build().toString();
    }

    /** The same with the rows that stay and lose what she gave by her own will. */
    String entry(DataSubject subject, DataSubject given) {
        JsonObjectBuilder entry = object(subject);
        return (given.isEmpty() ? entry : entry.add(GIVEN, object(given))).build().toString();
    }

    private JsonObjectBuilder object(DataSubject subject) {
        JsonObjectBuilder object =
                Json.createObjectBuilder()
                        .add("persons", marked(this::persons, subject.persons()))
                        .add("accounts", marked(this::accounts, subject.accounts()))
                        .add("tickets", marked(this::tickets, subject.tickets()))
                        .add(NAMED, !subject.names().isEmpty());
        return subject.isNamedOnly()
                ? object.add(TEXTS, marked(this::tickets, subject.texts()))
                        .add(NAME, NamedErasure.write(subject.names()))
                : object;
    }

    /** What an entry erased, as far as its rows are still those they were. */
    ErasureScope scope(String entry) {
        JsonObject given = SubjectText.object(entry).getJsonObject(GIVEN);
        DataSubject stays =
                given == null
                        ? DataSubject.ofRows(Set.of(), Set.of())
                        : DataSubject.ofRows(
                                same(this::persons, given.getJsonArray("persons")),
                                same(this::tickets, given.getJsonArray("tickets")));
        return new ErasureScope(again(entry), stays, List.of(), null);
    }

    private static JsonArrayBuilder marked(
            Function<Collection<Long>, List<Object[]>> read, Set<Long> ids) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Object[] row : ids.isEmpty() ? List.<Object[]>of() : read.apply(ids)) {
            array.add(
                    Json.createArrayBuilder()
                            .add((Long) row[0])
                            .add(((Instant) row[1]).toEpochMilli()));
        }
        return array;
    }

    private List<Object[]> persons(Collection<Long> ids) {
        return em.createQuery(PERSONS, Object[].class).setParameter("ids", ids).getResultList();
    }

    private List<Object[]> accounts(Collection<Long> ids) {
        return em.createQuery(ACCOUNTS, Object[].class).setParameter("ids", ids).getResultList();
    }

    private List<Object[]> tickets(Collection<Long> ids) {
        return em.createQuery(TICKETS, Object[].class).setParameter("ids", ids).getResultList();
    }

    /** The rows of an entry that are still those they were, and all by which they are found. */
    DataSubject again(String entry) {
        JsonObject object = SubjectText.object(entry);
        if (object.containsKey(TEXTS)) {
            return named(object);
        }
        Set<Long> persons = same(this::persons, object.getJsonArray("persons"));
        Set<Long> accounts = same(this::accounts, object.getJsonArray("accounts"));
        Set<Long> tickets = same(this::tickets, object.getJsonArray("tickets"));
        DataSubject found =
                dataSubjectFinder.toErase(
                        SubjectKeys.ofPersons(
                                persons, !object.containsKey(NAMED) || object.getBoolean(NAMED)));
        return new DataSubject(
                persons,
                accounts,
                tickets,
                dataSubjectFinder.numbers(tickets),
                found.mailboxes(),
                found.phones(),
                found.names(),
                found.documents());
    }

    /** Of whom there are no rows: the name is in the texts again. */
    private DataSubject named(JsonObject object) {
        Set<Long> texts = same(this::tickets, object.getJsonArray(TEXTS));
        return new DataSubject(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                NamedErasure.names(object.getJsonObject(NAME), namedTextReader.texts(texts)),
                Set.of(),
                texts);
    }

    private static Set<Long> same(Function<Collection<Long>, List<Object[]>> read, JsonArray rows) {
        Set<List<Long>> kept =
                rows.getValuesAs(JsonArray.class).stream()
                        .map(
                                row ->
                                        List.of(
                                                row.getJsonNumber(0).longValue(),
                                                row.getJsonNumber(1).longValue()))
                        .collect(Collectors.toSet());
        Set<Long> ids = kept.stream().map(row -> row.get(0)).collect(Collectors.toSet());
        Set<Long> same = new HashSet<>();
        for (Object[] row : ids.isEmpty() ? List.<Object[]>of() : read.apply(ids)) {
            if (kept.contains(List.of((Long) row[0], ((Instant) row[1]).toEpochMilli()))) {
                same.add((Long) row[0]);
            }
        }
        return same;
    }

    Set<Long> persons(String entry) {
        return SubjectText.object(entry)
                .getJsonArray("persons")
                .getValuesAs(JsonArray.class)
                .stream()
                .map(row -> row.getJsonNumber(0).longValue())
                .collect(Collectors.toSet());
    }

    /** On the disk when this returns. */
    void append(String key, Instant at, String entry) {
        write(
                Json.createObjectBuilder()
                        .add("key", key)
                        .add("at", at.toString())
                        .add("rows", SubjectText.object(entry)));
    }

    private void write(JsonObjectBuilder line) {
        byte[] bytes = (line.build() + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(file(), bytes, CREATE, WRITE, APPEND, DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Another act that a restored backup repeats, once this transaction is committed.
     *
     * @param thing what it is done to; the last line of a thing holds
     */
    void note(RepeatedDecision act, String thing, DataSubject of, Instant at) {
        JsonObjectBuilder line =
                Json.createObjectBuilder()
                        .add("key", thing)
                        .add("act", act.name())
                        .add("at", at.toString())
                        .add("rows", SubjectText.object(entry(of)));
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        // what was not committed is not noted
                    }

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            write(line);
                        }
                    }
                });
    }

    /** Those of erasures, in order. */
    List<String> erasures() {
        return lines().stream().filter(line -> !isAct(line)).toList();
    }

    /** Of all other acts, the last of each thing, in whatever order the list is. */
    Collection<String> acts() {
        Map<String, String> last = new LinkedHashMap<>();
        lines().stream()
                .filter(ErasureListRepository::isAct)
                .sorted(Comparator.comparing(ErasureListRepository::atOf))
                .forEach(line -> last.put(keyOf(line), line));
        return last.values();
    }

    private static boolean isAct(String line) {
        return SubjectText.object(line).containsKey("act");
    }

    RepeatedDecision actOf(String line) {
        return RepeatedDecision.valueOf(SubjectText.object(line).getString("act"));
    }

    static Instant atOf(String line) {
        return Instant.parse(SubjectText.object(line).getString("at"));
    }

    /** The rows of a line that are still those they were. */
    DataSubject rowsOf(String line) {
        JsonObject rows = SubjectText.object(line).getJsonObject("rows");
        Set<Long> tickets = same(this::tickets, rows.getJsonArray("tickets"));
        return DataSubject.ofPersons(
                        same(this::persons, rows.getJsonArray("persons")),
                        same(this::accounts, rows.getJsonArray("accounts")))
                .with(tickets, Set.of());
    }

    private List<String> lines() {
        try {
            return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String keyOf(String line) {
        return SubjectText.object(line).getString("key");
    }

    String entryOf(String line) {
        return SubjectText.object(line).getJsonObject("rows").toString();
    }

    private Path file() {
        return installationSettings.home().resolve(FILE);
    }
}
