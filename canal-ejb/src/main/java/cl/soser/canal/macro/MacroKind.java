package cl.soser.canal.macro;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;

import java.util.List;

/** The acts that a macro may contain: those that people also do alone, with the same rights. */
public enum MacroKind {
    NOTA(false, true, ADMINISTRADOR, AREA, OPERACIONES, OPERADOR),
    URGENCIA(true, true, ADMINISTRADOR, AREA),
    DERIVAR(true, true, ADMINISTRADOR, AREA),
    PEDIR_DATOS(false, true, ADMINISTRADOR, AREA),
    TOMAR(false, false, ADMINISTRADOR, AREA),
    PAUSAR(false, true, ADMINISTRADOR, AREA);

    private final boolean chosen;
    private final boolean worded;
    private final List<String> roles;

    MacroKind(boolean chosen, boolean worded, String... roles) {
        this.chosen = chosen;
        this.worded = worded;
        this.roles = List.of(roles);
    }

    /** An urgency or an area goes with it. */
    public boolean isChosen() {
        return chosen;
    }

    /** A text or a reason goes with it. */
    public boolean isWorded() {
        return worded;
    }

    boolean isFor(String role) {
        return roles.contains(role);
    }
}
