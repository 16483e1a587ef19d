package cl.soser.canal.phone;

/** How a file of calls arrived. */
public enum CallSource {
    PAGINA,
    API
}
