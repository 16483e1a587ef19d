package cl.soser.canal.question;

import cl.soser.canal.catalogue.Channel;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions for tests. */
final class Questionnaires {

    static final QuestionScope WEB = new QuestionScope("RECLAMO", "CELIACO", null, Channel.WEB);
    static final QuestionScope CALL =
            new QuestionScope("RECLAMO", "CELIACO", null, Channel.LINEA_800);

    private Questionnaires() {}

    static QuestionContent text(QuestionKind kind, Necessity necessity) {
        return new QuestionContent(
                "¿Qué?",
                null,
                kind,
                necessity,
                null,
                null,
                kind.hasChoices()
                        ? List.of(
                                new OfferedChoice("VOMITOS", "Vómitos", false),
                                new OfferedChoice("DOLOR", "Dolor de estómago", false),
                                new OfferedChoice("OTRO", "Otro", true))
                        : List.of(),
                List.of(),
                List.of("CELIACO"),
                List.of(),
                Set.of(),
                false,
                null,
                List.of(),
                Effect.NINGUNO,
                List.of(),
                null,
                null);
    }

    static QuestionContent numbered(Integer least, Integer most) {
        QuestionContent text = text(QuestionKind.NUMERO, Necessity.OPCIONAL);
        return new QuestionContent(
                text.wording(),
                null,
                text.kind(),
                text.necessity(),
                least,
                most,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                true,
                null,
                List.of(),
                Effect.NINGUNO,
                List.of(),
                null,
                null);
    }

    static QuestionContent waiting(QuestionContent text, String other, String... answers) {
        return new QuestionContent(
                text.wording(),
                text.help(),
                text.kind(),
                text.necessity(),
                text.minimum(),
                text.maximum(),
                text.choices(),
                text.motives(),
                text.topics(),
                text.subtopics(),
                text.channels(),
                text.personal(),
                other,
                List.of(answers),
                text.effect(),
                text.effectAnswers(),
                text.effectText(),
                text.effectPhone());
    }

    static QuestionContent followed(QuestionContent text, Effect effect, String... answers) {
        return new QuestionContent(
                text.wording(),
                text.help(),
                text.kind(),
                text.necessity(),
                text.minimum(),
                text.maximum(),
                text.choices(),
                text.motives(),
                text.topics(),
                text.subtopics(),
                text.channels(),
                text.personal(),
                text.dependsOn(),
                text.dependsAnswers(),
                effect,
                List.of(answers),
                "Llame ahora.",
                "131");
    }

    static AskedQuestion asked(String code, QuestionContent text) {
        return new AskedQuestion(code, false, worded("¿Qué " + code + "?", text));
    }

    static QuestionContent worded(String wording, QuestionContent text) {
        return about(wording, text, text.motives(), text.topics(), text.channels());
    }

    static QuestionContent about(
            String wording,
            QuestionContent text,
            List<String> motives,
            List<String> topics,
            Set<Channel> channels) {
        return new QuestionContent(
                wording,
                text.help(),
                text.kind(),
                text.necessity(),
                text.minimum(),
                text.maximum(),
                text.choices(),
                motives,
                topics,
                text.subtopics(),
                channels,
                text.personal(),
                text.dependsOn(),
                text.dependsAnswers(),
                text.effect(),
                text.effectAnswers(),
                text.effectText(),
                text.effectPhone());
    }

    static QuestionContent offering(QuestionContent text, OfferedChoice... choices) {
        return text.with(List.of(choices), text.effectAnswers());
    }

    static Questionnaire of(AskedQuestion... questions) {
        return new Questionnaire(7, List.of(questions));
    }

    static ReplyValues said(Map<String, List<String>> answers) {
        return ReplyValues.of(7, answers);
    }
}
