package cl.soser.canal.question;

import cl.soser.canal.catalogue.Channel;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions for tests. */
final class Questionnaires {

    static final About WEB = new About("RECLAMO", "CELIACO", null, Channel.WEB);
    static final About CALL = new About("RECLAMO", "CELIACO", null, Channel.LINEA_800);

    private Questionnaires() {}

    static QuestionText text(QuestionKind kind, Necessity necessity) {
        return new QuestionText(
                "¿Qué?",
                null,
                kind,
                necessity,
                null,
                null,
                kind.hasChoices()
                        ? List.of(
                                new Choice("VOMITOS", "Vómitos", false),
                                new Choice("DOLOR", "Dolor de estómago", false),
                                new Choice("OTRO", "Otro", true))
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

    static QuestionText numbered(Integer least, Integer most) {
        QuestionText text = text(QuestionKind.NUMERO, Necessity.OPCIONAL);
        return new QuestionText(
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

    static QuestionText waiting(QuestionText text, String other, String... answers) {
        return new QuestionText(
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

    static QuestionText followed(QuestionText text, Effect effect, String... answers) {
        return new QuestionText(
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

    static Asked asked(String code, QuestionText text) {
        return new Asked(code, false, worded("¿Qué " + code + "?", text));
    }

    static QuestionText worded(String wording, QuestionText text) {
        return about(wording, text, text.motives(), text.topics(), text.channels());
    }

    static QuestionText about(
            String wording,
            QuestionText text,
            List<String> motives,
            List<String> topics,
            Set<Channel> channels) {
        return new QuestionText(
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

    static QuestionText offering(QuestionText text, Choice... choices) {
        return text.with(List.of(choices), text.effectAnswers());
    }

    static Questionnaire of(Asked... questions) {
        return new Questionnaire(7, List.of(questions));
    }

    static Replies said(Map<String, List<String>> answers) {
        return Replies.of(7, answers);
    }
}
