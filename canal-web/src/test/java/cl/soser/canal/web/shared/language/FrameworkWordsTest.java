package cl.soser.canal.web.shared.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.convert.IntegerConverter;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class FrameworkWordsTest {

    private final ResourceBundle words =
            ResourceBundle.getBundle(FacesMessage.FACES_MESSAGES, Bundles.LOCALE);

    @Test
    void theFrameworkSpeaksAsTheProductDoes() {
        assertEquals("Falta completar este campo.", words.getString(UIInput.REQUIRED_MESSAGE_ID));
        assertEquals(
                "Escriba un número entero, sin puntos ni letras.",
                words.getString(IntegerConverter.INTEGER_ID));
    }
}
