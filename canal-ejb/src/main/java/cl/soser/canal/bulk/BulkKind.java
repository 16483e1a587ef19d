package cl.soser.canal.bulk;

import cl.soser.canal.account.Role;
import java.util.List;

/**
 * The kinds of bulk acts: none of them reaches the citizen. Sending, closing and approving need a
 * person who has read the text.
 */
public enum BulkKind {
    /** The area the rules chose is right. */
    VALIDAR(Role.ADMINISTRADOR),
    /** Another area answers. */
    DERIVAR(Role.ADMINISTRADOR, Role.AREA),
    URGENCIA(Role.ADMINISTRADOR, Role.AREA),
    NOTA(Role.ADMINISTRADOR, Role.AREA, Role.OPERACIONES, Role.OPERADOR),
    /** "These are mine". */
    TOMAR(Role.ADMINISTRADOR, Role.AREA),
    /** A colleague works on them. */
    ASIGNAR(Role.ADMINISTRADOR, Role.AREA);

    private final List<String> roles;

    BulkKind(String... roles) {
        this.roles = List.of(roles);
    }

    /** Who may do the same to one ticket. */
    public List<String> roles() {
        return roles;
    }

    /** Whether it takes a text, optional or required. */
    public boolean takesText() {
        return needsText() || this == ASIGNAR;
    }

    /** Where the body is why, or what a note says. */
    public boolean needsText() {
        return this == DERIVAR || this == URGENCIA || this == NOTA;
    }
}
