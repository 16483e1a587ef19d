package cl.soser.canal.phone.imports;

import cl.soser.canal.person.Phone;
import cl.soser.canal.phone.CallParts;
import cl.soser.canal.phone.imports.CallLineError.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file of calls as read: the calls it reports, each combined from its lines, and the rejected
 * lines.
 */
public final class CallFile {

    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");
    private static final Pattern AGENT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+-]{0,79}");
    private static final Pattern CALLER = Pattern.compile("\\+?[0-9]{3,19}");

    /** Two clocks are never quite the same. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final String queue;
    private final Instant latest;
    private final Map<String, CallParts> calls = new LinkedHashMap<>();
    private final Set<String> received = new HashSet<>();
    private final List<CallLineError> rejected = new ArrayList<>();
    private int lines;

    private CallFile(String queue, Instant now) {
        this.queue = queue;
        this.latest = now.plus(AHEAD);
    }

    /**
     * Reads all of it.
     *
     * @param queue the line's; lines of any other are left out
     * @param now what is later did not happen
     * @throws UnreadableCallsException when it is a list without the columns it needs
     */
    static CallFile read(byte[] content, CallFileKind kind, String queue, Instant now) {
        CallFile file = new CallFile(queue, now);
        String text = new String(content, StandardCharsets.UTF_8);
        List<String> all = text.lines().toList();
        if (!all.isEmpty() && all.get(0).startsWith("\uFEFF")) {
            all = new ArrayList<>(all);
            all.set(0, all.get(0).substring(1));
        }
        LineReader reader =
                kind == CallFileKind.CSV ? new CallCsvParser(file, all) : new QueueLogParser(file);
        int number = 0;
        for (String line : all) {
            number++;
            if (!line.isBlank() && number > reader.header()) {
                file.lines++;
                file.read(number, line, reader);
            }
        }
        return file;
    }

    /** What understands one line. */
    interface LineReader {

        /** How many lines come before the first that counts. */
        int header();

        void read(int number, String line) throws Unusable;
    }

    private void read(int number, String line, LineReader reader) {
        try {
            if (line.chars().anyMatch(c -> c < ' ' && c != '\t')) {
                throw new Unusable(Reason.ILEGIBLE, null);
            }
            reader.read(number, line);
        } catch (Unusable why) {
            rejected.add(new CallLineError(number, why.reason, why.detail));
        }
    }

    /** Something of a line is wrong, and the rest of it is used. */
    void report(int number, Reason reason, String detail) {
        rejected.add(new CallLineError(number, reason, detail));
    }

    void add(String id, CallParts parts) {
        calls.merge(id, parts, CallParts::and);
    }

    /** A call the file speaks of, whether or not its line can be used. */
    void sees(String id) {
        received.add(id);
    }

    void ofThisLine(String name) throws Unusable {
        if (!queue.equals(name)) {
            throw new Unusable(Reason.OTRA_COLA, name);
        }
    }

    static String id(String text) throws Unusable {
        if (!ID.matcher(text).matches()) {
            throw new Unusable(Reason.IDENTIFICADOR, text);
        }
        return text;
    }

    Instant happened(Instant instant, String text) throws Unusable {
        if (instant.isBefore(OLDEST)) {
            throw new Unusable(Reason.FECHA, text);
        }
        if (instant.isAfter(latest)) {
            throw new Unusable(Reason.FUTURA, text);
        }
        return instant;
    }

    /** "Local/op1@agents/n", "PJSIP/op1-00000a2f" and "op1" are one person. */
    static String agent(String text) throws Unusable {
        String name = text.strip();
        int channel = name.indexOf('/');
        name = channel < 0 ? name : name.substring(channel + 1);
        name = name.split("[@/;]", 2)[0].replaceFirst("-[0-9a-f]{8}$", "").strip();
        if (!AGENT.matcher(name).matches()) {
            throw new Unusable(Reason.AGENTE, text);
        }
        return name;
    }

    /** As a ticket's person has it; null where it is hidden or no number. */
    static String caller(String text) {
        String number = text.replaceAll("[\\s().-]+", "");
        return Phone.read(number)
                .map(Phone::international)
                .orElse(CALLER.matcher(number).matches() ? number : null);
    }

    public Map<String, CallParts> calls() {
        return calls;
    }

    List<CallLineError> rejected() {
        return rejected;
    }

    /** Different calls, those only in lines that were left out among them. */
    int received() {
        return received.size();
    }

    int lines() {
        return lines;
    }

    /** Leaves a line; never leaves this package's readers. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final Reason reason;
        private final String detail;

        Unusable(Reason reason, String detail) {
            super(reason.name(), null, false, false);
            this.reason = reason;
            this.detail = detail;
        }
    }
}
