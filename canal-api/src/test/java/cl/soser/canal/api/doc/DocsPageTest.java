package cl.soser.canal.api.doc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class DocsPageTest {

    @Test
    void everyPathOfTheDocumentIsOnThePage() {
        JsonObject document = new OpenApiDocument().parsed();
        String page = new DocsPage(document, "https://canal.example").html();
        for (String path : document.getJsonObject("paths").keySet()) {
            assertTrue(page.contains(path), path);
        }
    }
}
