package cl.soser.canal.question;

import cl.soser.canal.shared.TypedText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the typed answer to a question: returns the value to store, or the reason for rejecting
 * it.
 */
final class ReplyParser {

    private static final Pattern MOMENT =
            Pattern.compile("(.*?)[ T]+(?:a las )?([0-9]{1,2})[:.]([0-9]{2})(?: ?h(?:rs)?)?");

    /** What was read; without a flaw and without values where nothing was typed. */
    record Reading(List<String> values, String flaw, List<Object> arguments) {

        static Reading of(List<String> values) {
            return new Reading(values, null, List.of());
        }

        static Reading no(String flaw, Object... arguments) {
            return new Reading(List.of(), flaw, List.of(arguments));
        }
    }

    private ReplyParser() {}

    static Reading read(QuestionContent question, List<String> typed) {
        if (typed.isEmpty()) {
            return Reading.of(List.of());
        }
        String first = typed.get(0);
        return switch (question.kind()) {
            case TEXTO -> words(question, first.replace('\n', ' '));
            case TEXTO_LARGO -> words(question, first);
            case NUMERO -> number(question, first);
            case FECHA ->
                    TypedText.day(first)
                            .map(day -> Reading.of(List.of(day.toString())))
                            .orElseGet(() -> Reading.no("error.date"));
            case FECHA_HORA ->
                    moment(first)
                            .map(at -> Reading.of(List.of(at.toString())))
                            .orElseGet(() -> Reading.no("question.moment"));
            case SI_NO, UNA -> chosen(question, List.of(first));
            case VARIAS -> chosen(question, typed);
        };
    }

    private static Reading words(QuestionContent question, String text) {
        int most = question.kind().length();
        return text.length() > most ? Reading.no("flaw.tooLong", most) : Reading.of(List.of(text));
    }

    private static Reading number(QuestionContent question, String text) {
        String digits = text.replaceAll("[. ]", "");
        if (!digits.matches("-?[0-9]{1,8}")) {
            return Reading.no("question.number");
        }
        int number = Integer.parseInt(digits);
        Integer least = question.minimum();
        Integer most = question.maximum();
        boolean low = least != null && number < least;
        boolean high = most != null && number > most;
        if (low || high) {
            return least == null
                    ? Reading.no("question.number.most", most)
                    : most == null
                            ? Reading.no("question.number.least", least)
                            : Reading.no("question.number.range", least, most);
        }
        return Reading.of(List.of(String.valueOf(number)));
    }

    private static Optional<LocalDateTime> moment(String text) {
        Matcher parts = MOMENT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(parts.group(2));
        int minute = Integer.parseInt(parts.group(3));
        Optional<LocalDate> day = TypedText.day(parts.group(1).strip());
        return hour > 23 || minute > 59
                ? Optional.empty()
                : day.map(date -> date.atTime(LocalTime.of(hour, minute)));
    }

    /** In the order in which they are offered, each once. */
    private static Reading chosen(QuestionContent question, List<String> typed) {
        List<String> offered = question.answers();
        List<String> chosen = new ArrayList<>(offered);
        chosen.retainAll(typed);
        Optional<OfferedChoice> alone =
                question.choices().stream()
                        .filter(one -> chosen.size() > 1 && chosen.contains(one.code()))
                        .filter(OfferedChoice::isAlone)
                        .findFirst();
        if (alone.isPresent()) {
            return Reading.no("question.alone", alone.get().label());
        }
        return offered.containsAll(typed) ? Reading.of(chosen) : Reading.no("question.gone");
    }
}
