package cl.soser.canal.api.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                        | JSON",
                "*/*                                                     | JSON",
                "application/json                                        | JSON",
                "application/yaml                                        | YAML",
                "text/yaml, application/json;q=0.5                       | YAML",
                "application/yaml;q=0.2, application/json                | JSON",
                "application/vnd.oai.openapi;version=3.1                 | YAML",
                "application/vnd.oai.openapi+json                        | JSON",
                "text/html,application/xhtml+xml,*/*;q=0.8               | JSON",
                "text/csv                                                | NEITHER",
                "application/json;q=0                                    | NEITHER",
            })
    void whatIsPreferredIsGiven(String accept, DocumentFormat wanted) {
        assertEquals(wanted, DocumentFormat.of(accept));
    }
}
