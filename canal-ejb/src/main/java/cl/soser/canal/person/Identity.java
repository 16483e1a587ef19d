package cl.soser.canal.person;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * The document by which a person is known.
 *
 * @param document the RUT, IPE or passport in any usual spelling; null when not given
 */
public record Identity(
        @NotNull(groups = Registering.class) DocumentType documentType,
        @NotBlank(groups = Registering.class, message = "{cl.soser.canal.person.document.missing}")
                @Size(max = 30)
                String document)
        implements Serializable {

    public static final Identity NONE = new Identity(null, null);

    public Identity {
        document = document == null || document.isBlank() ? null : document.strip();
    }

    /** Named after the field where the error is shown: a RUT and an IPE have a check digit. */
    @AssertTrue(message = "{cl.soser.canal.person.ValidRut.message}")
    public boolean isDocument() {
        return document == null
                || documentType == DocumentType.PASAPORTE
                || documentType != null && Rut.isValid(document);
    }
}
