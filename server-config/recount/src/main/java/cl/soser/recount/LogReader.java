package cl.soser.recount;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads an event log line by line, whatever its size, and compares as it goes: one request is in
 * memory at a time.
 */
final class LogReader {

    /** The only form of the log that is known. */
    private static final int VERSION = 1;

    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private final RecountReport report;
    private final Map<Integer, Terms> terms = new HashMap<>();
    private final Map<Integer, WorkingTime> calendars = new HashMap<>();
    private JsonObject head;
    private Months months;
    private long now;
    private Replay current;
    private boolean judged;
    private long requests;
    private long facts;
    private boolean ended;

    LogReader(RecountReport report) {
        this.report = report;
    }

    /**
     * @return what was compared
     * @throws UnreadableLogException if it is no event log, or not a whole one
     */
    String read(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        for (long number = 1; line != null; number++) {
            try {
                take(parsed(line));
            } catch (UnreadableLogException e) {
                throw e;
            } catch (RuntimeException e) {
                // A member that is missing, of another type, or no date: whichever the line has.
                throw new UnreadableLogException(
                        "line " + number + " is not readable (" + e + "): " + line, e);
            }
            line = lines.readLine();
        }
        if (!ended) {
            throw new UnreadableLogException("the log has no end: it is not whole", null);
        }
        int compared =
                months.compare(Fact.text(head, "mesDesde"), Fact.text(head, "mesHasta"), report);
        return requests + " requests, " + facts + " events, " + compared + " months";
    }

    private static JsonObject parsed(String line) {
        try (JsonReader reader = JSON.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    private void take(JsonObject line) {
        String kind = line.getString("tipo");
        if (head == null != kind.equals("cabecera") || ended) {
            throw new UnreadableLogException("the lines are not in their order: " + line, null);
        }
        switch (kind) {
            case "cabecera" -> begin(line);
            case "plazos" -> terms.put(line.getInt("version"), new Terms(line));
            case "calendario" -> calendars.put(line.getInt("version"), new WorkingTime(line));
            case "mes" -> months.hold(line);
            case "ingreso" -> enter(line);
            case "hecho" -> live(line);
            case "resultado" -> judge(line);
            case "fin" -> end(line);
            default -> {
                // a later version of the log may have more kinds of lines
            }
        }
    }

    private void begin(JsonObject line) {
        if (line.getInt("version") != VERSION) {
            throw new UnreadableLogException("this form of the log is not known: " + line, null);
        }
        head = line;
        now = Fact.millis(line, "generado");
        months = new Months(now);
    }

    private void enter(JsonObject line) {
        requests++;
        judged = false;
        current =
                new Replay(
                        line,
                        terms.get(line.getInt("plazos")),
                        calendars.get(line.getInt("calendario")));
    }

    /** What happened after the head was written is no part of its months. */
    private void live(JsonObject line) {
        facts++;
        of(line);
        Fact fact = Fact.of(line);
        if (fact.at() > now) {
            count();
        }
        current.live(fact);
    }

    private void count() {
        if (!judged) {
            months.count(current);
            judged = true;
        }
    }

    private void judge(JsonObject line) {
        of(line);
        count();
        Standing.compare(current, line, now, report);
        current = null;
    }

    private void of(JsonObject line) {
        if (current == null || !current.id.equals(line.getString("id"))) {
            throw new UnreadableLogException("no request entered before: " + line, null);
        }
    }

    private void end(JsonObject line) {
        ended = true;
        if (line.getJsonNumber("solicitudes").longValueExact() != requests
                || line.getJsonNumber("hechos").longValueExact() != facts) {
            throw new UnreadableLogException("lines are missing: " + line, null);
        }
    }
}
