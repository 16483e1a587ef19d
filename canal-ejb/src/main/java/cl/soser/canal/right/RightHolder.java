package cl.soser.canal.right;

import cl.soser.canal.person.Rut;
import cl.soser.canal.shared.Plain;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Optional;

/**
 * Whose data a case is about.
 *
 * @param name of the other person; null where people ask for themselves
 */
public record RightHolder(
        @NotNull Representation representation,
        @Size(max = 200) String name,
        @Size(max = 30) String document)
        implements Serializable {

    public static final RightHolder SELF = new RightHolder(Representation.PROPIA, null, null);

    public RightHolder {
        boolean own = representation == Representation.PROPIA;
        name = own ? null : RightAsker.text(name);
        document = own ? null : RightAsker.text(document);
    }

    /** Another person has a name. */
    @AssertTrue(message = "{cl.soser.canal.right.named}")
    public boolean isNamed() {
        return representation == null || !representation.isOfAnother() || name != null;
    }

    @AssertTrue(message = "{cl.soser.canal.right.document}")
    public boolean isDocument() {
        return RightAsker.isDocument(document);
    }

    public Optional<Rut> rut() {
        return Rut.read(document);
    }

    String key() {
        return representation
                + "|"
                + (name == null ? "" : Plain.fold(name))
                + "|"
                + rut().map(Rut::compact).orElse("");
    }
}
