package cl.soser.canal.danger.reader;

import cl.soser.canal.danger.LabelledMessage;
import cl.soser.canal.danger.LabelledMessages;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The labelled messages of the product. Tests put few in their place, to learn quickly. */
@Dependent
public class ShippedMessages {

    public List<LabelledMessage> all() {
        try {
            return LabelledMessages.shipped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
