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
    record SampleProblem(int status, String description, JsonObject example)
            implements Comparable<SampleProblem> {

        @Override
        public int compareTo(SampleProblem other) {
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
                ? list.stream().map(SchemaLabels::word).collect(Collectors.joining(","))
                : SchemaLabels.word(example);
    }

    static SampleProblem problem(JsonObject response) {
        JsonObject content = response.getJsonObject("content");
        if (content == null || !content.containsKey(PROBLEM)) {
            return new SampleProblem(0, "", null);
        }
        JsonObject example = content.getJsonObject(PROBLEM).getJsonObject("example");
        return new SampleProblem(
                example.getInt("status"), response.getString("description", ""), example);
    }
}
