package cl.soser.canal.web.reporting;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The parts of the pages of figures, in the order of their tabs; only the one asked for is read.
 */
public enum FiguresTab {
    HOY(Role.ADMINISTRADOR, Role.OPERACIONES, Role.AREA, Role.INSTITUCION),
    /** Where the address says none. */
    OPORTUNIDAD(Role.ADMINISTRADOR, Role.OPERACIONES, Role.AREA, Role.INSTITUCION),
    MULTAS(Role.ADMINISTRADOR, Role.OPERACIONES),
    CALIDAD(Role.ADMINISTRADOR, Role.OPERACIONES, Role.AREA, Role.INSTITUCION),
    SERVICIO(Role.ADMINISTRADOR, Role.OPERACIONES, Role.INSTITUCION);

    private final List<String> roles;

    FiguresTab(String... roles) {
        this.roles = List.of(roles);
    }

    /** As it appears in an address. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those the caller may look at. */
    static List<FiguresTab> open(Caller caller) {
        return Stream.of(values())
                .filter(part -> part.roles.stream().anyMatch(caller::has))
                .toList();
    }
}
