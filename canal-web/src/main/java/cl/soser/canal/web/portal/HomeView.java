package cl.soser.canal.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The first page: the same for everyone, so that it costs nothing to show. */
@Named
@ApplicationScoped
public class HomeView {

    private static final List<String> MOTIVES =
            List.of("RECLAMO", "CONSULTA", "SUGERENCIA", "FELICITACION");
    private static final List<Integer> STEPS = List.of(1, 2, 3);
    private static final List<Integer> QUESTIONS = List.of(1, 2, 3, 4, 5, 6);

    public List<String> getMotives() {
        return MOTIVES;
    }

    public List<Integer> getSteps() {
        return STEPS;
    }

    public List<Integer> getQuestions() {
        return QUESTIONS;
    }
}
