package cl.soser.canal.personaldata;

import cl.soser.canal.shared.Plain;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.privacy.NamePassages;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The name of somebody of whom there are no rows, as the list of erasures keeps it: as salted
 * hashes of its spellings, which tell of nobody, and which a text that has the name tells again.
 */
final class NamedErasure {

    private static final String SALT = "salt";
    private static final String SPELLINGS = "spellings";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private NamedErasure() {}

    static JsonObjectBuilder write(Set<String> names) {
        String salt = SecretTokens.random();
        JsonArrayBuilder spellings = Json.createArrayBuilder();
        names.stream()
                .flatMap(name -> NamePassages.spellings(name).stream())
                .distinct()
                .map(one -> hash(salt, one))
                .sorted()
                .forEach(spellings::add);
        return Json.createObjectBuilder().add(SALT, salt).add(SPELLINGS, spellings);
    }

    /** Those of its spellings that stand in some texts, folded. */
    static Set<String> names(JsonObject kept, Collection<String> texts) {
        String salt = kept.getString(SALT);
        Set<String> hashes =
                kept.getJsonArray(SPELLINGS).getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toSet());
        Set<String> names = new TreeSet<>();
        for (String text : texts) {
            List<String> words = Plain.words(text);
            for (int from = 0; from < words.size(); from++) {
                int most = Math.min(words.size(), from + LONGEST);
                for (int until = from + SHORTEST; until <= most; until++) {
                    String some = String.join(" ", words.subList(from, until));
                    if (hashes.contains(hash(salt, some))) {
                        names.add(some);
                    }
                }
            }
        }
        return names;
    }

    private static String hash(String salt, String spelling) {
        return SecretTokens.hash(salt + ":" + spelling);
    }
}
