package cl.soser.canal.personaldata;

import static cl.soser.canal.personaldata.PersonalWords.code;
import static cl.soser.canal.personaldata.PersonalWords.word;

import cl.soser.canal.right.named.NamedTextReader;
import cl.soser.canal.shared.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers all that is held of a person. */
@ApplicationScoped
class PersonalCopyReader {

    private static final PersonalDataMap MAP = PersonalDataMap.shipped();

    /** Columns whose codes have names of offices, not of people. */
    private static final List<String> OFFICES = List.of("area_code", "institution_code");

    @Inject PersonalRowReader personalRowReader;
    @Inject NamedTextReader namedTextReader;

    PersonalCopy read(DataSubject subject, Instant now) {
        Map<String, Map<String, String>> names = personalRowReader.names();
        OthersText hers =
                new OthersText(
                        subject,
                        personalRowReader.formerNames(subject),
                        OFFICES.stream()
                                .flatMap(of -> names.getOrDefault(of, Map.of()).values().stream())
                                .toList());
        Map<String, Integer> terms = personalRowReader.terms();
        List<PersonalCopy.Section> sections = new ArrayList<>();
        for (PersonalTable table : MAP.shown()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            if (!table.name().equals("audit_entry")) {
                personalRowReader
                        .rows(table, subject, now)
                        .forEach(row -> rows.add(read(table, row, hers, names)));
            }
            if (!rows.isEmpty()) {
                Integer months = terms.get(table.retention());
                String term = months == null ? null : word("copy.term", months);
                sections.add(new PersonalCopy.Section(table.title(), term, rows));
            }
        }
        if (!subject.texts().isEmpty()) {
            sections.add(named(subject, hers));
        }
        return new PersonalCopy(now, treatment(), sections, readings(subject), files(subject));
    }

    /** What requests of others say of her; other people in those sentences are hidden. */
    private PersonalCopy.Section named(DataSubject subject, OthersText hers) {
        List<Map<String, Object>> rows = new ArrayList<>();
        namedTextReader
                .passages(personalRowReader.texts(subject), subject.names())
                .forEach(
                        (ticket, passages) -> {
                            Map<String, Object> shown = new LinkedHashMap<>();
                            shown.put(word("named.ticket"), ticket.getNumber());
                            shown.put(word("named.on"), Timestamp.from(ticket.getEnteredAt()));
                            shown.put(
                                    word("named.text"),
                                    passages.stream().map(hers).collect(Collectors.joining("\n")));
                            rows.add(shown);
                        });
        return new PersonalCopy.Section(word("named.title"), null, rows);
    }

    private static Map<String, Object> read(
            PersonalTable table,
            Map<String, Object> row,
            OthersText hers,
            Map<String, Map<String, String>> names) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (PersonalLink link : PersonalLink.of(table)) {
            if (row.get(link.title()) != null) {
                shown.put(link.title(), row.get(link.title()));
            }
        }
        for (PersonalColumn column : table.shown()) {
            Object value = row.get(column.title());
            boolean prose = column.act().isProse() || column.act() == ColumnErasure.ROW;
            if (prose && value instanceof String text) {
                shown.put(column.title(), hers.apply(readable(table, column, text)));
            } else if (column.act().isCode() && value instanceof String code) {
                shown.put(column.title(), coded(names.get(column.name()), code.strip()));
            } else if (value != null) {
                shown.put(column.title(), value);
            }
        }
        return shown;
    }

    private static Object coded(Map<String, String> list, String text) {
        String name = list == null ? null : list.get(text);
        return name == null && !PersonalCode.isCode(text) ? text : new PersonalCode(text, name);
    }

    /** The body of a message is kept as a letter. */
    private static String readable(PersonalTable table, PersonalColumn column, String text) {
        boolean letter =
                table.name().equals("message")
                        && column.name().equals("body")
                        && !text.equals(word("copy.live"));
        return letter ? Letter.stored(text).text() : text;
    }

    private List<String> treatment() {
        List<String> lines = new ArrayList<>();
        for (Object[] ground : personalRowReader.grounds()) {
            lines.add(
                    word(
                            "copy.purpose",
                            code("purpose", (String) ground[0]),
                            code("ground", (String) ground[1]),
                            ground[2]));
        }
        for (String key : List.of("origin", "recipients", "logic", "rights")) {
            lines.add(word("copy." + key));
        }
        return lines;
    }

    /** One for each entry, with all functions of whoever read. */
    private List<Map<String, Object>> readings(DataSubject subject) {
        Map<List<Object>, List<String>> roles = new LinkedHashMap<>();
        for (Object[] row : personalRowReader.readings(subject)) {
            String reason = row[3] == null ? "" : row[3].toString();
            boolean reading = "LECTURA".equals(row[1]);
            String purpose = reading ? reason.split(":")[0] : "";
            List<Object> entry = new ArrayList<>();
            entry.add(row[0]);
            entry.add(row[1]);
            entry.add(row[2]);
            entry.add(purpose);
            entry.add(row[4] == null ? "" : row[4]);
            List<String> of = roles.computeIfAbsent(entry, one -> new ArrayList<>());
            if (row[5] != null) {
                of.add(code("role", row[5].toString()));
            }
        }
        List<Map<String, Object>> readings = new ArrayList<>();
        roles.forEach(
                (entry, of) -> {
                    Map<String, Object> reading = new LinkedHashMap<>();
                    reading.put(word("reading.at"), entry.get(0));
                    reading.put(word("reading.what"), code("act", (String) entry.get(1)));
                    reading.put(
                            word("reading.role"),
                            of.isEmpty()
                                    ? code("actor", (String) entry.get(2))
                                    : of.stream().distinct().collect(Collectors.joining(", ")));
                    put(reading, "reading.purpose", code("use", (String) entry.get(3)));
                    put(reading, "reading.ticket", (String) entry.get(4));
                    readings.add(reading);
                });
        return readings;
    }

    private static void put(Map<String, Object> reading, String key, String value) {
        if (!value.isEmpty()) {
            reading.put(word(key), value);
        }
    }

    private List<PersonalCopy.File> files(DataSubject subject) {
        PersonalTable table = MAP.find("attachment");
        List<PersonalCopy.File> files = new ArrayList<>();
        for (Object[] file : personalRowReader.files(table, subject)) {
            long id = ((Number) file[0]).longValue();
            String name = String.valueOf(file[1]).replaceAll("[\\\\/:*?\"<>|\\p{Cc}]", "_");
            files.add(new PersonalCopy.File(id, "archivos/" + id + "-" + name));
        }
        return files;
    }

    /** A line for each source with rows. */
    List<String> counts(DataSubject subject) {
        List<String> lines = new ArrayList<>();
        for (PersonalTable table : MAP.shown()) {
            long rows = personalRowReader.count(table, subject);
            if (rows > 0) {
                lines.add(table.title() + ": " + rows);
            }
        }
        return lines;
    }
}
