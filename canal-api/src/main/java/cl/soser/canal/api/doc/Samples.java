package cl.soser.canal.api.doc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Examples that the document holds, as people read or type them. */
final class Samples {

    private static final String PROBLEM = "application/problem+json";

    /** An error, its example null where it is none. */
    record Problem(int status, String description, JsonObject example)
            implements Comparable<Problem> {

        @Override
        public int compareTo(Problem other) {
            return Integer.compare(status, other.status);
        }
    }

    private Samples() {}

    /** A call that can be pasted into a terminal. */
    static String curl(String base, String path, JsonObject operation) {
        List<String> query = new ArrayList<>();
        String filled = path;
        if (operation.containsKey("parameters")) {
            for (JsonValue each : operation.getJsonArray("parameters")) {
                JsonObject parameter = each.asJsonObject();
                if (parameter.containsKey("example")) {
                    String name = parameter.getString("name");
                    String example = text(parameter.get("example"));
                    filled = filled.replace("{" + name + "}", example);
                    if ("query".equals(parameter.getString("in"))) {
                        query.add(name + "=" + example);
                    }
                }
            }
        }
        return "curl -H 'Authorization: Bearer <token>' '"
                + base
                + "/api"
                + filled
                + (query.isEmpty() ? "" : "?" + String.join("&", query))
                + "'";
    }

    private static String text(JsonValue example) {
        return example instanceof JsonArray list
                ? list.stream().map(SchemaWords::word).collect(Collectors.joining(","))
                : SchemaWords.word(example);
    }

    static Problem problem(JsonObject response) {
        JsonObject content = response.getJsonObject("content");
        if (content == null || !content.containsKey(PROBLEM)) {
            return new Problem(0, "", null);
        }
        JsonObject example = content.getJsonObject(PROBLEM).getJsonObject("example");
        return new Problem(
                example.getInt("status"), response.getString("description", ""), example);
    }
}
