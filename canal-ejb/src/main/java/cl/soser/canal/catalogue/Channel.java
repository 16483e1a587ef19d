package cl.soser.canal.catalogue;

/** How a request came in: by the web, by the free 800 line, or on a paper form of the school. */
public enum Channel {
    WEB,
    LINEA_800,
    PAPEL
}
