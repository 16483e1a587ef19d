package cl.soser.canal.right;

import java.util.Set;

/** Why the law lets a right be refused; the words of each are {@code refusalGround.<name>}. */
public enum RefusalGround {
    DEBER_LEGAL(RightKind.SUPRESION, RightKind.OPOSICION, RightKind.BLOQUEO),
    CONTRATO_VIGENTE(RightKind.SUPRESION, RightKind.OPOSICION, RightKind.BLOQUEO),
    FUNCION_PUBLICA(RightKind.SUPRESION, RightKind.OPOSICION, RightKind.BLOQUEO),
    DEFENSA_DERECHOS(RightKind.SUPRESION, RightKind.OPOSICION, RightKind.BLOQUEO),
    INTERES_VITAL(RightKind.SUPRESION, RightKind.OPOSICION, RightKind.BLOQUEO),
    SIN_CONSENTIMIENTO(RightKind.PORTABILIDAD),
    DATOS_EXACTOS(RightKind.RECTIFICACION),
    DATOS_DE_OTRA_PERSONA(RightKind.values()),
    NO_HAY_DATOS(RightKind.values()),
    REPETIDA(RightKind.ACCESO, RightKind.PORTABILIDAD);

    private final Set<RightKind> kinds;

    RefusalGround(RightKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    public boolean refuses(RightKind kind) {
        return kinds.contains(kind);
    }
}
