package cl.soser.canal.personaldata;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps a subject while its task is not over, as a line of JSON; her requests are found anew. */
final class SubjectText {

    private SubjectText() {}

    static String write(DataSubject subject) {
        return Json.createObjectBuilder()
                .add("persons", ids(subject.persons()))
                .add("accounts", ids(subject.accounts()))
                .add("mailboxes", texts(subject.mailboxes()))
                .add("phones", texts(subject.phones()))
                .add("names", texts(subject.names()))
                .add("documents", texts(subject.documents()))
                .add("texts", ids(subject.texts()))
                .build()
                .toString();
    }

    static DataSubject read(String text, Set<Long> tickets, Set<String> numbers) {
        JsonObject object = object(text);
        return new DataSubject(
                persons(object),
                longs(object.getJsonArray("accounts")),
                tickets,
                numbers,
                strings(object.getJsonArray("mailboxes")),
                strings(object.getJsonArray("phones")),
                strings(object.getJsonArray("names")),
                strings(object.getJsonArray("documents")),
                object.containsKey("texts") ? longs(object.getJsonArray("texts")) : Set.of());
    }

    static Set<Long> persons(String text) {
        return persons(object(text));
    }

    private static Set<Long> persons(JsonObject object) {
        return longs(object.getJsonArray("persons"));
    }

    static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonArrayBuilder ids(Set<Long> ids) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        ids.stream().sorted().forEach(array::add);
        return array;
    }

    private static JsonArrayBuilder texts(Set<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.stream().sorted().forEach(array::add);
        return array;
    }

    private static Set<Long> longs(JsonArray array) {
        return array.getValuesAs(JsonNumber.class).stream()
                .map(JsonNumber::longValue)
                .collect(Collectors.toSet());
    }

    private static Set<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
    }
}
