package cl.soser.canal.web.shared.form;

import cl.soser.canal.question.AnsweredQuestion;
import cl.soser.canal.question.OfferedChoice;
import cl.soser.canal.question.QuestionContent;
import cl.soser.canal.question.QuestionKind;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Answers in words. */
@Named
@ApplicationScoped
public class QuestionAnswerLabels {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    @Inject Dates dates;

    /** One answer as people read it. */
    public String of(AnsweredQuestion answered) {
        if (answered.masked()) {
            return Bundles.text("question.masked");
        }
        if (answered.isUnknown()) {
            return Bundles.text("question.unknown");
        }
        String first = answered.values().get(0);
        return switch (answered.kind()) {
            case SI_NO -> yesNo(first);
            case FECHA -> dates.fullDay(LocalDate.parse(first));
            case FECHA_HORA -> moment(LocalDateTime.parse(first));
            default -> String.join(", ", answered.values());
        };
    }

    private String moment(LocalDateTime at) {
        return Bundles.text("question.moment.at", dates.fullDay(at.toLocalDate()), HOUR.format(at));
    }

    private static String yesNo(String answer) {
        return Bundles.text("yesNo." + answer.equals("SI"));
    }

    /** The possible answers, as they are offered. */
    public static String answer(QuestionContent question, String answer) {
        return question.kind() == QuestionKind.SI_NO
                ? yesNo(answer)
                : question.choices().stream()
                        .filter(choice -> answer.equals(choice.code()))
                        .map(OfferedChoice::label)
                        .findAny()
                        .orElse(answer);
    }
}
