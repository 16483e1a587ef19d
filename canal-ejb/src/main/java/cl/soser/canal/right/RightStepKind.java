package cl.soser.canal.right;

/**
 * What happened to a case; the words of each are {@code rightStep.<name>}. The register of acts
 * calls it {@code DERECHO_<name>}.
 */
public enum RightStepKind {
    RECIBIDA(true),
    REPETIDA(false),
    DOCUMENTO_RECIBIDO(true),
    DOCUMENTO_PEDIDO(true),
    IDENTIDAD_ACREDITADA(true),
    REPRESENTACION_ACREDITADA(true),
    ACREDITACION_RETIRADA(true),
    IDENTIDAD_NO_ACREDITADA(true),
    PRORROGADA(true),
    DERIVADA(true),
    FICHAS_ELEGIDAS(false),
    TEXTOS_ELEGIDOS(false),
    COPIA_PREPARADA(false),
    COPIA_RETIRADA(true),
    DATOS_CORREGIDOS(false),
    DATOS_SUPRIMIDOS(false),
    USO_DETENIDO(false),
    DATOS_BLOQUEADOS(false),
    BLOQUEO_LEVANTADO(true),
    DOCUMENTOS_BORRADOS(false),
    RESPONDIDA(true),
    COPIA_DESCARGADA(false);

    private final boolean told;

    RightStepKind(boolean told) {
        this.told = told;
    }

    /** Whether the person who asked sees it in the history of the case. */
    public boolean isTold() {
        return told;
    }
}
