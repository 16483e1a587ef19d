package cl.soser.canal.personaldata;

import cl.soser.canal.shared.database.Database;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Puts words that stand nowhere else into every place where the declaration says that one person's
 * data are, and looks for them in every column of every table.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeededPerson {

    private static final PersonalDataMap MAP = PersonalDataMap.shipped();

    /** Where a check or a key of the schema wants more than a value of its type. */
    private static final Map<String, String> VALUES =
            Map.ofEntries(
                    Map.entry("account_token.purpose", "'CLAVE'"),
                    Map.entry("answer_version.stage", "'RESPUESTA'"),
                    Map.entry("answer_version_action.kind", "'CORRECTIVA'"),
                    Map.entry("approval_decision.approved", "true"),
                    Map.entry("data_right_case.channel", "'PORTAL'"),
                    Map.entry("data_right_case.kind", "'ACCESO'"),
                    Map.entry("data_right_case.state", "'RESPONDIDA'"),
                    Map.entry("data_right_case.outcome", "'ACOGE'"),
                    Map.entry("data_right_case.answer_text", "'x'"),
                    Map.entry("data_right_case.answered_on", "current_date"),
                    Map.entry("data_right_case.representation", "'PROPIA'"),
                    Map.entry("data_right_case.joined_id", "null"),
                    Map.entry("data_right_case.ticket_id", "null"),
                    Map.entry("danger_correction.read_level", "'NINGUNO'"),
                    Map.entry("danger_correction.right_level", "'ALERTA'"),
                    Map.entry("incident_offer.high_id", "(select max(id) from ticket)"),
                    Map.entry("mark_correction.part", "'DETALLE'"),
                    Map.entry("mark_correction.kind", "'NOMBRE'"),
                    Map.entry("mark_correction.first_letter", "0"),
                    Map.entry("minor_ticket.reason", "'MENOR_14'"),
                    Map.entry("name_request.state", "'PEDIDA'"),
                    Map.entry("name_request.open_key", "'xopen'"),
                    Map.entry("name_request.decided_by", "null"),
                    Map.entry("name_request.decided_at", "null"),
                    Map.entry("ops_report.severity", "'BAJA'"),
                    Map.entry("reader_exclusion.cause", "'OTRA'"),
                    Map.entry("representative_consent.purpose_code", "'ENCUESTA'"),
                    Map.entry("representative_consent.relation", "'MADRE'"),
                    Map.entry("restriction_correction.matter", "'NINGUNA'"),
                    Map.entry("saved_view.audience", "'PRIVADA'"),
                    Map.entry("saved_view.page", "'BUSQUEDA'"),
                    Map.entry("survey_review.state", "'ABIERTA'"),
                    Map.entry("ticket_link.kind", "'RELACIONADA'"),
                    Map.entry("ticket_link.open_key", "'xlink'"),
                    Map.entry("ticket_link.to_id", "(select max(id) from ticket)"),
                    Map.entry("ticket_merge.proof", "'FICHA'"),
                    Map.entry("ticket_merge.state", "'NEGADA'"),
                    Map.entry("ticket_merge.absorbed_id", "(select max(id) from ticket)"),
                    Map.entry("ticket_reader.origin", "'NOMBRADO'"),
                    Map.entry("term_change.kind", "'ANULACION'"),
                    Map.entry("term_change.state", "'NEGADO'"),
                    Map.entry("incoming_mail.state", "'UNIDO'"),
                    Map.entry("incoming_mail.handled_at", "current_timestamp"),
                    Map.entry("line_call.outcome", "'ATENDIDA'"),
                    Map.entry("line_call.half_hour", "1"),
                    Map.entry("survey.kind", "'SATISFACCION'"),
                    Map.entry("survey.state", "'RESPONDIDA'"),
                    Map.entry("survey.asked_at", "current_timestamp"),
                    Map.entry("survey.answered_at", "current_timestamp"),
                    Map.entry("survey.asked_month", "current_date"),
                    Map.entry("survey.solved", "'SI'"),
                    Map.entry("answer_action.kind", "'CORRECTIVA'"),
                    Map.entry("data_hold.ticket_id", "null"),
                    Map.entry("data_hold.ended_at", "current_timestamp"),
                    Map.entry("ticket_danger.level", "'NINGUNO'"),
                    Map.entry("ticket_danger.read_level", "'NINGUNO'"),
                    Map.entry("ticket_message.kind", "'NOTA'"),
                    Map.entry("pertinence_case.pertinent", "true"),
                    Map.entry("pertinence_case.reason", "'x'"),
                    Map.entry("pertinence_case.judged_by", "(select min(id) from account)"),
                    Map.entry("school.scheme", "'RBD'"),
                    Map.entry("school.status", "'FUNCIONANDO'"),
                    Map.entry("message.state", "'DESCARTADO'"),
                    Map.entry("message.channel", "'CORREO'"),
                    Map.entry("attachment.owner_kind", "'TICKET'"),
                    Map.entry("attachment.file_type", "'PDF'"),
                    Map.entry("radar_sign.kind", "'ALIMENTO'"),
                    Map.entry("ticket_answer.question_code", "'zq'"),
                    Map.entry("sheet.state", "'USADA'"),
                    Map.entry("sheet_photo.state", "'DEVUELTA'"),
                    Map.entry("sheet_photo.reason", "'x'"),
                    Map.entry("booklet.first_folio", "90000001"),
                    Map.entry("booklet.last_folio", "90000010"),
                    Map.entry("folio_block.block", "9000000"),
                    Map.entry("sheet.block", "9000000"),
                    Map.entry("sheet.folio", "90000001"),
                    Map.entry("transcription.folio", "90000001"));

    /** A key, digest or salt in Base64: longer than any word that is seeded. */
    private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9+/=_-]{20,}");

    /** Where rows of other tests do not serve: hers are these. */
    private static final Map<String, String> OWN = Map.of("folio_block", " where block = 9000000");

    /** Seeding these would break what their rows are found by, or a check. */
    private static final Set<String> KEPT =
            Set.of(
                    "person.document_type",
                    "person.sex",
                    "message.recipient_address",
                    "incoming_mail.sender",
                    "line_call.caller",
                    "mail_allowance.address",
                    "answer.cause_kind",
                    "survey.contact_hash",
                    "account.state",
                    "person.answer_channel",
                    "ticket.closed_at");

    @Resource(lookup = "jdbc/canal")
    DataSource source;

    @Inject DataSubjectFinder dataSubjectFinder;
    @Inject Database database;
    @Inject ErasureReplayStartup erasureReplayStartup;

    private int next;

    /** Whose rows. */
    public record Whose(
            long person, long account, long ticket, long answer, long staff, String mailbox) {}

    /** Adds a row to each table of hers that has none; says which it could not. */
    public Map<String, String> fill(Whose whose) {
        Map<String, String> failed = new TreeMap<>();
        List<PersonalTable> parentsFirst = new ArrayList<>(MAP.personal());
        java.util.Collections.reverse(parentsFirst);
        for (int round = 0; round < 2; round++) {
            for (PersonalTable table : parentsFirst) {
                if (!table.name().equals("personal_task") && count(table, whose) == 0) {
                    try {
                        insert(table.name(), whose);
                    } catch (SQLException e) {
                        failed.put(table.name(), e.getMessage());
                    }
                }
            }
        }
        failed.keySet().removeIf(table -> count(MAP.find(table), whose) > 0);
        return failed;
    }

    private DataSubject subject(Whose whose) {
        return dataSubjectFinder.find(
                new SubjectKeys(
                        Set.of(whose.person()),
                        whose.account(),
                        whose.mailbox(),
                        null,
                        Set.of(),
                        Set.of(),
                        true,
                        Set.of()));
    }

    private long count(PersonalTable table, Whose whose) {
        return ask("select count(*) from " + table.name() + " where ", table.of(), whose)
                .get(0)[0]
                .longValue();
    }

    private List<Number[]> ask(String select, String of, Whose whose) {
        SubjectCondition condition = new SubjectCondition(MAP, of, subject(whose));
        String sql = (select + condition.sql(0)).replaceAll("\\?\\d+", "?");
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 0;
            for (Object value : condition.values()) {
                statement.setObject(++place, value);
            }
            List<Number[]> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Number[] {row.getLong(1)});
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private record Column(String name, int type, int size, boolean needed) {}

    private List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        boolean upper = !database.isPostgresql();
        try (ResultSet row =
                connection
                        .getMetaData()
                        .getColumns(
                                null, null, upper ? table.toUpperCase(Locale.ROOT) : table, "%")) {
            while (row.next()) {
                columns.add(
                        new Column(
                                row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                                row.getInt("DATA_TYPE"),
                                row.getInt("COLUMN_SIZE"),
                                "NO".equals(row.getString("IS_NULLABLE"))));
            }
        }
        return columns;
    }

    private Map<String, String> parents(Connection connection, String table) throws SQLException {
        Map<String, String> parents = new HashMap<>();
        boolean upper = !database.isPostgresql();
        try (ResultSet row =
                connection
                        .getMetaData()
                        .getImportedKeys(
                                null, null, upper ? table.toUpperCase(Locale.ROOT) : table)) {
            while (row.next()) {
                parents.put(
                        row.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
                        row.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT)
                                + "."
                                + row.getString("PKCOLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return parents;
    }

    private void insert(String table, Whose whose) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Map<String, String> parents = parents(connection, table);
            Map<String, String> values = new LinkedHashMap<>();
            Set<String> personal = new LinkedHashSet<>();
            MAP.find(table).columns().stream()
                    .filter(one -> one.act().isWritten() || one.act() == ColumnErasure.ROW)
                    .forEach(one -> personal.add(one.name()));
            for (Column column : columns(connection, table)) {
                String given = VALUES.get(table + "." + column.name());
                String of = MAP.find(table).of();
                boolean found = of != null && of.contains(column.name());
                if (given != null) {
                    values.put(column.name(), given);
                } else if (column.needed() || found) {
                    fillParent(connection, parents.get(column.name()), whose);
                    String value = value(table, column, parents.get(column.name()), whose);
                    if (!personal.contains(column.name())) {
                        value = value == null ? null : value.replace("zq7k", "x");
                    }
                    if (value != null) {
                        values.put(column.name(), value);
                    }
                }
            }
            String sql =
                    "insert into "
                            + table
                            + " ("
                            + String.join(", ", values.keySet())
                            + ") values ("
                            + String.join(", ", values.values())
                            + ")";
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        }
    }

    /** What a row refers to must be there. */
    private void fillParent(Connection connection, String parent, Whose whose) throws SQLException {
        if (parent == null) {
            return;
        }
        String table = parent.split("\\.")[0];
        boolean empty;
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select count(*) from " + table + OWN.getOrDefault(table, ""))) {
            rows.next();
            empty = rows.getLong(1) == 0;
        }
        if (empty) {
            insert(table, whose);
        }
    }

    private String value(String table, Column column, String parent, Whose whose) {
        String name = column.name();
        if (name.equals("recipient_address") || name.equals("sender") || name.equals("address")) {
            return "'" + whose.mailbox() + "'";
        }
        if (name.equals("ticket_id")
                || name.equals("owner_id") && table.equals("attachment")
                || name.equals("from_id")
                || name.equals("survivor_id")
                || name.equals("low_id")
                || name.equals("group_id")
                || name.equals("about_ticket_id")) {
            return String.valueOf(whose.ticket());
        }
        if (name.equals("answer_id")) {
            return String.valueOf(whose.answer());
        }
        if (name.equals("person_id")) {
            return String.valueOf(whose.person());
        }
        if (name.equals("account_id") || name.equals("owner_id")) {
            String of = MAP.find(table).of();
            boolean hers = of != null && of.contains("{accounts}");
            return String.valueOf(hers ? whose.account() : whose.staff());
        }
        if (parent != null) {
            return parent.startsWith("account.")
                    ? String.valueOf(whose.staff())
                    : "(select max(p."
                            + parent.split("\\.")[1]
                            + ") from "
                            + parent.split("\\.")[0]
                            + " p)";
        }
        return switch (column.type()) {
            case java.sql.Types.TIMESTAMP, java.sql.Types.TIMESTAMP_WITH_TIMEZONE ->
                    "current_timestamp";
            case java.sql.Types.DATE -> "current_date";
            case java.sql.Types.BOOLEAN, java.sql.Types.BIT -> "false";
            case java.sql.Types.BIGINT, java.sql.Types.INTEGER, java.sql.Types.SMALLINT ->
                    name.equals("id") || name.equals("place") ? number() : "1";
            case java.sql.Types.BLOB, java.sql.Types.BINARY, java.sql.Types.VARBINARY ->
                    database.isPostgresql() ? "'zq7kblob'" : "cast(X'7a71376b' as blob)";
            case java.sql.Types.CHAR, java.sql.Types.VARCHAR -> {
                String word = word();
                yield "'" + word.substring(0, Math.min(word.length(), column.size())) + "'";
            }
            default -> null;
        };
    }

    private String number() {
        return String.valueOf(900_000_000L + ++next);
    }

    private String word() {
        return "zq7k" + Integer.toString(++next, 36) + "e";
    }

    /** A word of its own in every text column of hers; which word is where. */
    public Map<String, String> seed(Whose whose) throws SQLException {
        Map<String, String> seeds = new TreeMap<>();
        for (PersonalTable table : MAP.personal()) {
            try (Connection connection = source.getConnection()) {
                Map<String, Column> all = new HashMap<>();
                columns(connection, table.name()).forEach(one -> all.put(one.name(), one));
                for (PersonalColumn column : table.columns()) {
                    Column one = all.get(column.name());
                    boolean text =
                            one.type() == java.sql.Types.VARCHAR && one.size() >= 20
                                    || one.type() == java.sql.Types.CLOB;
                    boolean gone = column.act().isWritten() || column.act() == ColumnErasure.ROW;
                    String place = table.name() + "." + column.name();
                    if (!text
                            || !gone
                            || column.act() == ColumnErasure.VALUE
                            || column.act() == ColumnErasure.STOP
                            || column.act() == ColumnErasure.OWN
                            || KEPT.contains(place)) {
                        continue;
                    }
                    String word = word();
                    // The body of a message begins with the mark of its first block.
                    String stored = place.equals("message.body") ? "p" + word : word;
                    if (put(connection, table, column.name(), stored, whose) > 0) {
                        seeds.put(place, word);
                    }
                }
            }
        }
        return seeds;
    }

    private int put(
            Connection connection, PersonalTable table, String column, String word, Whose whose)
            throws SQLException {
        if (table.name().equals("audit_entry") && database.isPostgresql()) {
            return 0;
        }
        SubjectCondition condition = new SubjectCondition(MAP, table.show(), subject(whose));
        String sql =
                ("update "
                                + table.name()
                                + " set "
                                + column
                                + " = '"
                                + word
                                + "' where "
                                + condition.sql(0))
                        .replaceAll("\\?\\d+", "?");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 0;
            for (Object value : condition.values()) {
                statement.setObject(++place, value);
            }
            return statement.executeUpdate();
        } catch (SQLException aCheckWantsItEmpty) {
            return 0;
        }
    }

    /** Where in the whole database a word stands; by chance it may stand in a random key. */
    public Set<String> places(String word) throws SQLException {
        Set<String> places = new TreeSet<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (PersonalTable table : MAP.all()) {
                for (Column column : columns(connection, table.name())) {
                    if (column.type() != java.sql.Types.VARCHAR
                            && column.type() != java.sql.Types.CLOB
                            && column.type() != java.sql.Types.OTHER) {
                        continue;
                    }
                    String text =
                            database.isPostgresql()
                                    ? "cast(" + column.name() + " as text)"
                                    : column.name();
                    try (ResultSet found =
                            statement.executeQuery(
                                    "select "
                                            + text
                                            + " from "
                                            + table.name()
                                            + " where lower("
                                            + text
                                            + ") like '%"
                                            + word
                                            + "%'")) {
                        while (found.next()) {
                            String said = RANDOM.matcher(found.getString(1)).replaceAll("");
                            if (said.toLowerCase(Locale.ROOT).contains(word)) {
                                places.add(table.name() + "." + column.name());
                            }
                        }
                    }
                }
            }
        }
        return places;
    }

    /** As when a server starts. */
    public int repeat() {
        return erasureReplayStartup.repeat();
    }

    /** The words that the copy must show, by their place. */
    public Set<String> shown() {
        Set<String> shown = new TreeSet<>();
        for (PersonalTable table : MAP.shown()) {
            if (!table.name().equals("audit_entry")) {
                table.shown().forEach(one -> shown.add(table.name() + "." + one.name()));
            }
        }
        return shown;
    }
}
