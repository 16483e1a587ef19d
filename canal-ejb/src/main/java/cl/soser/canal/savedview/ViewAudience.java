package cl.soser.canal.savedview;

/** Who finds a saved view; what it shows is always what each of them may read. */
public enum ViewAudience {
    PRIVADA,
    AREA,
    ROL
}
