package cl.soser.canal.api.doc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The OpenAPI document, made of the code when it was built. */
@ApplicationScoped
public class OpenApiDocument {

    byte[] json() {
        return read("openapi.json");
    }

    byte[] yaml() {
        return read("openapi.yaml");
    }

    JsonObject parsed() {
        try (InputStream stream = open("openapi.json");
                JsonReader reader = Json.createReader(stream)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream stream = open(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return OpenApiDocument.class.getResourceAsStream(name);
    }
}
