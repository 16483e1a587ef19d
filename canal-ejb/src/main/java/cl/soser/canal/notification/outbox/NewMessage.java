package cl.soser.canal.notification.outbox;

import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.LanguageWordings;
import cl.soser.canal.notification.template.MailHeader;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.shared.language.Language;
import cl.soser.canal.shared.language.LanguageDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What an observer asks the {@link Outbox} to write: one message to one person about one thing. */
public final class NewMessage {

    private static final Pattern GREETED =
            Pattern.compile(
                    "\\s*(?:hola|estimad[oa]s?|querid[oa]s?|buen[oa]s (?:d[ií]as|tardes|noches))\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    final MessageCode code;
    final String occasion;
    MessageChannel channel = MessageChannel.CORREO;
    String address = "";
    String name = "";
    boolean verified = true;
    String ticketNumber;
    Long ticketId;
    String motive;
    String topic;
    Long answerId;
    boolean keptBack;
    String rightNumber;
    Language language;
    Instant happenedAt;
    Instant notBefore;
    Instant uselessAfter;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Function<LanguageDates, String>> dates = new HashMap<>();
    private final Set<String> typed = new HashSet<>();

    /**
     * @param occasion identifies the occasion, the same on every attempt; a person gets one message
     *     per occasion
     */
    public NewMessage(MessageCode code, String occasion) {
        this.code = code;
        this.occasion = occasion;
    }

    public NewMessage to(String toAddress, String toName) {
        this.address = toAddress;
        this.name = toName;
        return this;
    }

    /** An unproved mailbox: it gets few messages, and no text that a person typed. */
    public NewMessage unverified(boolean nobodyConfirmedIt) {
        this.verified = !nobodyConfirmedIt;
        return this;
    }

    public NewMessage by(MessageChannel way) {
        this.channel = way;
        return this;
    }

    public NewMessage about(String number, Long id) {
        this.ticketNumber = number;
        this.ticketId = id;
        return with("numero", number);
    }

    /** It tells of this case on personal data. */
    public NewMessage ofRight(String number) {
        this.rightNumber = number;
        return with("numero", number);
    }

    /** Leaves then at the earliest, so that what is urgent goes first. */
    public NewMessage notBefore(Instant instant) {
        this.notBefore = instant;
        return this;
    }

    /** It contains this answer. */
    public NewMessage ofAnswer(long answer) {
        this.answerId = answer;
        return this;
    }

    /** Chooses the variant of the wording; either may be null. */
    public NewMessage variant(String motiveCode, String topicCode) {
        this.motive = motiveCode;
        this.topic = topicCode;
        return this;
    }

    /** The request is blocked with the data of its person: nothing is written about it. */
    public NewMessage keptBack(boolean blocked) {
        this.keptBack = blocked;
        return this;
    }

    /** When the occasion was; long past only where a history is entered. */
    public NewMessage happened(Instant instant) {
        this.happenedAt = instant;
        return this;
    }

    /** Says it in that language before the Spanish; null for Spanish alone. */
    public NewMessage spoken(Language chosen) {
        this.language = chosen;
        return this;
    }

    /** A code or link that has expired is not worth sending. */
    public NewMessage uselessAfter(Instant instant) {
        this.uselessAfter = instant;
        return this;
    }

    /** A value of our own making: a date, a link, a name of the catalogue. */
    public NewMessage with(String variable, String value) {
        values.put(variable, value);
        return this;
    }

    /** An instant, which each language writes in its own way; nothing if it is null. */
    public NewMessage dated(String variable, Instant instant, ZoneId zone) {
        if (instant != null) {
            dates.put(variable, own -> own.full(instant, zone));
        }
        return with(variable, FullDate.of(instant, zone));
    }

    /** A day, which each language writes in its own way; nothing if it is null. */
    public NewMessage dated(String variable, LocalDate day) {
        if (day != null) {
            dates.put(variable, own -> own.fullDay(day));
        }
        return with(variable, FullDate.of(day));
    }

    /** A value a person typed; left out towards an unverified address. */
    public NewMessage typed(String variable, String value) {
        typed.add(variable);
        return with(variable, value);
    }

    /** What the wording is filled in with. */
    public Map<String, String> values() {
        Map<String, String> all = new HashMap<>(values);
        if (!verified) {
            all.keySet().removeAll(typed);
        }
        all.put("saludo", greeting(all.getOrDefault("respuesta", "")));
        return all;
    }

    /** The same for a wording in that language. */
    Map<String, String> values(LanguageWordings wordings) {
        Map<String, String> all = values();
        LanguageDates own = LanguageDates.of(wordings.language());
        dates.forEach((variable, date) -> all.put(variable, date.apply(own)));
        all.put("saludo", wordings.greeting(name()));
        boolean aided = !all.getOrDefault("auxilio", "").isBlank();
        all.put(LanguageWordings.AID_BELOW, aided ? wordings.aidBelow() : "");
        return all;
    }

    /** None where the text of the answer greets itself. */
    private String greeting(String answer) {
        if (GREETED.matcher(answer).lookingAt()) {
            return "";
        }
        return verified && !name().isEmpty() ? "Hola, " + name() + ":" : "Hola:";
    }

    /**
     * The name for the address line; an unverified mailbox gets none, because a stranger may have
     * typed it.
     */
    String name() {
        return verified ? MailHeader.line(name, 120) : "";
    }
}
