package cl.soser.canal.filing;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.question.About;
import cl.soser.canal.question.Replies;
import cl.soser.canal.shared.TypedText;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Everything typed so far, as typed; never changed, only added to. */
public final class Typed implements Serializable {

    private static final long serialVersionUID = 1L;

    public static final Typed NOTHING = new Typed(Map.of(), Replies.NONE);

    private final EnumMap<DraftField, String> values = new EnumMap<>(DraftField.class);

    private final Replies replies;

    private Typed(Map<DraftField, String> values, Replies replies) {
        this.values.putAll(values);
        this.replies = replies;
    }

    /** With these answers in place of older ones; an empty answer takes the older one away. */
    public Typed with(Map<DraftField, String> newer) {
        Typed both = new Typed(values, replies);
        newer.forEach(
                (field, text) -> {
                    String clean = field.clean(text);
                    if (clean.isEmpty()) {
                        both.values.remove(field);
                    } else {
                        both.values.put(field, clean);
                    }
                });
        return both;
    }

    /** With these answers to the questions of its topic in place of older ones. */
    public Typed with(Replies newer) {
        return new Typed(values, replies.with(newer));
    }

    /** What was answered to the questions of its topic, right or wrong. */
    public Replies replies() {
        return replies;
    }

    /** What decides which questions those are. */
    public About about(Channel channel) {
        return new About(
                get(DraftField.MOTIVE), get(DraftField.TOPIC), get(DraftField.SUBTOPIC), channel);
    }

    /** The empty text where nothing was typed. */
    public String get(DraftField field) {
        return values.getOrDefault(field, "");
    }

    /** Null where nothing was typed. */
    public String orNull(DraftField field) {
        return values.get(field);
    }

    public boolean has(DraftField field) {
        return values.containsKey(field);
    }

    /** A felicitación, which asks for less. */
    public boolean isThanks() {
        return "FELICITACION".equals(values.get(DraftField.MOTIVE));
    }

    boolean isOn(DraftField field) {
        return "true".equals(values.get(field));
    }

    /** Empty when nothing, or nothing that names a constant, was typed. */
    public <E extends Enum<E>> Optional<E> one(DraftField field, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(values.get(field))) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** Empty when nothing, or no day of the calendar, was typed. */
    public Optional<LocalDate> day(DraftField field) {
        return TypedText.day(get(field));
    }

    /** Empty when nothing, or no whole number from 0 to 100,000, was typed. */
    public Optional<Integer> count(DraftField field) {
        String digits = get(field).replace(".", "").replace(" ", "");
        return digits.matches("[0-9]{1,6}") && Integer.parseInt(digits) <= 100_000
                ? Optional.of(Integer.valueOf(digits))
                : Optional.empty();
    }

    /** One answer a line, the long one apart. */
    String answers() {
        StringBuilder lines = new StringBuilder();
        values.forEach(
                (field, text) -> {
                    if (field != DraftField.DETAIL) {
                        lines.append(field.key()).append('=').append(text).append('\n');
                    }
                });
        return lines.toString();
    }

    static Typed read(String answers, String detail, String replies) {
        EnumMap<DraftField, String> read = new EnumMap<>(DraftField.class);
        for (String line : answers.split("\n")) {
            int at = line.indexOf('=');
            if (at > 0) {
                DraftField.of(line.substring(0, at))
                        .ifPresent(field -> read.put(field, line.substring(at + 1)));
            }
        }
        if (!detail.isEmpty()) {
            read.put(DraftField.DETAIL, detail);
        }
        return new Typed(read, Replies.read(replies));
    }

    /** Never what people wrote in a log. */
    @Override
    public String toString() {
        return "Typed" + values.keySet();
    }
}
