package cl.soser.canal.question;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Questions of an empty database, for the start-up, which has no caller. */
@Stateless
public class FirstQuestionsWorker {

    @Inject QuestionRepository questionRepository;

    /**
     * Published as the first edition; nothing is done where there is one.
     *
     * @param texts each made of the codes of those before it
     */
    public void publish(List<Function<List<String>, QuestionContent>> texts) {
        if (questionRepository.last().isPresent()) {
            return;
        }
        QuestionEdition first = questionRepository.toWrite();
        List<String> codes = new ArrayList<>();
        for (Function<List<String>, QuestionContent> text : texts) {
            codes.add(questionRepository.add(first, text.apply(List.copyOf(codes))).getCode());
        }
        questionRepository.publish(first, null);
    }
}
