package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.web.shared.language.Bundles;
import java.util.HashMap;
import java.util.Map;

/** Numbers typed by a person, by the name of their field, and what is wrong with them. */
final class TypedNumbers {

    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> flaws = new HashMap<>();

    /** What was typed; where it is no such number, its flaw is kept beside it. */
    double number(String name, String text, double otherwise, int least, int most) {
        if (text == null) {
            return otherwise;
        }
        typed.put(name, text);
        if (text.strip().matches("\\d{1,7}([.,]\\d{1,2})?")) {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            if (number >= least && number <= most) {
                return number;
            }
        }
        flaws.put(name, Bundles.text("line.erlang.bad", least, most));
        return otherwise;
    }

    /** As it was typed, right or wrong. */
    String orElse(String name, String otherwise) {
        return typed.getOrDefault(name, otherwise);
    }

    Map<String, String> flaws() {
        return flaws;
    }
}
