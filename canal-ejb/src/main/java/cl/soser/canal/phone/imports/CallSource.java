package cl.soser.canal.phone.imports;

/** How a file of calls arrived. */
public enum CallSource {
    PAGINA,
    API
}
