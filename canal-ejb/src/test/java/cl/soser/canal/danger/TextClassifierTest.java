package cl.soser.canal.danger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextClassifierTest {

    private static final DangerWords WORDS = DangerWords.shipped();

    private final List<FeatureSet> examples = new ArrayList<>();
    private final List<TextClassifier.Truth> truth = new ArrayList<>();

    private static FeatureSet features(String text) {
        List<Word> words = Wording.of(text, WORDS.spelling()).words();
        return FeatureSet.of(words, List.of(), 0, words.size());
    }

    private void teach(String text, Set<String> labels, Set<String> answers) {
        examples.add(features(text));
        truth.add(new TextClassifier.Truth(labels, List.of(answers)));
    }

    private TextClassifier.Shares read(String text) {
        return TextClassifier.learn(examples, truth).shares(features(text));
    }

    @Test
    void labelsStandAloneAndAnswersShareOne() {
        for (int i = 0; i < 3; i++) {
            teach("la sopa vino fría", Set.of("frio"), Set.of("COCINA"));
            teach("el camión vino tarde y frío", Set.of("frio", "tarde"), Set.of("CAMINO"));
            teach("el camión no vino", Set.of("tarde"), Set.of("CAMINO"));
        }
        TextClassifier.Shares shares = read("el camión vino tarde y frío");
        assertTrue(shares.labels().get("frio") > 0.5, shares.toString());
        assertTrue(shares.labels().get("tarde") > 0.5, shares.toString());
        Map<String, Double> answers = shares.answers().get(0);
        assertTrue(answers.get("CAMINO") > 0.5, shares.toString());
        assertEquals(1, answers.get("CAMINO") + answers.get("COCINA"), 1e-9);
    }

    @Test
    void ofTwoRightAnswersNoneIsAnError() {
        for (int i = 0; i < 3; i++) {
            teach("la mesa está coja", Set.of("uno"), Set.of("A", "B"));
            teach("el plato está sucio", Set.of("dos"), Set.of("C"));
            teach("la mesa está sucia", Set.of("dos"), Set.of());
        }
        Map<String, Double> answers = read("la mesa está coja").answers().get(0);
        assertTrue(answers.get("A") + answers.get("B") > 0.8, answers.toString());
    }
}
