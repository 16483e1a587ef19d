package cl.soser.canal.right;

/** How a case came in. */
public enum RightChannel {
    PORTAL,
    TELEFONO,
    PAPEL,
    CORREO
}
