package cl.soser.canal.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The secret that went out with each question, by the question. */
@ApplicationScoped
public class SentLinks {

    private static final Map<Long, String> TOKENS = new ConcurrentHashMap<>();

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) SurveyAsked event) {
        TOKENS.put(event.survey(), event.token());
    }

    public static Optional<String> of(long survey) {
        return Optional.ofNullable(TOKENS.get(survey));
    }
}
