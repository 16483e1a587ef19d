package cl.soser.canal.phone.imports;

import cl.soser.canal.phone.CallOutcome;
import cl.soser.canal.phone.CallParts;
import cl.soser.canal.phone.imports.CallFile.Unusable;
import cl.soser.canal.phone.imports.CallLineError.Reason;
import java.time.Instant;
import java.util.Set;

/**
 * Asterisk's queue_log: {@code time|call|queue|agent|event|data…}, one line an event, times and
 * waits in seconds. A call that is handed on is completed for the line; one that comes back to the
 * queue under its id remains the same call.
 */
final class QueueLogParser implements CallFile.LineReader {

    private static final int FIELDS = 5;

    private static final Set<String> CALLS =
            Set.of(
                    "ENTERQUEUE",
                    "CONNECT",
                    "COMPLETEAGENT",
                    "COMPLETECALLER",
                    "TRANSFER",
                    "BLINDTRANSFER",
                    "ATTENDEDTRANSFER",
                    "ABANDON",
                    "EXITWITHTIMEOUT",
                    "EXITWITHKEY",
                    "EXITEMPTY");

    /** Events that say nothing of a call's fate. */
    private static final Set<String> OTHERS =
            Set.of(
                    "QUEUESTART",
                    "CONFIGRELOAD",
                    "SYSCOMPAT",
                    "ADDMEMBER",
                    "REMOVEMEMBER",
                    "AGENTLOGIN",
                    "AGENTCALLBACKLOGIN",
                    "AGENTLOGOFF",
                    "AGENTCALLBACKLOGOFF",
                    "AGENTDUMP",
                    "PAUSE",
                    "UNPAUSE",
                    "PAUSEALL",
                    "UNPAUSEALL",
                    "PAUSEREASON",
                    "PENALTY",
                    "RINGINUSE",
                    "RINGNOANSWER",
                    "RINGCANCELED",
                    "HOLD",
                    "UNHOLD",
                    "DID",
                    "INFO",
                    "CALLERID",
                    "MEMBERSTATE");

    private final CallFile file;

    QueueLogParser(CallFile file) {
        this.file = file;
    }

    @Override
    public int header() {
        return 0;
    }

    @Override
    public void read(int number, String line) throws Unusable {
        String[] all = line.split("\\|", -1);
        if (all.length < FIELDS) {
            throw new Unusable(Reason.INCOMPLETA, null);
        }
        String event = all[4].strip();
        if (OTHERS.contains(event)) {
            return;
        }
        if (!CALLS.contains(event)) {
            throw new Unusable(Reason.EVENTO, event);
        }
        String id = CallFile.id(all[1]);
        file.sees(id);
        file.ofThisLine(all[2]);
        file.add(id, parts(new Event(event, all), all, number));
    }

    private CallParts parts(Event one, String[] all, int number) throws Unusable {
        Instant at = file.happened(time(all[0]), all[0]);
        return switch (one.name()) {
            case "ENTERQUEUE" -> CallParts.entered(at, CallFile.caller(one.text(2)));
            case "CONNECT" -> {
                one.needs(1);
                String agent = CallFile.agent(all[3]);
                long hold = one.wait(1);
                if (hold == CallParts.UNKNOWN) {
                    file.report(number, Reason.ESPERA, one.text(1));
                }
                yield CallParts.connected(at, hold, agent);
            }
            case "COMPLETEAGENT", "COMPLETECALLER" -> {
                one.needs(3);
                yield CallParts.completed(at, one.millis(1), one.millis(2), CallFile.agent(all[3]));
            }
            case "TRANSFER", "BLINDTRANSFER" -> {
                one.needs(4);
                yield CallParts.completed(at, one.millis(3), one.millis(4), CallFile.agent(all[3]));
            }
            case "ATTENDEDTRANSFER" -> {
                one.needs(4);
                yield CallParts.completed(
                        at,
                        one.millis(one.count() - 2),
                        one.millis(one.count() - 1),
                        CallFile.agent(all[3]));
            }
            case "ABANDON" -> left(at, CallOutcome.COLGO, one, 3);
            case "EXITWITHTIMEOUT" -> left(at, CallOutcome.TIEMPO_AGOTADO, one, 3);
            case "EXITEMPTY" -> left(at, CallOutcome.COLA_VACIA, one, 3);
            case "EXITWITHKEY" -> left(at, CallOutcome.TECLA, one, 4);
            default -> throw new Unusable(Reason.EVENTO, one.name());
        };
    }

    /** Old exchanges say no wait with some of these. */
    private static CallParts left(Instant at, CallOutcome cause, Event one, int place)
            throws Unusable {
        one.needs(2);
        return CallParts.left(at, cause, one.count() < place ? 0 : one.millis(place));
    }

    private static Instant time(String text) throws Unusable {
        try {
            return Instant.ofEpochSecond(Long.parseLong(text.strip()));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw new Unusable(Reason.FECHA, text);
        }
    }

    /** The data of an event, counted from one as Asterisk's documentation does. */
    private record Event(String name, String[] all) {

        int count() {
            return all.length - FIELDS;
        }

        void needs(int data) throws Unusable {
            if (count() < data) {
                throw new Unusable(Reason.DATOS, name);
            }
        }

        String text(int place) {
            return place > count() ? "" : all[FIELDS + place - 1].strip();
        }

        /** It was answered, with any wait. */
        long wait(int place) throws Unusable {
            return text(place).matches("-[0-9]{1,9}") ? CallParts.UNKNOWN : millis(place);
        }

        long millis(int place) throws Unusable {
            String text = text(place);
            if (!text.matches("-?[0-9]{1,9}")) {
                throw new Unusable(Reason.DATOS, name);
            }
            long seconds = Long.parseLong(text);
            if (seconds < 0) {
                throw new Unusable(Reason.NEGATIVA, text);
            }
            return seconds * 1000;
        }
    }
}
